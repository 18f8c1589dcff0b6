import type { Word } from './agencies/words.ts'
import { findDate, findDateOfEnd, type DateFound } from './header/date.ts'
import { completed, isNobody, issuerInLetterhead, issuerInSmallLetters, placeOfIssuer } from './header/issuer.ts'
import { issuerInAuthority, issuerInText } from './header/issuer-in-text.ts'
import { jointIssuer } from './header/joint-issuer.ts'
import { headLines, inCapitals, type HeadLine } from './header/lines.ts'
import { belowMetadata } from './header/metadata.ts'
import { findNumber, type NumberFound } from './header/number.ts'
import { spellingOf, withNames } from './header/spelling.ts'
import { bareTitle, findType, subjectOfLetter, titleBelow, titleWithoutType } from './header/title.ts'
import { typeOfNumber } from './header/types.ts'
import type { Diagnostic, DocumentHeader } from './reading.ts'
import { signs } from './signatures.ts'

export type HeaderRead = {
  header: DocumentHeader
  diagnostics: Diagnostic[]
  /** Offset in the text at which letterhead and title are over; 0 where there is neither. */
  bodyStart: number
}

/**
 * Reads who issued a document, when, under which number, of which type and about what (NĐ 30/2020/NĐ-CP, appendix I).
 * What arrives may be a Word letterhead, table cells, two columns run together, or nothing but a title; what is not
 * there is null and said so in a diagnostic. Looks only at the first pages, but for a date that stands at the end; total and linear.
 * `known`: the words of the text, where they were read before.
 */
export function readHeader(text: string, known: readonly Word[] | null = null): HeaderRead {
  const spelling = spellingOf(text, known)
  const lines = belowMetadata(headLines(text)).map((line) => ({ ...line, text: spelling.respaced(line.text) }))
  const number = findNumber(lines)
  const type = findType(lines, number?.written ?? null)
  const addressed = isLetter(lines)
  const kind =
    type?.type ?? (number === null ? null : typeOfNumber(number.written, { addressed })) ?? (addressed ? 'CV' : null)
  const ahead = findDate(without(lines, number), Math.max(30, (type?.line ?? 0) + 12))
  const date = ahead ?? findDateOfEnd(text)
  const title =
    type !== null && type.type !== 'CV'
      ? titleBelow(lines, type)
      : kind === 'CV'
        ? subjectOfLetter(lines, date?.written ?? null)
        : kind !== null && number !== null
          ? titleWithoutType(lines, Math.max(number.line, date?.line ?? 0) + 1)
          : null
  const above = Math.min(
    ...[type?.line, title?.line, number === null ? undefined : number.line + 1, signatureIn(lines), 24].filter(
      (line) => line !== undefined,
    ),
  )
  const letterhead = issuerInLetterhead(without(lines, number), Math.max(above, 0), spelling, number?.number ?? null)
  const joint = jointIssuer(text, spelling)
  const named = letterhead === null || isNobody(letterhead.name) ? null : letterhead.name
  const place = date === null || date.place === null ? null : spelling.respaced(date.place)
  const found =
    joint ??
    named ??
    (number === null ? null : issuerInSmallLetters(lines, number.line, spelling)) ??
    issuerInAuthority(lines, title?.last ?? -1, spelling) ??
    issuerInText(opening(text, title?.span[1] ?? 0), spelling)
  const complete = completed(found ?? letterhead?.name ?? '', place, () => opening(text, 0))
  const issuer = complete === '' || isNobody(complete) ? null : complete
  // Capitals throughout, and none at all, both say nothing about names.
  const uniform = title !== null && (title.capitals || !/\p{Lu}/u.test(title.text))
  const places = [place, placeOfIssuer(issuer)].filter((name) => name !== null)
  const words =
    title === null
      ? null
      : bareTitle(
          uniform ? withNames(spelling.ordinary(title.text, title.span[1]), places, spelling.isCommon) : title.text,
        )
  const header: DocumentHeader = {
    type: kind,
    number: number?.number ?? null,
    issuer,
    place,
    issuedOn: date?.issuedOn ?? null,
    title: words,
  }
  const dateEnd = ahead !== null && !sectionsBefore(lines, ahead.line) ? ahead.span[1] : undefined
  const ends = [number?.span[1], type?.span[1], dateEnd, title?.span[1], lines[letterhead?.last ?? -1]?.span[1]]
  return {
    header,
    diagnostics: missing(header, number, date),
    bodyStart: Math.max(0, ...ends.filter((end) => end !== undefined)),
  }
}

/** "TM. BAN THƯỜNG VỤ" / "PHÓ BÍ THƯ" of a letter that lost its letterhead: who signs stands below the text, not above it. */
function signatureIn(lines: readonly HeadLine[]): number | undefined {
  const at = lines.findIndex(({ text }) => signs(text))
  return at < 0 ? undefined : at
}

/** Whether the document's own text has begun above the line; a date below that is none of its letterhead. */
const sectionsBefore = (lines: readonly HeadLine[], at: number): boolean =>
  lines.slice(0, at).some(({ text }) => /^(?:(?:I|1|a)\s?[.)]|Điều 1[.:])\s/u.test(text))

/** The lines less the number, which can share one with the place and the date. */
const without = (lines: readonly HeadLine[], number: NumberFound | null): HeadLine[] =>
  lines.map((line, index) =>
    index === number?.line
      ? { ...line, text: `${line.text.slice(0, number.from)} ${line.text.slice(number.to)}`.trim() }
      : line,
  )

/** `Kính gửi` near the top: a letter, where no type stands above. */
const isLetter = (lines: readonly HeadLine[]): boolean => lines.slice(0, 40).some(({ text }) => /^kính gửi/i.test(text))

// The paragraphs in which a document says who issues it stand before its first section.
const openingLength = 7000
function opening(text: string, from: number): string {
  const part = text.slice(from, from + openingLength)
  const section = part.search(/\n[ \t*#]*(?:I|1)\s*[.)]\s/)
  const before = section > 0 ? part.slice(0, section) : part
  // A decision's enacting line in capitals is said in its letterhead already, and who stands in a table does the work.
  return before
    .split('\n')
    .map((line) => (line.split('|').length > 4 ? '.' : line))
    .map((line) => (inCapitals(line) && !/điện\s*:/.test(line) && line.length < 200 ? '.' : line))
    .join('\n')
}

function missing(header: DocumentHeader, number: NumberFound | null, date: DateFound | null): Diagnostic[] {
  const found: Diagnostic[] = []
  const say = (code: string, message: string, span: Diagnostic['span'] = null): void => {
    found.push({ code, message, span })
  }
  if (header.type === null) say('type-missing', 'Không thấy tên loại văn bản (kế hoạch, quyết định, công văn …).')
  if (header.number === null)
    say(
      'number-missing',
      number === null ? 'Không thấy số, ký hiệu của văn bản.' : 'Văn bản chưa có số, mới có ký hiệu.',
      number?.span ?? null,
    )
  if (header.issuer === null) say('issuer-missing', 'Không thấy tên cơ quan ban hành văn bản.')
  if (header.issuedOn === null)
    say(
      'date-missing',
      date === null ? 'Không thấy ngày ban hành văn bản.' : 'Ngày ban hành còn để trống hoặc không có trong lịch.',
      date?.span ?? null,
    )
  if (header.title === null) say('title-missing', 'Không thấy trích yếu nội dung văn bản.')
  return found
}
