import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { TokenView } from '../../functions/api/schemas.ts'
import { type Answer, startWorld, type World } from './world.ts'

let world: World
let officer: string
beforeAll(async () => {
  world = await startWorld()
  await world.coordinator('lam-son')
  officer = await world.signedIn('lam-son')
})
afterAll(() => world.stop())

const post = (path: string, fields: Record<string, string>) =>
  world.call('POST', path, {
    as: officer,
    body: new URLSearchParams(fields),
    headers: { 'sec-fetch-site': 'same-origin' },
  })
const page = async () => (await world.call('GET', '/ma-truy-cap', { as: officer })).text
const tokenIn = (text: string) => /class="address" value="([^"]+)"/u.exec(text)?.[1] ?? ''
/** The page that the form leads to, opened as the browser does. */
const shownAfter = (made: Answer) =>
  world.call('GET', made.headers.get('location') ?? '', {
    as: officer,
    headers: { cookie: made.headers.getSetCookie()[0]?.split(';')[0] ?? '' },
  })

test('a page with a fresh token that is loaded again makes no other, and says that it was shown', async () => {
  const made = await post('/ma-truy-cap', { label: 'Kho báo cáo' })
  expect([made.status, made.headers.get('location'), made.text]).toEqual([303, '/ma-truy-cap/moi', ''])
  const shown = await shownAfter(made)
  const token = tokenIn(shown.text)
  expect(token).not.toBe('')
  // The browser keeps the token for that one page, and is told to drop it by the very page.
  expect(made.headers.getSetCookie()[0]).toMatch(
    /Max-Age=60; Path=\/ma-truy-cap\/moi; HttpOnly; Secure; SameSite=Strict$/u,
  )
  expect(shown.headers.getSetCookie()[0]).toMatch(/^nv_ma_moi=; Max-Age=0; Path=\/ma-truy-cap\/moi/u)
  const again = await world.call('GET', '/ma-truy-cap/moi', { as: officer })
  expect(again.text).toContain('chỉ hiện một lần và đã hiện rồi')
  expect(again.text.match(/<strong>Kho báo cáo<\/strong>/gu)).toHaveLength(1)
  expect(again.text).not.toContain(token)
})

test('nobody is shown a token that is not their own', async () => {
  const made = await post('/ma-truy-cap', { label: 'Của tôi' })
  await world.coordinator('lam-ha')
  const other = await world.signedIn('lam-ha')
  const cookie = made.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const seen = await world.call('GET', '/ma-truy-cap/moi', { as: other, headers: { cookie } })
  expect(tokenIn(seen.text)).toBe('')
})

test('a token is shown once, opens the API, and is taken back on the page', async () => {
  const made = await shownAfter(await post('/ma-truy-cap', { label: 'Phần mềm quản lý văn bản' }))
  expect(made.status).toBe(200)
  expect(made.headers.get('cache-control')).toContain('no-store')
  const token = tokenIn(made.text)
  expect((await world.call('GET', '/api/me', { as: token })).json()).toMatchObject({ kind: 'coordinator' })

  const listed = await page()
  expect(listed).toContain('Phần mềm quản lý văn bản')
  expect(listed).not.toContain(token)
  const { text } = await world.call('GET', '/api/tokens', { as: officer })
  const { items } = z.object({ items: z.array(TokenView) }).parse(JSON.parse(text))
  const id = items.find(({ label }) => label === 'Phần mềm quản lý văn bản')?.id ?? ''
  expect(listed).toContain(`name="id" value="${id}"`)
  expect((await post('/ma-truy-cap/huy', { id })).headers.get('location')).toBe('/ma-truy-cap?xong=huy-ma')
  expect((await world.call('GET', '/api/me', { as: token })).status).toBe(401)
  expect(await page()).not.toContain('Phần mềm quản lý văn bản')
})

test('a program makes no token: its own would outlive its end', async () => {
  const program = await world.coordinator('lam-son')
  const asked = await world.call('POST', '/api/tokens', { as: program, json: { label: 'bản sao' } })
  expect(asked.status).toBe(403)
  expect(asked.text).toContain('Mã truy cập không tạo được mã khác')
  expect(await page()).not.toContain('bản sao')
})

test('without saying what it is for there is none, and the field says so', async () => {
  const refused = await post('/ma-truy-cap', { label: '  ' })
  expect(refused.status).toBe(422)
  expect(refused.text).toMatch(/aria-invalid="true"[^>]*name="label"/u)
  expect(refused.text).toContain('Xin ghi tên chương trình sẽ dùng mã')
  expect(tokenIn(refused.text)).toBe('')
})

test('one that is gone already is said to be', async () => {
  const answer = await post('/ma-truy-cap/huy', { id: '0123456789abcdef' })
  expect(answer.status).toBe(404)
  expect(answer.text).toContain('Không có mã truy cập này')
})
