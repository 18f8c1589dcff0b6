import { describe, expect, it } from 'vitest'
import { textOf } from './reading.ts'

const plan = `KẾ HOẠCH Kiểm tra các bến đò năm 2026. Công an xã chủ trì, phối hợp với Trạm Y tế xã kiểm tra áo phao, phao cứu
sinh tại các bến đò trên sông Vạc; lập biên bản các trường hợp vi phạm, báo cáo Ủy ban nhân dân xã trước ngày 15 hằng
tháng. Các thôn vận động chủ đò ký cam kết, niêm yết số người được chở; cử người trực tại bến vào những ngày nước lên.
Văn phòng xã tổng hợp kết quả, trình lãnh đạo xã xem xét và gửi về huyện đúng thời hạn quy định.`

const read = async (text: string, name = 'ke-hoach.txt'): Promise<string[]> =>
  (await textOf(Buffer.from(text), name)).codes

describe('a text whose letters went astray is spoken of', () => {
  it('where letters are missing from their words', async () => {
    expect(await read(plan.replaceAll(/[ạảấầệịọộợủự]/gu, ' '))).toContain('garbled-text')
  })

  it('where letters were put into the next word', async () => {
    expect(await read(plan.replaceAll(/([ạảấầệịọộợủự])(\p{L}*)( \p{L}+)/gu, ' $2$3$1'))).toContain('garbled-text')
  })

  it('whatever the format', async () => {
    const page = `<!doctype html><html><body><p>${plan.replaceAll(/[ạảấầệịọộợủự]/gu, ' ')}</p></body></html>`
    expect(await read(page, 'ke-hoach.html')).toContain('garbled-text')
  })

  it.each([
    ['a plan as it should be', plan],
    ['one with its marks apart from the letters', plan.normalize('NFD')],
    [
      'one with numbered points and units',
      `${plan}\n\na) Phao: 20 c; b) Dây: 5 m/bến; đ) Tốc độ: dưới 10 km/h, sâu 3 m.`,
    ],
    ['one without marks', plan.normalize('NFD').replaceAll(/\p{M}/gu, '')],
    ['a few words', 'Thực hi n k  ho ch.'],
    ['another language', 'The ferries are inspected every month by the police of the commune. '.repeat(10)],
  ])('but not %s', async (_, text) => {
    expect(await read(text)).not.toContain('garbled-text')
  })
})
