import type { Day } from '../calendar/day.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import type { Task } from '../tracking/task.ts'
import type { Unit } from '../tracking/unit.ts'

/**
 * What a letter says, before it is HTML or plain text. Both are made from this, so the plain text never says less.
 */
export type Letter = {
  subject: string
  /** What an inbox shows beside the subject. */
  preheader: string
  title: string
  /** `Kính gửi: …`; null where the reader is one person at a screen. */
  addressee: string | null
  opening: string[]
  groups: Group[]
  /** Tasks that are counted and not named, to keep the letter short. */
  left: number
  buttons: Button[]
  closing: string[]
  signature: string
  footer: Footer
}

export type Tone = 'late' | 'today' | 'soon' | 'plain' | 'done'
export type Button = { label: string; url: string }
export type Footer = { lines: string[]; changeRecipients: string | null }

/**
 * Tasks under one title; an empty title shows none. `brief`: of a long letter those that get a line each, no more.
 * `count`: how many there are, where not all of them are here.
 */
export type Group = { title: string; tone: Tone; items: Item[]; brief?: Item[]; count?: number }

export type Item = {
  taskId: string
  /** Later periods of the same duty, of which it tells as well. */
  laterIds?: string[]
  /** `Quá hạn 3 ngày`, `Còn 2 ngày làm việc`. */
  state: string
  text: string
  /** The document's own words, where they are not the text already. */
  quote: string | null
  /** `25/5/2024`, where it has a date. */
  lastDay?: string | null
  /** Whose work it is, where one address receives the letters of several. */
  doer?: string | null
  facts: Fact[]
  url: string | null
}
export type Fact = { label: string; value: string }

/** The page that an e-mail opens for one agency, through a link made for this e-mail. */
export type Door = { agencyId: string; agencyName: string; url: string }

/** What every letter about tasks is written from. `doors` has one entry for each agency behind the address. */
export type Occasion = {
  unit: Unit
  doors: readonly Door[]
  today: Day
  calendar: WorkingCalendar
  /** Tasks that the letter counts beside those that it is given: its row could not name them all. */
  more?: number | undefined
  /** The letter has named the document in full already. */
  named?: boolean
}

/** The page for a task, scrolled to it. */
export function urlOf(task: Task, doors: readonly Door[]): string | null {
  const door = doors.find(({ agencyId }) => agencyId === task.agencyId) ?? doors[0]
  return door ? `${door.url}#${task.id}` : null
}

/** `Kính gửi: Phòng Tư pháp; Phòng Nội vụ`. */
export function addresseeOf(doors: readonly Door[]): string {
  return `Kính gửi: ${doors.map((door) => door.agencyName).join('; ')}`
}

/** One button an agency; named where there are several. */
export function buttonsOf(doors: readonly Door[], label: string): Button[] {
  const several = doors.length > 1
  return doors.map((door) => ({ label: several ? `${label}: ${door.agencyName}` : label, url: door.url }))
}

/** A letter to agencies about one piece of work: what it says of it, and what its button is called. */
export function oneTaskLetter(
  said: Pick<Letter, 'subject' | 'preheader' | 'title' | 'opening'>,
  shown: { tone: Tone; item: Item; button: string },
  occasion: Occasion,
): Letter {
  return {
    ...said,
    addressee: addresseeOf(occasion.doors),
    groups: [{ title: '', tone: shown.tone, items: [shown.item] }],
    left: 0,
    buttons: buttonsOf(occasion.doors, shown.button),
    closing: ['Trân trọng./.'],
    signature: occasion.unit.name,
    footer: footerOf(occasion),
  }
}

/** A letter to a coordinator about what an agency asks or says of one piece of work, which is answered on the row's page (`url`). */
export function answerLetter(
  said: Pick<Letter, 'subject' | 'preheader' | 'title' | 'opening'>,
  shown: { tone: Tone; item: Item },
  { unit, url }: { unit: Unit; url: string },
): Letter {
  return {
    ...said,
    addressee: null,
    groups: [{ title: '', tone: shown.tone, items: [{ ...shown.item, url }] }],
    left: 0,
    buttons: [{ label: 'Xem và trả lời', url }],
    closing: ['Trân trọng./.'],
    signature: unit.name,
    footer: coordinatorFooter(unit),
  }
}

/** Why the reader got this, how to answer, and how to have somebody else get it. */
export function footerOf({ unit, doors }: Pick<Occasion, 'unit' | 'doors'>): Footer {
  return {
    lines: [
      `Thư do hệ thống nhắc việc của ${unit.name} tự động gửi, vì cơ quan, đơn vị được giao nhiệm vụ nêu trên.`,
      `Trả lời thư này sẽ đến cán bộ đầu mối: ${unit.replyTo}.`,
      'Đường dẫn trong thư dành riêng cho cơ quan, đơn vị nhận thư; xin không chuyển tiếp ra ngoài.',
    ],
    changeRecipients: doors[0] ? `${doors[0].url}/nguoi-nhan` : null,
  }
}

/** The same under a letter to a coordinator, who signs in and needs no link. */
export function coordinatorFooter(unit: Unit): Footer {
  return {
    lines: [`Thư do hệ thống nhắc việc của ${unit.name} tự động gửi tới cán bộ đầu mối.`],
    changeRecipients: null,
  }
}

/** How many tasks of a letter are told whole, and how many are named at all. */
export type LetterSize = { whole: number; named: number }

/**
 * The letter with its first `whole` tasks, the most urgent, as they are, those after them up to the `named`-th in a line
 * each, and the rest counted.
 */
export function withFirst(letter: Letter, { whole, named }: LetterSize): Letter {
  let seen = 0
  const groups = letter.groups.flatMap((group) => {
    const until = (count: number) => Math.max(0, count - seen)
    const items = group.items.slice(0, until(Math.min(whole, named)))
    const brief = group.items.slice(items.length, until(named))
    seen += group.items.length
    return items.length + brief.length > 0 ? [{ ...group, items, brief, count: countIn(group) }] : []
  })
  return { ...letter, groups, left: letter.left + countOf(letter) - countOf({ groups }) }
}

/** Tasks that the letter names. */
export function countOf(letter: Pick<Letter, 'groups'>): number {
  return letter.groups.reduce((sum, group) => sum + sizeOf(group), 0)
}

function sizeOf({ items, brief = [] }: Group): number {
  return items.length + brief.length
}

/** The number beside a group's title. */
export function countIn(group: Group): number {
  return group.count ?? sizeOf(group)
}

/** What a line says of a task of which a long letter says no more. */
export function lineOf({ state, text, doer, lastDay }: Item): string {
  return [state, cut(text), ...(doer ? [cut(doer)] : []), ...(lastDay ? [`hạn ${lastDay}`] : [])].join(' · ')
}

const longestLine = 80

function cut(text: string): string {
  if (text.length <= longestLine) return text
  const end = text.lastIndexOf(' ', longestLine)
  return `${text.slice(0, end > longestLine / 2 ? end : longestLine)}…`
}
