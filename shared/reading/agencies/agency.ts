import { everybody } from './lexicon.ts'
import { agencyTo, findHead, type FoundHead } from './found-head.ts'
import { handedOn, nextShares } from './handed-on.ts'
import type { Kind } from './heads.ts'
import { phraseAt, keyAt, capitalAt, fieldAt, nameOf } from './matching.ts'
import { officeAt } from './office.ts'
import { listedPeople, listedPeopleEnd, formAt, personalNameEnd } from './personal-names.ts'
import { classEnd } from './class-end.ts'
import { nameEnd } from './reach.ts'
import { titledAt } from './titled.ts'
import type { Word } from './words.ts'

export type Agency = {
  readonly kind: Kind
  readonly name: string
  /** Words `[from, to)` it was read from; a name made by handing on a shared head stands on its own words only. */
  readonly from: number
  readonly to: number
  /** What the next name of the list may take over: `Sở` of `Sở Y tế, Nội vụ`. */
  readonly head: string
  readonly plural: boolean
  /** A known field of administration, a class noun or a council stands in it, not just a word that could be a head. */
  readonly known: boolean
}

/** Agencies that stand one behind another, and the word behind them. */
export type AgencyList = { readonly agencies: Agency[]; readonly end: number }

/** `deep`: titles already read in front; nobody has more than a few (`Chánh Văn phòng`, `Trưởng Ban …`). */
type Context = { heading: boolean; alone: boolean; before: Agency | null; deep: number }

const deepest = 4

/** The agency that begins at `at`. */
export function agencyAt(words: readonly Word[], at: number, context: Context): Agency | null {
  const { heading, alone, before } = context
  const shared = sharedWith(words, at, before, heading) ?? listedAt(words, at)
  if (shared !== null) return shared
  const head = findHead(words, at, alone)
  if (head === null) return handedOn(words, at, before) ?? (heading && alone ? bareField(words, at) : null)
  // "5. Văn phòng - Thống kê": so is a heading that leaves out whose field it is
  const isBare = heading && alone && head.kind === 'office' && !head.plural && fieldAt(words, at) > head.length
  return isBare ? bareField(words, at) : (calledAt(words, head) ?? ofKind(words, head, context))
}

/** What takes over the head of the one before it: `Nội vụ` of `các Sở Y tế, Nội vụ`, and the like of posts. */
function sharedWith(words: readonly Word[], at: number, before: Agency | null, heading: boolean): Agency | null {
  if (before?.kind === 'office' && before.plural && nextShares(words, at, before.known, before.head))
    return handedOn(words, at, before)
  // "Công chức Tư pháp - Hộ tịch, Văn hóa - Xã hội": two posts
  if (before?.kind !== 'title' || !/^(?:công chức|cán bộ)$/iu.test(before.head) || !isPost(words, at)) return null
  // "…, Văn hóa - Xã hội phường tham mưu": with the level that stands behind it
  const to = nameEnd(words, at + fieldAt(words, at), { kind: 'title', plural: false, guard: 0, field: true, heading })
  return { ...before, name: `${before.head} ${nameOf(words, at, to)}`, from: at, to }
}

/** `các đồng chí: Nguyễn Văn A, Trần Thị B`. */
function listedAt(words: readonly Word[], at: number): Agency | null {
  const to = listedPeopleEnd(words, at)
  if (to <= at) return null
  return { kind: 'class', name: listedPeople(words, at, to), from: at, to, head: '', plural: true, known: true }
}

/** A person by name: `Đồng chí Nguyễn Văn A`, `Bà: Trần Thị B`. */
function calledAt(words: readonly Word[], head: FoundHead): Agency | null {
  const { start, after, text } = head
  const to = formAt(words, start) === head.length ? personalNameEnd(words, after) : after
  if (to <= after) return null
  const name = keyAt(words, after - 1) === ':' ? `${text} ${nameOf(words, after, to)}` : undefined
  return agencyTo(words, head, to, true, name)
}

function ofKind(words: readonly Word[], head: FoundHead, { heading, alone, deep }: Context): Agency | null {
  const { start, after, plural } = head
  const inside = (at: number): Agency | null =>
    deep < deepest ? agencyAt(words, at, { heading, alone: false, before: null, deep: deep + 1 }) : null
  switch (head.kind) {
    case 'field':
      return agencyTo(
        words,
        head,
        nameEnd(words, after, { kind: 'field', plural, guard: 0, field: true, heading }),
        true,
      )
    case 'title':
      return titledAt(words, head, heading, inside)
    case 'class': {
      const to = classEnd(words, start, heading)
      const sure = phraseAt(words, start, everybody) === 0
      return agencyTo(words, head, to, sure && (plural || to > after || head.length > 2 || !alone))
    }
    case 'council': {
      // "Đảng ủy Văn phòng UBND tỉnh", "Đảng ủy cơ quan Sở Y tế": the Party's committee in an office is called by the office
      const host = /đảng ủy$/iu.test(head.text) ? inside(keyAt(words, after) === 'cơ' ? after + 2 : after) : null
      const isHosted = host !== null && /^(?:office|council)$/.test(host.kind) && !host.plural && host.known
      const to = isHosted
        ? host.to
        : nameEnd(words, after, { kind: 'council', plural: false, guard: 0, field: true, heading })
      return agencyTo(words, head, to, true)
    }
    case 'office':
      return officeAt(words, head, { heading, inTitle: deep > 0 })
  }
}

/** A field of two parts that no head of its own stands before. */
const isPost = (words: readonly Word[], at: number): boolean => {
  const field = fieldAt(words, at)
  return capitalAt(words, at) && words.slice(at, at + field).some(({ key }) => key === '-')
}

/** `Văn hóa - Xã hội` as a heading: a part of the office named by its field alone. */
function bareField(words: readonly Word[], at: number): Agency | null {
  const field = fieldAt(words, at)
  // One word alone ("Kế hoạch", "Xây dựng") is far more often a subject matter.
  if (!capitalAt(words, at) || !words.slice(at, at + field).some(({ key }) => key === '-' || key === 'và')) return null
  const to = nameEnd(words, at + field, { kind: 'field', plural: false, guard: 0, field: true, heading: true })
  return { kind: 'field', name: nameOf(words, at, to), from: at, to, head: '', plural: false, known: to - at > field }
}

/** Known by its name, or a council, which has no other. */
export const isSure = ({ kind, known }: Agency): boolean => known || kind === 'council'
