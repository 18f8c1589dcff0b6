import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { CaughtMail } from '../../infra/local/mailbox/mailbox.ts'
import { control } from '../../infra/local/running.ts'
import { codeOf } from '../../infra/local/refusal.ts'
import { run, type Running, start } from './commands.ts'

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'nhac-viec-start-'))
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

const Mails = z.object({ items: z.array(CaughtMail) })

/** A Tuesday before the morning run. */
const now = '2024-05-07T06:00:00+07:00'

async function up(): Promise<{ system: Running; url: string }> {
  const system = start('start.ts', { PORT: '0', DATA_DIR: dataDir, NOW: now })
  return { system, url: await system.said(/http:\/\/localhost:\d+/u) }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}

/** The status of the first request that finds anybody listening. */
async function firstAnswer(url: string): Promise<number> {
  for (;;) {
    try {
      return (await fetch(url)).status
    } catch (error) {
      if (codeOf(error) !== 'ECONNREFUSED') throw error
      await pause(10)
    }
  }
}

/** Signs in as the sample coordinator and reads the sample plan, as the first page's button does. */
async function trySample(url: string): Promise<{ plan: string; cookie: string }> {
  const answer = await fetch(`${url}/dung-thu`, { method: 'POST', redirect: 'manual', headers: { origin: url } })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return { plan: answer.headers.get('location') ?? '', cookie }
}

