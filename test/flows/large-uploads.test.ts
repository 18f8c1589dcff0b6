import { S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createApp } from '../../functions/api/app.ts'
import { ingest } from '../../functions/ingest/ingest.ts'
import { createLargeDownloads } from '../../shared/store/download-link.ts'
import { createLargeUploads, type LargeUploads } from '../../shared/store/upload-form.ts'
import { planIdFrom } from '../../shared/intake/plan-id.ts'
import { planText, startWorld, type World } from './world.ts'

let world: World
let officer: string
let largeUploads: LargeUploads
let app: World['app']

const doneUrl = 'https://nhacviec.example/da-nhan-tep'
const largest = 25 * 1024 * 1024

beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator('tai-lon')
  largeUploads = await createLargeUploads({ ...world.storage, doneUrl, largest })
  const largeDownloads = createLargeDownloads({ ...world.storage, throughUs: 4_400_000 })
  app = createApp({ ...world.deps, largestUpload: 4_400_000, largeUploads, largeDownloads })
})
afterAll(() => world.stop())

const get = (path: string, through = app) => world.call('GET', path, { as: officer }, through)
const policyOf = (headers: Headers) => headers.get('content-security-policy') ?? ''

/** What the browser would send: the fields of the page's own form, then the file. */
async function formOnPage(): Promise<{ action: string; fields: Array<[string, string]> }> {
  const { text } = await get('/ke-hoach')
  const [, action, body] = /<form class="card" method="post" action="(http[^"]+)"[^>]*>(.*?)<\/form>/s.exec(text) ?? []
  if (action === undefined || body === undefined) throw new Error('the page has no form to the bucket')
  const inputs = [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"\/>/g)]
  return { action, fields: inputs.map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]) }
}

async function send(fileName: string, bytes: Uint8Array<ArrayBuffer>) {
  const { action, fields } = await formOnPage()
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  form.append('file', new File([bytes], fileName))
  const key = fields.find(([name]) => name === 'key')?.[1] ?? ''
  const answer = await fetch(action, { method: 'POST', body: form, redirect: 'manual' })
  return { answer, key: key.replace('${filename}', fileName) }
}

const Policy = z.object({ expiration: z.string(), conditions: z.array(z.unknown()) })

