import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDeadlines } from '../../../shared/reading/deadlines/find.ts'
import { passageOf } from '../../../shared/reading/passage.ts'
import { Deadline } from '../../../shared/reading/reading.ts'
import { found, plan2024, say } from './say.ts'
import { cpuTimeOf, patience } from '../../cpu-time.ts'

const words = fc.constantFrom(
  ...(
    'trước ngày|chậm nhất|là|vào|đến hết|từ ngày|đến ngày|đến|và|,|;|.|(|)|:|15/6|31/6|32/4|19/5/2024|15.12.2024|ngày 20|tháng 6|tháng cuối quý|' +
    'quý II|quý IV/2024|năm 2024|năm sau|hằng năm|hàng tháng|hằng quý|định kỳ|báo cáo|6 tháng|17h00|17 giờ|thứ Sáu|hằng tuần|trong|trong vòng|05 ngày làm việc|' +
    'kể từ ngày|sau khi|ngay khi|nước rút|số 12/KH-UBND|Thông tư|của|Thường xuyên|theo quy định|khi có yêu cầu|đột xuất|**|\n|\n\n|| |- |02 lần/ngày|2/3|Đ|ạ'
  )
    .split('|')
    .filter((word) => word !== ''),
)
const sentence = fc.array(words, { maxLength: 24 }).map((parts) => parts.join(' '))
const anything = fc.oneof(sentence, fc.string({ unit: 'binary', maxLength: 200 }))

const plain = (text: string): string =>
  text
    .replace(/[*#|`\u200b-\u200d\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

describe('for any text', () => {
  test('what is read is well formed, and the span holds the very words', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('task', 'report'), (text, clause) => {
        const { deadlines, diagnostics } = found(text, { clause })
        for (const deadline of deadlines) {
          expect(Deadline.parse(deadline)).toEqual(deadline)
          expect(plain(text.slice(...deadline.span))).toBe(plain(deadline.text))
          expect(deadline.text.trim()).not.toBe('')
        }
        for (const { span } of diagnostics) expect(span && span[0] < span[1] && span[1] <= text.length).toBe(true)
      }),
      { numRuns: 1500 },
    )
  })

  test('no day is read whose number does not stand in the words quoted', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        for (const d of found(text).deadlines) {
          if (d.kind !== 'date' || /tháng|quý|năm/i.test(d.text)) continue
          expect(d.text.match(/\d+/g)?.map(Number)).toContain(Number(d.date.slice(8)))
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('reminders never aim behind the last day', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const aimed = found(text).deadlines.filter((d) => 'lastDay' in d)
        expect(aimed.filter((d) => d.remindFor > d.lastDay)).toEqual([])
      }),
    )
  })

  test('the same words mean the same composed, decomposed, in capitals and broken over lines', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const meaning = say(text)
        expect(say(text.normalize('NFD'))).toBe(meaning)
        expect(say(text.toUpperCase())).toBe(meaning)
        expect(say(text.replaceAll(' ', '\n'))).toBe(meaning)
        expect(say(text.replaceAll('-', '–'))).toBe(meaning)
      }),
    )
  })
})

test('markup around the words changes neither the meaning nor the quotation', () => {
  const text = 'Gửi báo cáo **trước\nngày 19/5/2024** về Phòng Y tế'
  const [deadline] = found(text).deadlines
  expect(deadline?.text).toBe('trước ngày 19/5/2024')
  expect(text.slice(...(deadline?.span ?? [0, 0]))).toBe('trước\nngày 19/5/2024')
})

test('three days are told apart: as written, the strict last day, the working day to remind for', () => {
  expect(found('trước ngày 19/5/2024').deadlines).toMatchObject([
    { date: '2024-05-19', lastDay: '2024-05-18', remindFor: '2024-05-17', text: 'trước ngày 19/5/2024', span: [0, 20] },
  ])
})

test('a trigger is quoted as it stands', () => {
  expect(found('Báo cáo chậm nhất 01 ngày sau khi sự việc xảy ra; gửi kèm biên bản').deadlines).toMatchObject([
    { after: 'sau khi sự việc xảy ra', text: 'chậm nhất 01 ngày sau khi sự việc xảy ra' },
  ])
})

function timeToRead(text: string): number {
  const passage = passageOf(text, [0, text.length])
  return cpuTimeOf(() => findDeadlines(passage, plan2024))
}

describe('a megabyte of near misses is read in linear time', () => {
  const size = 1_000_000
  const fill = (phrase: string): string => phrase.repeat(Math.ceil(size / phrase.length)).slice(0, size)
  test.each([
    ['trước ngày '],
    ['trước ngày 15/6 và 15/12, '],
    ['từ ngày 1 đến ngày 2 đến ngày '],
    ['định kỳ hằng năm, quý, tháng, '],
    ['Luật Trẻ em theo ngày '],
    ['((((('],
    ['báo cáo kết quả công tác của các đơn vị hằng '],
    ['trước mùng 3 tháng, '],
    ['hằng tuần (trong thời gian từ ngày '],
    ['báo cáo quý trước ngày 10/3, '],
    ['hoàn thành trong hè (tháng 6/2024, '],
    ['khi nhận được tin báo kiểm tra trong 03 ngà '],
    ['. khi nhận đơn, kiểm tra trong '],
    ['gửi số liệu về trạm y tế hằng '],
    ['báo cáo tại hội nghị công chức hằng '],
    ['ngày 20 các tháng 4, 5, 6, năm '],
    ['hằng năm, dịp 27/7 và 22/12, '],
    ['lần đầu tại sân đình ngày 1'],
    ['kể từ ngày nhận; trường hợp khảo sát thì không quá 12 ngày '],
    ['. sau khi kết thúc mỗi đợt thu hoạch 03 ngày '],
    ['. sau mỗi đợt, tổng hợp '],
    ['phát thanh mỗi tuần ít nhất 02 '],
    ['. lập kế hoạch duy tu hằng năm '],
    ['cập nhật mực nước hằng ngày, '],
  ])('“%s” over and over', patience, (phrase) => {
    const text = fill(phrase)
    timeToRead(text.slice(0, size / 20))
    const small = timeToRead(text.slice(0, size / 10))
    const large = timeToRead(text)
    // Ten times the text; a quadratic reader would take a hundred times as long.
    expect(large).toBeLessThan(30 * small + 3000)
  })
})
