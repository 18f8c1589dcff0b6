import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDeliveryQueue } from '../../shared/store/delivery-queue.ts'
import { createFiles } from '../../shared/store/files.ts'
import { type Fauxqs, startFauxqs } from './engines.ts'
import { day, hoaBinh } from './samples.ts'

let server: Fauxqs
beforeAll(async () => {
  server = await startFauxqs()
})
afterAll(() => server.stop())

const files = () => createFiles(server)

describe('files', () => {
  test('a file comes back byte for byte, and again after it was written twice', async () => {
    const bytes = new Uint8Array([0, 255, 13, 10, 0xe1, 0xbb, 0x81])
    await files().put('units/hoa-binh/plans/1/tài liệu.bin', bytes, 'application/octet-stream')
    await files().put('units/hoa-binh/plans/1/tài liệu.bin', bytes, 'application/octet-stream')
    expect(await files().get('units/hoa-binh/plans/1/tài liệu.bin')).toEqual(bytes)
  })

  test('a file of 19 MB, a plan full of pictures, comes back whole', async () => {
    const bytes = Uint8Array.from({ length: 19 * 1024 * 1024 }, (_, at) => (at * 31) % 251)
    await files().put('units/hoa-binh/plans/1/lon.docx', bytes, 'application/octet-stream')
    const stored = await files().get('units/hoa-binh/plans/1/lon.docx')
    expect(stored !== null && Buffer.compare(stored, bytes) === 0).toBe(true)
  })

  test('an empty file is a file, a missing one is null', async () => {
    await files().put('units/hoa-binh/empty', new Uint8Array(), 'text/plain')
    expect(await files().get('units/hoa-binh/empty')).toEqual(new Uint8Array())
    expect(await files().get('units/hoa-binh/missing')).toBeNull()
  })

  test('a bucket that is not there is a fault and not a missing file', async () => {
    const elsewhere = createFiles({ s3: server.s3, bucket: 'khong-co' })
    await expect(elsewhere.get('units/hoa-binh/a')).rejects.toThrow('bucket')
  })

  test("a key outside the units' folders is a fault", async () => {
    for (const key of ['a', '/units/x/a', 'units//a', 'units/x/', 'units/X/a', 'units/x/../y/a', 'units/x/a\0']) {
      await expect(files().put(key, new Uint8Array(), 'text/plain')).rejects.toThrow(`Not a file of a unit: "${key}"`)
      await expect(files().get(key)).rejects.toThrow(`Not a file of a unit: "${key}"`)
    }
  })
})

test('a delivery names its row and nothing more, now or after a while', async () => {
  const queue = createDeliveryQueue({ sqs: server.sqs, url: server.queueUrl })
  const row = { unit: hoaBinh, day: day('2024-05-06'), key: 'digest#phòng@x.example#' }
  await queue.enqueue(row)
  await queue.enqueue(row, 5000)
  expect(server.waiting().map(({ body, delayed }) => [JSON.parse(body), delayed])).toEqual([
    [row, false],
    [row, true],
  ])
})