describe('a file that is too large for the page itself', () => {
  test('goes from the browser to the unit’s incoming folder, becomes a draft, and the list says that it is read', async () => {
    const { answer, key } = await send('Kế hoạch lớn.txt', new TextEncoder().encode(planText))
    expect(answer.status).toBe(303)
    expect(key).toMatch(/^units\/tai-lon\/incoming\/[0-9A-Z]{26}\/Kế hoạch lớn\.txt$/)
    const back = new URL(answer.headers.get('location') ?? '')
    expect(`${back.origin}${back.pathname}`).toBe(doneUrl)
    const list = await get(`${back.pathname}${back.search}`)
    expect([list.status, list.headers.get('location')]).toEqual([303, '/ke-hoach?xong=dang-doc'])
    expect((await get('/ke-hoach?xong=dang-doc')).text).toContain('Hệ thống đang đọc')

    const arrival = { key, size: planText.length, mark: '1', at: world.deps.clock() }
    expect(await ingest(world.deps, arrival)).toMatchObject({ ok: true })
    expect((await get('/ke-hoach')).text).toContain('Tổ chức Tháng sách')
  })

  test('that can’t be read stands in the list with the reason, and on a page of its own', async () => {
    const { key } = await send('anh.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]))
    const arrival = { key, size: 12, mark: '2', at: world.deps.clock() }
    expect(await ingest(world.deps, arrival)).toMatchObject({ ok: false, code: 'image' })
    expect((await get('/ke-hoach')).text).toContain('Tệp ảnh không mở được')
    const plan = (await world.deps.store.plans.list('tai-lon')).items.find(({ refused }) => refused)
    const page = await get(`/ke-hoach/${plan?.id}`)
    expect([page.status, page.text.includes('Tệp ảnh không mở được')]).toEqual([200, true])
    expect((await get(`/ke-hoach/${plan?.id}/tep`)).status).toBe(200)
    // Seen, and taken off the list.
    expect((await world.call('DELETE', `/api/plans/${plan?.id}`, { as: officer })).status).toBe(204)
    expect((await get('/ke-hoach')).text).not.toContain('Tệp ảnh không mở được')
  })

  test('is bounded by what was signed: folder, size, where to go next, one hour', async () => {
    const { fields } = await largeUploads.form('tai-lon')
    const { expiration, conditions } = Policy.parse(
      JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString()),
    )
    const folder = (fields['key'] ?? '').replace('${filename}', '')
    expect(folder).toMatch(/^units\/tai-lon\/incoming\/[0-9A-Z]{26}\/$/)
    expect(conditions).toEqual(
      expect.arrayContaining([
        ['content-length-range', 1, largest],
        ['starts-with', '$key', folder],
        { bucket: world.storage.bucket },
        { success_action_redirect: doneUrl },
      ]),
    )
    expect(Math.abs(Date.parse(expiration) - Date.now() - 3_600_000)).toBeLessThan(60_000)
  })

  test('may be sent to the bucket from that page alone, and from no page where there are no such forms', async () => {
    expect(policyOf((await get('/ke-hoach')).headers)).toContain(`form-action 'self' ${largeUploads.origin};`)
    for (const path of ['/', '/co-quan', '/ke-hoach/x', '/dang-nhap']) {
      expect(policyOf((await get(path)).headers)).toContain("form-action 'self';")
    }
    const without = await get('/ke-hoach', world.app)
    expect(policyOf(without.headers)).toContain("form-action 'self';")
    expect(without.text).not.toContain('Tệp lớn hơn')
  })

  test('goes to the bucket’s own host on AWS', async () => {
    const s3 = new S3Client({ region: 'ap-southeast-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } })
    const uploads = await createLargeUploads({ s3, bucket: 'nhac-viec-documents', doneUrl, largest })
    expect(uploads.origin).toBe('https://nhac-viec-documents.s3.ap-southeast-1.amazonaws.com')
    expect(new URL((await uploads.form('tai-lon')).action).origin).toBe(uploads.origin)
  })
})

describe('a document too large to pass through', () => {
  const picture = new Uint8Array(4_400_001).fill(7)
  picture.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
  let id: string
  beforeAll(async () => {
    const { key } = await send('Bản quét lớn.png', picture)
    const mark = 'large'
    await ingest(world.deps, { key, size: picture.length, mark, at: world.deps.clock() })
    id = planIdFrom(world.deps.clock(), `${key}\n${mark}`)
  })

  test('is fetched from the bucket, by an address that is good for minutes, and saved, never shown', async () => {
    for (const path of [`/ke-hoach/${id}/tep`, `/api/plans/${id}/document`]) {
      const answer = await get(path)
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([303, 'no-store'])
      const link = new URL(answer.headers.get('location') ?? '')
      expect(link.origin).toBe(largeUploads.origin)
      expect(Object.fromEntries(link.searchParams)).toMatchObject({
        'X-Amz-Expires': '300',
        'response-content-type': 'application/octet-stream',
        'response-content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('Bản quét lớn.png')}`,
      })
      const fetched = await fetch(link)
      expect([fetched.status, Buffer.from(await fetched.arrayBuffer()).equals(picture)]).toEqual([200, true])
    }
    expect(JSON.stringify(world.logged)).not.toContain('X-Amz')
  })

  test('is handed to nobody who may not read the plan', async () => {
    const stranger = await world.coordinator('phuong-khac')
    for (const path of [`/ke-hoach/${id}/tep`, `/api/plans/${id}/document`]) {
      expect((await world.call('GET', path, { as: stranger }, app)).status).toBe(404)
      const nobody = await world.call('GET', path, {}, app)
      expect([nobody.status, nobody.headers.get('location') ?? '']).not.toEqual([303, expect.stringContaining('X-Amz')])
    }
  })

  test('passes through where nothing stands in the way, as on a laptop', async () => {
    expect((await get(`/ke-hoach/${id}/tep`, world.app)).status).toBe(200)
  })
})
