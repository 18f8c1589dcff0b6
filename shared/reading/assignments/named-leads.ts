import { endsInOffice, looksLikeAgency } from '../agencies/likeness.ts'
import { splitAgencies } from '../agencies/split.ts'
import { isClass } from '../agencies/several.ts'
import { findAgencySubject, type AgencySubject } from '../agencies/subject.ts'
import { beginsDuty } from '../duties.ts'
import { passageOf } from '../passage.ts'
import type { Span } from '../reading.ts'
import type { Stretch } from '../structure/sentences.ts'
import { clauseIn } from './clauses.ts'
import { task, type Draft } from './draft.ts'
import { isOnlyTime } from './noted-work.ts'
import { rolesIn } from './roles.ts'

/** What is to be done, and what its labels say that is not who leads. */
export type Item = {
  readonly content: readonly Span[]
  readonly timed: Span[]
  readonly cooperating: readonly string[]
  readonly product?: Span
}

/** The words behind "Đơn vị chủ trì:", read with what they say of who cooperates. */
export function leadIn(document: string, span: Span, item: Item): Draft[] {
  const { content, timed, cooperating, product } = item
  const passage = passageOf(document, span)
  const { text } = passage
  const sent = saysWhenSent.exec(text)
  if (sent) {
    const behind = passage.spanOf(sent.index + sent[0].length, text.length)
    return leadIn(document, passage.spanOf(0, sent.index), { ...item, timed: [...timed, behind] })
  }
  const roles = rolesIn(text)
  const draft = (agencies: string[], others: readonly string[], when: readonly Span[] = []): Draft => ({
    heading: span,
    agencies,
    tasks: content.map((each) => ({
      ...task(each, [...timed, ...when], [...cooperating, ...others]),
      ...(product ? { product } : {}),
    })),
    certain: true,
  })
  // "Ngân hàng A thực hiện nội dung thứ nhất; Sở B, Sở C thực hiện nội dung thứ hai"
  const parts = text.split(/;\s+/u)
  if (parts.length > 1 && parts.every((part) => ofPart.test(part)))
    return parts.flatMap((part) => rolesIn(part) ?? []).map((share) => draft(share.leads, share.cooperating))
  if (roles) {
    // "Công an xã thực hiện, xong trước ngày 20/5"
    const said = roles.end + (/^[;,.\s]*/u.exec(text.slice(roles.end))?.[0].length ?? 0)
    const when = said < text.length && isOnlyTime(text.slice(roles.end)) ? [passage.spanOf(said, text.length)] : []
    return [draft(roles.leads, roles.cooperating, when)]
  }
  const subject = findAgencySubject(text)
  const found = subject && !saysWhich(text, subject) ? subject : null
  // "Phòng Kinh tế, hoàn thành trước 30/4" only says when
  const acts = found && beginsDuty(text, found.verbStart) && !isOnlyTime(text.slice(found.verbStart))
  const own = acts ? ownWork(document, span, timed) : []
  if (own.length > 0) return own
  // "UBND các xã Lạn, Mốc; khai trương chậm nhất ngày 31/8/2026": what stands behind the names says when
  const behind = found && found.start === 0 && found.verbStart < text.length ? found.verbStart : text.search(timeBehind)
  const time = behind > 0 ? behind + (/^[;,\s]*/u.exec(text.slice(behind))?.[0].length ?? 0) : text.length
  const when = time < text.length ? [passage.spanOf(time, text.length)] : []
  return [draft(splitAgencies(text), [], when)]
}

/**
 * "Đơn vị thực hiện: các tổ chức, cá nhân khai thác hồ chứa.": by what they live by, which of a class are meant; behind a label
 * the work is said elsewhere.
 */
const saysWhich = (text: string, { names, verbStart }: AgencySubject): boolean =>
  names.every(isClass) && business.test(text.slice(verbStart))
const business =
  /^(?:khai thác|kinh doanh|sản xuất|vận hành|quản lý|sử dụng|chế biến|vận chuyển|thi công|cung cấp|cung ứng|cho thuê|hành nghề)(?: \p{L}+){1,6} ?\.?$/u

