import type { Day } from '../calendar/day.ts'
import { wordOfType } from '../reading/header/types.ts'
import type { DocumentHeader } from '../reading/reading.ts'
import type { Task } from './task.ts'

type Head = Pick<DocumentHeader, 'type' | 'number' | 'issuedOn' | 'issuer'>

/**
 * A document as official letters name it: "Kế hoạch số 37/KH-UBND ngày 02/3/2026 của UBND xã Tân Hòa". What its head
 * does not say is left out.
 */
export function citationOf({ type, number, issuedOn, issuer }: Head): string {
  return [
    wordOfType(type, number),
    number && `số ${number}`,
    issuedOn && `ngày ${officialDay(issuedOn)}`,
    issuer && `của ${issuer}`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** NĐ 30/2020/NĐ-CP writes a day below ten, and January and February, with a nought before it. */
function officialDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${date}/${Number(month) > 2 ? Number(month) : month}/${year}`
}

type Named = Pick<Task, 'planLabel' | 'planCitation' | 'issuedOn'>

/** A row's document in full, where a letter names it first; of a row from before this was kept, what its label says. */
export function planInFull({ planLabel, planCitation, issuedOn = null }: Named): string {
  if (planCitation !== undefined) return planCitation
  const isNumber = /^\d\S*[/-]\S+$/u.test(planLabel)
  return isNumber ? citationOf({ type: null, number: planLabel, issuedOn, issuer: null }) : planLabel
}

/** The same named again: up to its number, "Kế hoạch số 37/KH-UBND". */
export function planInShort(row: Named): string {
  const full = planInFull(row)
  const at = full.indexOf(row.planLabel)
  return at < 0 ? row.planLabel : full.slice(0, at + row.planLabel.length)
}
