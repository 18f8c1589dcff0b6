import { describe, expect, it } from 'vitest'
import { changesSince, knownFrom } from '../../infra/local/scoring/baseline.ts'
import { compare } from '../../infra/local/scoring/compare.ts'
import { confidenceIn } from '../../infra/local/scoring/confidence.ts'
import { Labels } from '../../infra/local/scoring/labels.ts'
import { readDocument } from '../../shared/reading/read.ts'
import type { Reading } from '../../shared/reading/reading.ts'

// The measure itself: what it takes for right, and that it sees each way of reading worse.

const lines = `UỶ BAN NHÂN DÂN
XÃ ĐỒNG MÂY

Số: 8/KH-UBND

Đồng Mây, ngày 02 tháng 01 năm 2024

KẾ HOẠCH
Dọn kênh mương năm 2024

I. TỔ CHỨC THỰC HIỆN

1. Công an xã

- Giữ gìn trật tự tại các điểm nạo vét trước ngày 15/3/2024.

- Hướng dẫn xe tải đi đường tránh.`.split('\n')

const labels = Labels.parse({
  document: {
    type: 'KH',
    number: '8/KH-UBND',
    issuer: 'UBND xã Đồng Mây',
    issuedOn: '2024-01-02',
    title: 'Dọn kênh mương năm 2024',
  },
  assignments: [
    {
      heading: [13, 13],
      agencies: ['Công an xã'],
      tasks: [
        { lines: [15, 15], deadlines: [{ kind: 'date', bound: 'before', date: '2024-03-15' }] },
        { lines: [17, 17] },
      ],
    },
  ],
  reports: [],
})

const reading = readDocument(lines.join('\n'))
const good = knownFrom(compare(labels, lines, reading))

function lossesOf(worse: Reading): string[] {
  return changesSince(good, knownFrom(compare(labels, lines, worse))).losses
}

function withAssignment(change: (assignment: Reading['assignments'][number]) => object): Reading {
  return { ...reading, assignments: reading.assignments.map((one) => ({ ...one, ...change(one) })) }
}

describe('the score', () => {
  it('finds nothing wrong where everything is read', () => {
    const nothing = { missed: [], extra: 0 }
    expect(good).toEqual({ agency: nothing, row: nothing, deadline: nothing, report: nothing, header: nothing })
  })

  it('names a task that is no longer read, with its deadline', () => {
    expect(lossesOf(withAssignment(({ tasks }) => ({ tasks: tasks.slice(1) })))).toEqual([
      expect.stringContaining('row now missed: Công an xã ← - Giữ gìn trật tự'),
      'deadline now missed: before 2024-03-15',
    ])
  })

  it('names a task that is given to somebody else', () => {
    expect(lossesOf(withAssignment(() => ({ agencies: ['Trạm Y tế xã'] })))).toEqual([
      'agency now missed: Công an xã',
      'agency: 1 more that are not labelled',
      expect.stringContaining('row now missed: Công an xã ← - Giữ gìn'),
      expect.stringContaining('row now missed: Công an xã ← - Hướng dẫn'),
      'row: 2 more that are not labelled',
    ])
  })

  it('tells trước ngày from chậm nhất ngày', () => {
    const by = withAssignment(({ tasks }) => ({
      tasks: tasks.map((task) => ({
        ...task,
        deadlines: task.deadlines.map((one) => (one.kind === 'date' ? { ...one, bound: 'by' } : one)),
      })),
    }))
    expect(lossesOf(by)).toEqual(['deadline now missed: before 2024-03-15', 'deadline: 1 more that are not labelled'])
  })

  it('names a header field that is read wrongly, or read where the document has none', () => {
    const other: Reading = { ...reading, document: { ...reading.document, number: '9/KH-UBND' } }
    expect(lossesOf(other)).toEqual(['header now missed: number'])
    const blank = { ...labels, document: { ...labels.document, number: null } }
    expect(compare(blank, lines, reading).header).toEqual([{ field: 'number', asked: null, read: '8/KH-UBND' }])
  })

  it('takes other spellings of a name for the same', () => {
    const spelt = withAssignment(() => ({ agencies: ['CÔNG AN  XÃ,'] }))
    expect(lossesOf(spelt)).toEqual([])
  })

  it('counts what is wrong in a doubted entry as asked about', () => {
    const doubted = withAssignment(() => ({ agencies: ['Trạm Y tế xã'], certain: false }))
    const sure = withAssignment(() => ({ agencies: ['Trạm Y tế xã'] }))
    expect(confidenceIn(doubted, compare(labels, lines, doubted))).toMatchObject({ wrong: 4, asked: 4, uncertain: 1 })
    expect(confidenceIn(sure, compare(labels, lines, sure))).toMatchObject({ wrong: 4, asked: 0, uncertain: 0 })
  })
})
