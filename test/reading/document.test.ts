import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'

const codes = (text: string): string[] => readDocument(text).diagnostics.map(({ code }) => code)

const plan = (work: string): string => `ỦY BAN NHÂN DÂN
XÃ HÒA BẮC

Số: 12/KH-UBND

Hòa Bắc, ngày 10 tháng 01 năm 2024

KẾ HOẠCH
Trồng cây ven kênh năm 2024

I. MỤC ĐÍCH

- Che mát kênh nội đồng.

II. TỔ CHỨC THỰC HIỆN

${work}
`

it('the letter that an old font has in the place of “ư” is that letter', () => {
  const { text, assignments } = readDocument(
    'KẾ HOẠCH\nThử\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế hƣớng dẫn nuôi bè trƣớc ngày 20/5/2026.',
  )
  expect(text).toContain('hướng dẫn nuôi bè trước ngày')
  expect(assignments.map(({ tasks }) => tasks[0]?.deadlines.length)).toEqual([1])
})

describe('what a coordinator would look for and not find is said', () => {
  it('a text that is no plan: nothing is assigned', () => {
    const { diagnostics } = readDocument('Hôm nay trời mưa.\n\nCông thức nấu canh chua: cá lóc, dứa, me.\n')
    expect(diagnostics.find(({ code }) => code === 'nothing-assigned')?.message).toMatch(/kiểm tra .* thêm nhiệm vụ/)
  })

  it('a plan without a date: nobody will be reminded', () => {
    const found = codes(plan('1. Công an xã: Giữ trật tự ở bến đò.'))
    expect(found).toContain('no-deadline')
    expect(found).not.toContain('nothing-assigned')
  })

  it('a plan with work and a date: neither', () => {
    const found = codes(plan('1. Công an xã: Kiểm tra bến đò trước ngày 15/6/2024.'))
    expect(found).not.toContain('no-deadline')
    expect(found).not.toContain('nothing-assigned')
  })

  it('a date in a report is a date', () => {
    expect(
      codes(plan('1. Công an xã: Giữ trật tự.\n\n2. Các thôn báo cáo UBND xã trước ngày 20 hằng tháng.')),
    ).not.toContain('no-deadline')
  })
})

describe('a date without a year takes the document’s', () => {
  const dueIn = (head: string): unknown =>
    readDocument(`${head}

III. TỔ CHỨC THỰC HIỆN

1. Công an xã: Kiểm tra bến đò trước ngày 15/6.

2. Trạm Y tế xã: Trực cấp cứu ở bến.
`)
      .assignments.flatMap(({ tasks }) => tasks.flatMap(({ deadlines }) => deadlines))
      .map((deadline) => [deadline.kind === 'date' && deadline.date, deadline.certain ?? true])

  it('the year of issue, also while its day is blank', () => {
    expect(dueIn('Hòa Bắc, ngày     tháng 4 năm 2024\n\nKẾ HOẠCH\nGiữ an toàn bến đò')).toEqual([['2024-06-15', true]])
  })

  it('the year of the title', () => {
    expect(dueIn('KẾ HOẠCH\nGiữ an toàn bến đò năm 2022')).toEqual([['2022-06-15', true]])
  })

  it('of what it plans, where a day stands behind a dash that begins a bullet', () => {
    expect(
      dueIn(
        'KẾ HOẠCH\nGiữ an toàn bến đò\n\n- Từ 01/9/2024 đến nay không có tai nạn.\n- Từ nay đến 31/12/2026 giữ kết quả đó.',
      ),
    ).toEqual([['2026-06-15', false]])
  })

  it('else the latest that is cited, as a guess; never an old law’s, nor a distant aim’s', () => {
    expect(
      dueIn(
        'KẾ HOẠCH\nGiữ an toàn bến đò\n\nCăn cứ Luật Giao thông đường thủy ngày 15 tháng 6 năm 2004;\nCăn cứ Kế hoạch số 31/KH-UBND ngày 20/02/2010; đến ngày 31/12/2020 không còn bến trái phép.',
      ),
    ).toEqual([['2010-06-15', false]])
  })
})

describe('a file that is longer than any plan', () => {
  const work = '1. Công an xã\n\n- Kiểm tra bến đò trước ngày 15/6/2024.\n\n'

  it.each([
    ['of more lines', plan(work + '- a\n'.repeat(200_000))],
    ['of more letters', plan(`${work}2. Trạm Y tế xã\n\n- ${'phát thuốc '.repeat(250_000)}`)],
  ])('%s is read to a limit, and says from where on it is not', (_, text) => {
    const reading = readDocument(text)
    const [rest] = reading.diagnostics.filter(({ code }) => code === 'too-long')
    expect(reading.assignments[0]?.agencies).toEqual(['Công an xã'])
    expect(reading.text).toHaveLength(text.length)
    expect(rest?.span?.[1]).toBe(text.length)
    expect(rest?.span?.[0]).toBeGreaterThan(work.length)
  })

  it('and one that is not is read whole', () => {
    expect(codes(plan(work + '- Phát thuốc cho các hộ dân ven sông.\n'.repeat(5000)))).not.toContain('too-long')
  })
})

it('a plan that is made for next year means its own days by that year, and asks where this one may be meant', () => {
  const days = (title: string): string[] =>
    readDocument(
      `Mỹ Đồi, ngày 02 tháng 11 năm 2026\n\nKẾ HOẠCH\n${title}\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã\n- Trực bến trước ngày 15/6.\n- Kẻ vạch trước ngày 15/12.\n- Họp thôn trước ngày 20/11.\n`,
    ).assignments.flatMap(({ tasks }) =>
      tasks.flatMap(({ deadlines }) =>
        deadlines.flatMap((each) => (each.kind === 'date' ? [`${each.date}${each.certain === false ? '?' : ''}`] : [])),
      ),
    )
  expect(days('Giữ gìn bến đò năm 2027')).toEqual(['2027-06-15', '2027-12-15?', '2026-11-20?'])
  expect(days('Giữ gìn bến đò năm 2026')).toEqual(['2026-12-15', '2026-11-20'])
  expect(days('Giữ gìn bến đò giai đoạn 2026 - 2027')).toEqual(['2026-12-15', '2026-11-20'])
})

it('what the part on reports says of a time, and became no report, is asked about', () => {
  const { diagnostics, reports } = readDocument(
    plan(
      '1. Công an xã: Kiểm tra bến đò trước ngày 15/6/2024.\n\nIII. CHẾ ĐỘ BÁO CÁO\n\nCác đơn vị báo cáo năm trước ngày 15/12/2024; Hạt Kiểm lâm báo cáo thêm tình hình cháy rừng tháng khô. Số liệu báo cáo tính từ ngày 01/01.',
    ),
  )
  expect(reports).toHaveLength(1)
  expect(diagnostics.filter(({ code }) => code === 'not-reported').map(({ message }) => message)).toEqual([
    expect.stringMatching(/“.*Hạt Kiểm lâm báo cáo thêm/),
  ])
})

it('a line that breaks within a duty to report changes nothing of what is read', () => {
  const text = readFileSync(new URL('corpus/directive-sand-mining-2025.txt', import.meta.url), 'utf8')
  const works = (each: string): string[] =>
    readDocument(each).assignments.flatMap(({ tasks }) => tasks.map((task) => task.text.replace(/\s+/g, ' ')))
  const broken = text.replace('và nộp báo cáo', 'và nộp\nbáo cáo')
  expect(broken).not.toBe(text)
  expect(works(broken)).toEqual(works(text))
})
