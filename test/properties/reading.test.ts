import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'
import { withoutPageNumbers } from '../../shared/reading/structure/page-numbers.ts'
import type { Reading, Span } from '../../shared/reading/reading.ts'
import { cpuTimeOf, patience } from '../cpu-time.ts'

const agencies = ['Phòng Y tế', 'Công an huyện', 'UBND các xã, thị trấn', 'Hội Nông dân huyện', 'Các trường học']
const works = [
  'Kiểm tra bếp ăn bán trú của các trường trên địa bàn huyện và thông báo kết quả cho phụ huynh',
  'Tuyên truyền trên hệ thống truyền thanh, hoàn thành trước ngày 15/6/2024',
  'Phối hợp với các đơn vị liên quan mở lớp tập huấn trong quý III/2024',
  'Thường xuyên cập nhật số liệu theo Thông tư số 13/2021/TT-BYT ngày 16/9/2021',
  'Báo cáo kết quả về UBND huyện chậm nhất ngày 20 hằng tháng',
]
const odd = [
  '**',
  '|',
  '| a | b |',
  '# ',
  '(',
  '1.',
  'l.',
  '- ',
  '[1] Ghi chú',
  'Nơi nhận:',
  '3',
  ';',
  'ngày 32/4',
  '…',
]

const paragraph = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom('- ', '+ ', 'a) ', ''), fc.constantFrom(...works))
      .map(([mark, work]) => `${mark}${work}.`),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat({ max: 12 }), fc.constantFrom(...agencies)).map(([n, name]) => `${n}. ${name}`),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...agencies), fc.constantFrom(...works))
      .map(([name, work]) => `Giao ${name} ${work.toLowerCase()}.`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'II. CHẾ ĐỘ BÁO CÁO',
      'III. KINH PHÍ',
      'Trên đây là Kế hoạch, đề nghị các đơn vị thực hiện./.',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...odd) },
)
const plan = fc
  .array(paragraph, { maxLength: 14 })
  .map((paragraphs) => ['KẾ HOẠCH', 'Thử nghiệm năm 2024', 'I. TỔ CHỨC THỰC HIỆN', ...paragraphs].join('\n\n'))
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.oneof(fc.constantFrom(...odd, ...agencies, ...works, '\n', '\r\n', '\t'), fc.string({ maxLength: 6 })), {
      maxLength: 40,
    })
    .map((parts) => parts.join('')),
  plan,
)

const words = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

// Markup aside, which may stand between two words without a blank: "Phòng Y tế**Thường xuyên"
const letters = (text: string): string => words(text).replaceAll(' ', '')

/** Everything that a reading quotes, with its place. */
function quotes({ assignments, reports, diagnostics }: Reading): { text: string; span: Span }[] {
  return [
    ...assignments.flatMap(({ heading, tasks }) => [heading, ...tasks, ...tasks.flatMap((task) => task.deadlines)]),
    ...reports.flatMap((report) => (report.deadline ? [report, report.deadline] : [report])),
    ...diagnostics.flatMap(({ span }) => (span ? [{ text: '', span }] : [])),
  ]
}

/** What a clerk would see, without the places where it stands. */
const seen = ({ document, assignments, reports }: Reading): unknown => ({
  document,
  rows: assignments.map((each) => [
    each.agencies,
    each.tasks.map((task) => [words(task.text), task.deadlines.map(({ kind, text }) => [kind, words(text)])]),
  ]),
  reports: reports.map((report) => [report.period, report.reporters, words(report.text)]),
})

/** Breaks each paragraph at `width`, as a converter or a mail program does. */
const wrapped = (text: string, width: number): string =>
  text
    .split('\n\n')
    .map((block) => {
      const lines = ['']
      for (const word of block.split(' ')) {
        const line = lines.at(-1) ?? ''
        if (line !== '' && line.length + 1 + word.length > width) lines.push(word)
        else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
      }
      return lines.join('\n')
    })
    .join('\n\n')

/** Behind how many letters of a text each of its words ends. */
function endsOf(text: string): Set<number> {
  let end = 0
  return new Set(text.split(' ').map((word) => (end += word.length)))
}

