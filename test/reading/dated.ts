import { readDocument } from '../../shared/reading/read.ts'

/** What the content of a plan gives, a line a task: `Agency + Agency: task (cooperating) [last days]`. */
export const readContent = (body: string): string[] => readDated(`II. NỘI DUNG, NHIỆM VỤ\n\n${body}`)

/** What a plan gives from a section's heading on; `?` behind a task that is not certain. */
export function readDated(sections: string, doubts = false): string[] {
  const { assignments } = readDocument(`KẾ HOẠCH\nThử nghiệm năm 2026\n\n${sections}\n`)
  return assignments.flatMap(({ agencies, tasks, certain }) =>
    tasks.map(({ text, cooperating, deadlines }) => {
      const days = deadlines.flatMap((each) => ('lastDay' in each ? [each.lastDay] : []))
      const others = cooperating.length > 0 ? ` (${cooperating.join(' + ')})` : ''
      const doubt = doubts && certain === false ? ' ?' : ''
      return `${agencies.join(' + ')}: ${text}${others}${days.length > 0 ? ` [${days.join()}]` : ''}${doubt}`
    }),
  )
}