describe('npm start', () => {
  let system: Running
  let url: string
  let cookie: string
  let plan: string

  test('brings the first page up within seconds, and says where everything is', async () => {
    const begun = performance.now()
    const port = await freePort()
    system = start('start.ts', { PORT: String(port), DATA_DIR: dataDir, NOW: now })
    url = `http://localhost:${port}`
    // From the very first moment: whoever is early waits, and is answered.
    expect(await firstAnswer(url)).toBe(200)
    // Five seconds are promised on an idle machine; tests have company.
    expect(performance.now() - begun).toBeLessThan(20_000)
    expect(await system.said(/\S+\/dang-nhap\/\S+/u)).toMatch(new RegExp(`^${url}/dang-nhap/[\\w-]{43}$`, 'u'))
    expect(await system.said(/\S+\/hop-thu/u)).toBe(`${url}/hop-thu`)
  })

  test('the printed link signs in, once, by pressing a button', async () => {
    const link = await system.said(/\S+\/dang-nhap\/\S+/u)
    expect(await (await fetch(link)).text()).toContain('<button>Đăng nhập</button>')
    const post = () => fetch(link, { method: 'POST', redirect: 'manual', headers: { origin: url } })
    const first = await post()
    expect(first.status).toBe(303)
    expect(first.headers.getSetCookie()[0]).toContain('nv_session=')
    expect((await post()).headers.getSetCookie()).toEqual([])
  })

  test('what was done survives a kill -9', async () => {
    ;({ plan, cookie } = await trySample(url))
    expect(plan).toMatch(/^\/ke-hoach\//u)
    system.signal('SIGKILL')
    await system.ended
    ;({ system, url } = await up())
    const page = await fetch(url + plan, { headers: { cookie } })
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Phòng cháy')
  })

  test('a second one on the same port or folder refuses in one sentence, and harms nothing', async () => {
    const port = new URL(url).port
    const elsewhere = join(dataDir, 'khac')
    const samePort = await run('start.ts', { PORT: port, DATA_DIR: elsewhere })
    expect(samePort).toMatchObject({ code: 1, out: '' })
    expect(samePort.err).toMatch(new RegExp(`^Cổng ${port} đang được chương trình khác dùng.*\n$`, 'u'))
    const sameFolder = await run('start.ts', { PORT: '0', DATA_DIR: dataDir })
    expect(sameFolder).toMatchObject({ code: 1, out: '' })
    expect(sameFolder.err).toMatch(/^Thư mục dữ liệu .* đang được hệ thống tại http:\/\/localhost:\d+ dùng.*\n$/u)
    expect((await fetch(url)).status).toBe(200)
  })

  test('a reminder run by hand says what came of it', async () => {
    const { code, out, err } = await run('commands/remind.ts', { DATA_DIR: dataDir })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Lượt nhắc việc ngày 7/5/2024')
    expect(out).toContain('don-vi-mau: đã chạy xong')
    const dayOff = await run('commands/remind.ts', { DATA_DIR: dataDir }, '--on', '2024-05-05')
    expect(dayOff.out).toContain('ngày nghỉ nên không nhắc')
    const earlier = await run('commands/remind.ts', { DATA_DIR: dataDir }, '--on', '2024-05-06')
    expect(earlier.out).toContain('don-vi-mau: đã qua, lập lại thư nhắc của sáng hôm đó')
  })

  test('a reminder run for a day that has not come is refused, and says which day it is', async () => {
    const { code, out, err } = await run('commands/remind.ts', { DATA_DIR: dataDir }, '--on', '2024-05-17')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toBe(
      'Hệ thống trả lời: ngày 17/5/2024 chưa đến, hôm nay theo đồng hồ của hệ thống là 7/5/2024. Xin chạy cho ngày đã đến, hoặc khởi động hệ thống với NOW=2024-05-17T07:30:00+07:00.\n',
    )
  })

  test('a reminder run that finds its letters sent already does not claim to have sent them', async () => {
    const post = (path: string) =>
      fetch(url + path, { method: 'POST', redirect: 'manual', headers: { cookie, origin: url } })
    expect((await post(`${plan}/phat-hanh`)).status).toBe(303)
    await control(dataDir, 'gio', { now: '2024-05-08T00:35:00.000Z' })
    // The first waits for what the schedule has begun; whichever sent it, the second sends nothing.
    await run('commands/remind.ts', { DATA_DIR: dataDir })
    const again = await run('commands/remind.ts', { DATA_DIR: dataDir })
    expect(again.out).toContain('lượt của ngày này đã chạy từ trước')
    expect(again.out).toMatch(/\d+ thư: 0 đã gửi, [1-9]\d* đã gửi từ trước/u)
    const before = await run('commands/remind.ts', { DATA_DIR: dataDir }, '--on', '2024-05-06')
    expect(before.out).toContain('không còn việc nào giao trước ngày đó mà sáng đó phải nhắc')
  })

  test('a letter sent back by a press closes its address, as a bounce from SES does', async () => {
    const { items } = Mails.parse(await (await fetch(`${url}/hop-thu/api`)).json())
    const letter = items.find(({ to }) => to.startsWith('congan@'))
    if (letter === undefined) throw new Error('no letter to the police')
    const path = `${url}/hop-thu/${letter.id}`
    expect(await (await fetch(path)).text()).toContain(`action="/hop-thu/${letter.id}/tra-lai"`)
    const answer = await fetch(`${path}/tra-lai`, { method: 'POST', redirect: 'manual' })
    expect(answer.headers.get('location')).toBe(`/hop-thu/${letter.id}?xong=tra-lai`)
    const directory = await (await fetch(`${url}/co-quan`, { headers: { cookie } })).text()
    expect(directory).toMatch(new RegExp(`${letter.to}.{0,80}bị trả`, 'su'))
  })

  test.each(['nhac', 'gio'])('a page in the browser cannot use the controls of this machine (%s)', async (action) => {
    const answer = await fetch(`${url}/may-nay/${action}`, { method: 'POST', body: '{}' })
    expect(answer.status).toBe(403)
  })

  test('ends when told to, and then says so to whoever asks', async () => {
    system.signal('SIGTERM')
    expect(await system.ended).toMatchObject({ code: 0, err: '' })
    expect(existsSync(join(dataDir, 'running.json'))).toBe(false)
    const { code, out, err } = await run('commands/remind.ts', { DATA_DIR: dataDir })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^Hệ thống trên máy này chưa chạy\..*npm start.*\n$/u)
  })
})

describe('settings that cannot be', () => {
  test.each([
    ['a time without an offset', { NOW: '2024-05-10 07:30' }, /^NOW=.*không phải là thời điểm hợp lệ/u],
    ['a port that is no number', { PORT: 'web' }, /^PORT="web" không phải là số cổng/u],
    ['a folder below a file', { DATA_DIR: '/etc/hostname/du-lieu' }, /^Không tạo hoặc không ghi được thư mục/u],
    ['a folder that the kernel keeps', { DATA_DIR: '/proc/x' }, /^Không tạo hoặc không ghi được thư mục/u],
    ['the folder of all those', { DATA_DIR: '/proc' }, /^Không tạo hoặc không ghi được thư mục/u],
  ])('%s is refused in one sentence', async (_, environment, sentence) => {
    const { code, out, err } = await run('start.ts', { PORT: '0', DATA_DIR: dataDir, ...environment })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  test('a reminder run for a day that does not exist is refused in one sentence', async () => {
    const { code, err } = await run('commands/remind.ts', { DATA_DIR: dataDir }, '--on', '2024-02-30')
    expect(code).toBe(1)
    expect(err).toBe('--on "2024-02-30" không phải là một ngày từ năm 2000 đến 2099; xin ghi như 2024-05-17.\n')
  })
})
