import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'
import { fixture, textOf } from './reading.ts'
import { samplePlanDocx } from './sample-plan.ts'

function inWords(value: object): string {
  return JSON.stringify({ ...value, span: undefined })
}

/** What a coordinator would see of a plan: agency and task, and each deadline with its days; places left out. */
async function rowsOf(bytes: Uint8Array, name: string): Promise<string[]> {
  const { assignments, reports } = readDocument((await textOf(bytes, name)).text)
  return [
    ...assignments.flatMap(({ agencies, tasks }) =>
      tasks.flatMap((task) => [
        ...agencies.map((agency) => `${agency}: ${task.text.replaceAll(/\s+/g, ' ')} | ${task.cooperating.join(', ')}`),
        ...task.deadlines.map(inWords),
      ]),
    ),
    ...reports.map((report) => inWords({ ...report, deadline: report.deadline && inWords(report.deadline) })),
  ]
}

describe('the same plan', () => {
  it('gives the tracking table from a Word file whose numbers all are automatic', async () => {
    const rows = await rowsOf(samplePlanDocx, 'ke-hoach.docx')
    expect(rows).toEqual(
      expect.arrayContaining([
        'Công an phường: Cắm biển cảnh báo nơi nguy hiểm | Đoàn Thanh niên phường',
        expect.stringContaining('"date":"2024-05-31"'),
        expect.stringMatching(/^Các tổ dân phố: .*Ký cam kết/),
      ]),
    )
  })

  it('gives the same rows and deadlines as a PDF', async () => {
    expect(await rowsOf(fixture('sample-plan.pdf'), 'ke-hoach.pdf')).toEqual(
      await rowsOf(samplePlanDocx, 'ke-hoach.docx'),
    )
  })

  it('gives the same rows and deadlines as plain text', async () => {
    const { text } = await textOf(samplePlanDocx, 'ke-hoach.docx')
    expect(await rowsOf(Buffer.from(text.normalize('NFD').replaceAll('\n', '\r\n')), 'ke-hoach.txt')).toEqual(
      await rowsOf(samplePlanDocx, 'ke-hoach.docx'),
    )
  })

  it('keeps its words and its table as an old Word file, whose numbers are lost with a notice', async () => {
    const { text, codes } = await textOf(fixture('sample-plan.doc'), 'ke-hoach.doc')
    expect(codes).toEqual(['numbering-lost'])
    expect(text).toContain('\n\nTỔ CHỨC THỰC HIỆN\n\nCông chức Văn hóa - Xã hội phường\n\n')
    expect(text).toContain('| 1 | Rà soát hồ nước, ao chưa có rào chắn trên địa bàn phường | Công an phường |')
    expect(text).toContain('\n\nSố: 27/KH-UBND\n\nSông Vạc, ngày 05 tháng 3 năm 2024\n\n')
  })
})
