import { formatDay } from '../../calendar/day.ts'
import type { NoticeOf } from '../../reminding/letters.ts'
import { isGivenBeside } from '../../tracking/additions.ts'
import { awaitedEvent } from '../../tracking/awaited-event.ts'
import type { Plan } from '../../tracking/plan.ts'
import { effectiveDue, type Task } from '../../tracking/task.ts'
import { dutiesOf, type Duty } from '../duties.ts'
import { addresseeOf, buttonsOf, footerOf, type Group, type Item, type Letter, type Occasion } from '../letter.ts'
import { byUrgency, documentOf, itemOf, shortened, toneOf } from '../words.ts'
import { groupsByUrgency } from './digest.ts'

/**
 * What the agencies behind an address are given to do: on publishing by one plan; by all of them where the address
 * became known later; what a published plan has gained; what another agency had; what a plan that had been closed and is
 * tracked again asks.
 */
export function noticeLetter(
  tasks: readonly Task[],
  plan: Pick<Plan, 'header'> | null,
  given: Occasion,
  asked: NoticeOf = 'giving',
): Letter {
  // An agency whose address came later is told so of work that it has from another.
  const of = asked === 'giving' && areFromOne(tasks) ? 'handing-on' : asked
  const { unit, doors, today, more = 0 } = given
  const { full: about, short, label, isOne } = documentOf(tasks, plan)
  const title = plan?.header.title ?? label
  const isBeside = (of === 'adding' || of === 'handing-on') && tasks.some(isGivenBeside)
  // Named in the first sentence; below, each task says it shortly.
  const occasion = { ...given, named: isOne }
  const dated = byUrgency(tasks).filter((task) => toneOf(task, today) !== 'plain')
  const undated = dutiesOf(
    tasks.filter((task) => toneOf(task, today) === 'plain'),
    today,
  )
  const duties = dutiesOf(dated, today)
  const count = duties.length + undated.length + more
  const late = dated.filter((task) => toneOf(task, today) === 'late').length
  const overdue = late > 0 ? `; ${late} việc đã quá hạn` : ''
  const handed = of === 'handing-on' ? tasks.find(({ handedFrom }) => handedFrom)?.handedFrom : null
  return {
    subject: `${verbs[of]} ${count} việc${pressing(dated, late)}: ${isBeside ? 'ngoài ' : ''}${label}`,
    preheader: duties.length > 0 ? `${duties.length} việc có thời hạn. ${plan?.header.title ?? ''}` : title,
    title: `Nhiệm vụ được ${verbs[of].toLowerCase()} ${isBeside ? 'ngoài' : 'tại'} ${short}`,
    addressee: addresseeOf(doors),
    opening: [
      handed
        ? `${unit.name} trân trọng thông báo: cơ quan, đơn vị được chuyển giao ${count} nhiệm vụ dưới đây, ${isBeside ? 'giao thêm ngoài' : 'tại'} ${about}, trước do ${shortened(handed.agencyName, 200)} thực hiện${overdue}.`
        : `${unit.name} trân trọng thông báo: ${
            isBeside
              ? `ngoài các nhiệm vụ đã giao tại ${about}, cơ quan, đơn vị được ${unit.name} giao thêm`
              : `${about} ${openings[of]}`
          } ${count} nhiệm vụ dưới đây${more > 0 ? '' : timesOf(count, duties.length)}${overdue}.`,
      ...(handed ? [`Lý do: ${shortened(handed.reason)}`] : []),
      ...(handed && tasks.every(({ periodFrom }) => periodFrom !== undefined) ? [howFar(handed)] : []),
      `Hệ thống sẽ nhắc trước khi việc đến hạn.${tasks.some((task) => awaitedEvent(task) !== null) ? onceEntered : ''} Khi hoàn thành, xin mở đường dẫn và xác nhận bằng số, ngày báo cáo đã gửi hoặc một ghi chú ngắn.`,
    ],
    groups: [
      ...datedGroups(duties, occasion),
      ...group(
        'Việc thường xuyên và việc chưa có hạn',
        'plain',
        undated.map(({ task, later }) => itemOf(task, occasion, later)),
      ),
    ],
    left: more,
    buttons: buttonsOf(doors, 'Xem nhiệm vụ được giao'),
    closing: ['Trân trọng./.'],
    signature: unit.name,
    footer: footerOf(occasion),
  }
}

/** Whether one other agency had all of it. */
function areFromOne(tasks: readonly Task[]): boolean {
  const from = new Set(tasks.map(({ handedFrom }) => handedFrom?.agencyId))
  return from.size === 1 && !from.has(undefined)
}

/** Of a duty that comes back it is said whether the periods that are still to come are the agency's as well. */
function howFar({ withLater }: NonNullable<Task['handedFrom']>): string {
  return withLater
    ? 'Mọi kỳ sau của việc này, kể cả các kỳ chưa lập, cũng do cơ quan, đơn vị thực hiện.'
    : 'Chỉ kỳ này được chuyển giao; các kỳ khác của việc này giữ nguyên.'
}

// No reminder comes before the agency has entered the day.
const onceEntered = ' Việc tính hạn theo sự việc, sự kiện được nhắc sau khi cơ quan, đơn vị nhập ngày qua đường dẫn.'

const verbs: Record<NoticeOf, string> = {
  giving: 'Giao',
  adding: 'Giao thêm',
  'handing-on': 'Chuyển giao',
  reopening: 'Theo dõi lại',
}
const openings: Record<NoticeOf, string> = {
  giving: 'giao cho cơ quan, đơn vị',
  adding: 'giao thêm cho cơ quan, đơn vị',
  'handing-on': 'giao cho cơ quan, đơn vị',
  reopening: 'được tiếp tục theo dõi; cơ quan, đơn vị có',
}

/** What a subject says first: work that is overdue already, in a plan published late, or the first date ahead. */
function pressing([first]: readonly Task[], late: number): string {
  if (late > 0) return `, ${late} việc đã quá hạn`
  const due = first ? effectiveDue(first) : null
  return due ? `, hạn sớm nhất ${formatDay(due.lastDay)}` : ''
}

function timesOf(all: number, dated: number): string {
  if (dated === 0) return ''
  return dated === all ? ', có thời hạn thực hiện' : `, trong đó ${dated} việc có thời hạn`
}

/** A fresh plan's dates are all ahead; what is overdue already, in a plan published late, is said as such. */
function datedGroups(duties: readonly Duty[], occasion: Occasion): Group[] {
  const ahead = duties.filter(({ task }) => toneOf(task, occasion.today) === 'soon')
  const rest = duties.filter((duty) => !ahead.includes(duty)).map(({ task }) => task)
  const items = ahead.map(({ task, later }) => itemOf(task, occasion, later))
  return [...groupsByUrgency(rest, occasion), ...group('Việc có thời hạn', 'soon', items)]
}

function group(title: string, tone: Group['tone'], items: Item[]): Group[] {
  return items.length > 0 ? [{ title, tone, items }] : []
}
