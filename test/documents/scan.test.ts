import { describe, expect, it } from 'vitest'
import { readText } from '../../shared/documents/read-text.ts'
import { recogniseScan } from '../../shared/documents/scan/recognise-scan.ts'
import { readDocument } from '../../shared/reading/read.ts'
import { pdf } from './building-pdf.ts'
import { fixture, refusalOf } from './reading.ts'

/** Letters without marks: what a scan's recognition is sure of. */
function bare(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/g, '').toLowerCase()
}

describe('a scanned plan', () => {
  it(
    'is refused by the quick reader, and read offline by recognising its characters',
    { timeout: 120_000 },
    async () => {
      const bytes = fixture('scanned-plan.pdf')
      expect(await readText(bytes, 'ke-hoach.pdf')).toEqual(refusalOf('no-text-layer'))

      const pages: string[] = []
      const document = await recogniseScan(bytes, (done, all) => pages.push(`${done}/${all}`))
      if (!document.ok) throw new Error(document.message)
      expect(pages).toEqual(['1/1'])
      expect(document.notices.map((notice) => notice.code)).toContain('recognised-scan')
      expect(document.text).toContain('Số: 27/KH-UBND\n')
      expect(document.text).toContain('\nSông Vạc, ngày 05 tháng 3 năm 2024\n')

      const rows = document.text.split('\n').filter((line) => line.startsWith('|'))
      expect(rows.map((row) => row.split('|').length)).toEqual([7, 7, 7, 7])
      expect(bare(rows[2] ?? '')).toContain('congan')
      const { assignments } = readDocument(document.text)
      const deadlines = assignments.flatMap(({ tasks }) => tasks.flatMap((task) => task.deadlines))
      expect(deadlines.map((deadline) => ('date' in deadline ? deadline.date : null))).toEqual(
        expect.arrayContaining(['2024-04-15', '2024-05-20', '2024-07-31', '2024-04-30']),
      )
    },
  )

  it('without any image is refused, not read as an empty plan', { timeout: 60_000 }, async () => {
    expect(await recogniseScan(pdf(['0.5 g 72 72 400 600 re f']))).toEqual(refusalOf('illegible'))
  })

  it('behind a password is refused', async () => {
    expect(await recogniseScan(fixture('password-protected.pdf'))).toEqual(refusalOf('encrypted'))
  })
})