// "UBND các xã Lạn, Mốc; khai trương …", "Phòng Kinh tế, tháng 6/2024", "Sở Y tế, trước ngày 20/5"
const timeBehind =
  /;\s|,\s(?=(?:(?:xong|hoàn thành|trước|chậm nhất|trong)(?!\p{L})|(?:tháng|quý|ngày) [\dIV]|\d{1,2}\/\d))/u

const ofPart =
  /(?:thực hiện|phụ trách|chủ trì) (?:nội dung|nhóm|nhiệm vụ|phần)(?: việc)?(?: thứ)? (?:\d|[a-zđ]\b|nhất|hai|ba|tư|còn lại)/iu

// "Chủ trì: Sở Tư pháp. Kết quả rà soát gửi về Sở Tư pháp ngày 31/7/2015." names nobody else, and says when
const saysWhenSent =
  /\.\s+(?=(?:Kết quả|Hồ sơ|Danh sách|Văn bản|Sản phẩm)(?!\p{L})[^.;]{0,60} (?:gửi|nộp|trình|chuyển)(?!\p{L})[^.;]*(?:ngày|trước|tháng|quý) (?:\d|[IV]))/u

// "Cơ quan thực hiện: Bộ X tiến hành rà soát …; các bộ Y rà soát …": the line itself says what each does
export function ownWork(document: string, span: Span, timed: Span[]): Draft[] {
  const passage = passageOf(document, span)
  const drafts: Draft[] = []
  for (const stretch of sharesOf(passage.text)) {
    const clause = clauseIn(passage.text, stretch)
    const own = drafts.at(-1)?.tasks.at(-1)
    // "…; gửi kịch bản trước ngày …" goes on with what the same agency does
    if (!clause && own) own.span = [own.span[0], passage.spanOf(stretch.start, stretch.end)[1]]
    if (clause)
      drafts.push({
        heading: passage.spanOf(clause.subject.start, clause.subject.end),
        agencies: clause.names,
        tasks: [task(passage.spanOf(clause.verb, stretch.end), timed)],
        certain: false,
      })
  }
  return drafts
}

/** The parts between semicolons; also those between commas where each says who does what: "Đoàn xã chuẩn bị giống, Công an xã đào hố". */
function sharesOf(text: string): Stretch[] {
  return [...text.matchAll(/[^;]+;?/g)].flatMap(({ index, 0: words }) => {
    const end = index + words.length
    const turns = [...words.matchAll(/,\s+(?=\p{Lu})/gu)].map((comma) => index + comma.index + comma[0].length)
    const starts = turns
      .slice(0, mostTurns)
      .reduce<number[]>(
        (found, turn) =>
          isShare(text, found.at(-1) ?? index, turn) && isShare(text, turn, end) ? [...found, turn] : found,
        [index],
      )
    const until = (next: number | undefined): number =>
      next === undefined ? end : text.slice(0, next).trimEnd().length - 1
    return starts.map((start, i) => ({ start, end: until(starts[i + 1]) }))
  })
}
const mostTurns = 20

/**
 * "Công an xã phối hợp với Đoàn xã | , Trạm Y tế lập chốt" says with whom, "Các sở | , UBND các xã gửi …" who else, "Phòng Kinh tế
 * hướng dẫn Trạm Y tế | , Công an xã lập hồ sơ" whom: none is a share.
 */
function isShare(text: string, start: number, end: number): boolean {
  const clause = clauseIn(text, { start, end })
  if (clause === null || clause.subject.start !== start || clause.verb >= end) return false
  const work = text.slice(clause.verb, end)
  return (
    looksLikeAgency(text.slice(clause.subject.start, clause.subject.end)) === 'certain' &&
    looksLikeAgency(text.slice(start, end)) !== 'certain' &&
    !/^(?:và |cùng )?phối hợp/iu.test(work) &&
    !endsInOffice(work.replace(/[\s,]+$/u, ''))
  )
}