describe('any text', () => {
  it('gives a reading whose spans hold the words quoted', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readDocument(text)
        const wrong = quotes(reading).filter(
          ({ text: quoted, span: [start, end] }) =>
            start > end ||
            end > reading.text.length ||
            (quoted !== '' && letters(reading.text.slice(start, end)) !== letters(quoted)),
        )
        expect(wrong).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('keeps every word of the document but its page numbers in its text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [kept, written] = [words(readDocument(text).text), words(withoutPageNumbers(text))]
        expect(letters(kept)).toBe(letters(written))
        // Words that a page glued together may be parted, and none are glued
        expect(endsOf(written).difference(endsOf(kept))).toEqual(new Set())
      }),
      { numRuns: 100 },
    )
  })

  it('drops no word of an assignments section', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readDocument(text)
        const taken = new Set<number>()
        const mark = ([from, to]: Span): void => {
          for (let at = from; at < to; at++) taken.add(at)
        }
        for (const { heading, span } of reading.sections) mark([span[0], span[0] + heading.length + 8])
        for (const { span } of quotes(reading)) mark(span)
        const dropped = reading.sections
          .filter(({ kind }) => kind === 'assignments')
          .flatMap(({ span }) =>
            [...reading.text.slice(...span).matchAll(/\p{L}{3,}/gu)]
              .filter((match) => !taken.has(span[0] + match.index))
              .map(([word]) => word),
          )
        expect(dropped).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

describe('a long text', () => {
  // Forms that would be quadratic if a rule looked ahead without end: 200 KB then take minutes, not a second or two.
  it.each([
    ['bars that frame no table', '|\n|\nĐơn vị chủ trì\n'],
    ['headings of a table without rows', 'STT\nNội dung\nĐơn vị chủ trì\n'],
    ['rows of a table whose cells became lines', 'STT\nNội dung\nĐơn vị chủ trì\nThời gian\n1\nMở lớp\nPhòng Y tế\n'],
    ['a table in lines without numbers', 'Nội dung\nĐơn vị chủ trì\nThời gian\nMở lớp sơ cứu\nPhòng Y tế\nQuý II\n'],
    ['heads of tables between tabs', 'TT\tNội dung\tChủ trì\tThời gian\n'],
    ['brackets that say who does it', '- Mở lớp (Phòng Y tế chủ trì, phối hợp với ((Công an; '],
    ['labels without end', 'Đơn vị chủ trì: Phòng Y tế; đơn vị phối hợp: '],
    ['numbering without end', '1. A:\na) b:\n- c:\n+ d:\n'],
    ['lines that announce others', '- Phòng Y tế rà soát các nội dung:\n'],
    ['lines that announce who has until when', '- Trạm Y tế rà soát:\n- Trạm Y tế: trước ngày 10/5;\n'],
    ['one word', 'ệ'],
    ['one sentence', 'Phòng Y tế chủ trì, phối hợp với UBND các xã; '],
    ['near misses of a date', 'trước ngày trước ngày trong tháng định kỳ '],
  ])('of %s is read in proportion to its length', patience, (_, part) => {
    const text = `I. TỔ CHỨC THỰC HIỆN\n${part.repeat(Math.ceil(200_000 / part.length))}`
    expect(cpuTimeOf(() => readDocument(text))).toBeLessThan(20_000)
  })

  it('of one section of reports as well', patience, () => {
    const items = '- Các thôn báo cáo tháng trước ngày 20; 6 tháng trước 15/6; năm trước ngày 10/12.\n'.repeat(6000)
    const text = `KẾ HOẠCH\nThử nghiệm năm 2026\n\nI. CHẾ ĐỘ BÁO CÁO\n${items}`
    expect(cpuTimeOf(() => expect(readDocument(text).reports).toHaveLength(18_000))).toBeLessThan(20_000)
  })
})

describe('the same plan', () => {
  it('reads the same composed or decomposed', () => {
    fc.assert(
      fc.property(plan, (text) => {
        expect(seen(readDocument(text.normalize('NFD')))).toEqual(seen(readDocument(text)))
      }),
      { numRuns: 40 },
    )
  })

  it('reads the same with Windows line breaks', () => {
    fc.assert(
      fc.property(plan, (text) => {
        expect(seen(readDocument(text.replaceAll('\n', '\r\n')))).toEqual(seen(readDocument(text)))
      }),
      { numRuns: 40 },
    )
  })

  it('names no date that is not written in it', () => {
    fc.assert(
      fc.property(plan, (text) => {
        const dates = readDocument(text).assignments.flatMap(({ tasks }) =>
          tasks.flatMap(({ deadlines }) => deadlines.flatMap((each) => (each.kind === 'date' ? [each.date] : []))),
        )
        const invented = dates.filter((date) => !text.includes(`${Number(date.slice(8))}/${Number(date.slice(5, 7))}`))
        expect(invented).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('a plain plan', () => {
  const plain = fc
    .array(
      fc.tuple(fc.constantFrom(...agencies), fc.array(fc.constantFrom(...works), { minLength: 1, maxLength: 3 })),
      { minLength: 1, maxLength: 5 },
    )
    .map((parts) =>
      [
        'KẾ HOẠCH',
        'Thử nghiệm năm 2024',
        'I. TỔ CHỨC THỰC HIỆN',
        ...parts.flatMap(([name, tasks], i) => [`${i + 1}. ${name}`, ...tasks.map((work) => `- ${work}.`)]),
      ].join('\n\n'),
    )

  it('reads the same however narrow its lines are', () => {
    fc.assert(
      fc.property(plain, fc.integer({ min: 50, max: 110 }), (text, width) => {
        expect(seen(readDocument(wrapped(text, width)))).toEqual(seen(readDocument(text)))
      }),
      { numRuns: 60 },
    )
  })

  it('gives each agency exactly its bullets', () => {
    fc.assert(
      fc.property(plain, (text) => {
        const expected = text
          .split('\n\n')
          .filter((line) => line.startsWith('- '))
          .map((line) => words(line))
        const tasks = readDocument(text).assignments.flatMap((each) => each.tasks.map((task) => words(task.text)))
        expect(tasks).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })
})
