import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newSignIn } from '../../shared/access/session.ts'
import { newToken } from '../../shared/access/token.ts'
import { startWorld, type World } from './world.ts'

let world: World
const ended = `nv_session=${newToken()}`

beforeAll(async () => {
  world = await startWorld()
  await world.coordinator('thanh-binh')
})
afterAll(() => world.stop())

const open = (path: string, cookie?: string) =>
  world.call('GET', path, { headers: cookie === undefined ? {} : { cookie } })
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  world.call('POST', path, {
    body: new URLSearchParams(fields),
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
  })

/** Signs in by a letter's link, in a browser that has this cookie; where that leads. */
async function signInWith(cookie: string): Promise<string | null> {
  const now = world.deps.clock()
  const { token, signIn } = newSignIn({ unit: 'thanh-binh', email: 'dau-moi@thanh-binh.example' }, now)
  await world.deps.store.signIns.create(signIn)
  return (await post(`/dang-nhap/${token}`, {}, { cookie })).headers.get('location')
}
const cookieIn = (headers: Headers) => /nv_trang=[^;]*/u.exec(headers.get('set-cookie') ?? '')?.[0] ?? ''

describe('a page that is opened without a session', () => {
  test('says what to do, and is shown once somebody has signed in', async () => {
    const sent = await open('/viec/01HX-1?xem=1')
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/dang-nhap?truoc=mo-trang'])
    expect((await open('/dang-nhap?truoc=mo-trang')).text).toContain('Xin đăng nhập để mở trang này')
    expect(await signInWith(cookieIn(sent.headers))).toBe('/viec/01HX-1?xem=1')
    expect(await signInWith('')).toBe('/')
  })

  test('with one that has ended, is told so', async () => {
    const sent = await open('/co-quan', ended)
    expect(sent.headers.get('location')).toBe('/dang-nhap?truoc=het-phien')
    expect((await open('/dang-nhap?truoc=het-phien')).text).toContain('Phiên làm việc đã kết thúc')
  })
})

describe('a form that is sent after the session has ended', () => {
  const typed = { version: '1', note: 'Đã gọi điện cho đồng chí trưởng trạm' }

  test('says that nothing was saved, gives back what was typed, and leads back to its page', async () => {
    const referer = 'https://nhacviec.example/viec/01HX-1'
    const sent: Record<string, string>[] = [{ referer, cookie: ended }, { referer }]
    for (const headers of sent) {
      const before = await world.everything()
      const answer = await post('/viec/01HX-1/ghi-chu', typed, headers)
      expect(answer.status).toBe(401)
      for (const words of ['Phiên làm việc đã kết thúc', 'chưa có gì được lưu', typed.note, 'action="/dang-nhap"']) {
        expect(answer.text).toContain(words)
      }
      expect(answer.text).not.toContain('<blockquote>1</blockquote>')
      expect(await world.everything()).toEqual(before)
      expect(await signInWith(cookieIn(answer.headers))).toBe('/viec/01HX-1')
    }
  })

  test('from another site leads nowhere', async () => {
    const answer = await post('/viec/01HX-1/ghi-chu', typed, { referer: 'https://xau.example/viec/1' })
    expect(await signInWith(cookieIn(answer.headers))).toBe('/')
  })

  test('to sign out, is signed out', async () => {
    const answer = await post('/dang-xuat', {}, { cookie: ended })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/dang-nhap'])
  })
})

test.each(['//xau.example', '/\\xau.example', 'https://xau.example/', 'xau.example', '/\t/xau.example', '/\n', ''])(
  'signing in leads to no other site (%j)',
  async (page) => {
    expect(await signInWith(`nv_trang=${encodeURIComponent(page)}`)).toBe('/')
  },
)
