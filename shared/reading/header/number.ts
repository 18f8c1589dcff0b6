import type { Span } from '../reading.ts'
import type { HeadLine } from './lines.ts'

export type NumberFound = {
  /** Spaces removed; null where only the code was filled in (`Số: /KH-UBND`). */
  number: string | null
  /** What is there, also of a blank number: `/KH-UBND`. */
  written: string
  /** Index of the line, and where in its text the number ends. */
  line: number
  from: number
  to: number
  span: Span
}

const code = String.raw`\p{Lu}[\p{L}\p{N}&.]*(?:\s?&\s?\p{Lu}+)?`
// "140/KH-UBND", "140/KH - UBND", "26/2024/QĐ-UBND", "43/UBND", "12/UBND-VX", "06-CT/TU", "…/KH-UBND", "/KH-UBND"
const value = String.raw`([\d.…_]*\s*(?:-\s?${code}\s*)?(?:/\s*\d{4}\s*)?/\s*${code}(?:\s*[-–/]\s*${code}){0,4})`
const labelled = new RegExp(String.raw`(?:^|\s)[Ss][ốỐ]\s*[:.]\s*${value}`, 'u')
const unlabelled = new RegExp(String.raw`^(?:[Ss][ốỐ]\s+)?${value}\s*$`, 'u')
// A citation has its kind in front ("Kế hoạch số 90/KH-UBND") and a small "số" without a colon.
const citing = /(?:hoạch|định|thị|điện|quyết|tư|văn|báo|dẫn|luật)\s*$/iu
// "… theo Luật Dược số", and its number on the next line
const citingAbove = /\p{Ll}[\s.,]+số$/u

/** The document's own number in its first lines; null where there is none. */
export function findNumber(lines: readonly HeadLine[]): NumberFound | null {
  for (const [index, { text, span }] of lines.slice(0, 60).entries()) {
    const match = labelled.exec(text) ?? unlabelled.exec(text)
    const written = match?.[1]
    if (match === null || written === undefined || citing.test(text.slice(0, match.index))) continue
    if (!/^\s*[Ss][ốỐ]/u.test(match[0]) && citingAbove.test(lines[index - 1]?.text.slice(-20) ?? '')) continue
    const from = match.index
    const to = from + match[0].length
    // Spans of a part of a line are those of the line: its markup lies between.
    return { number: numberOf(written), written: written.replace(/\s+/g, ''), line: index, from, to, span }
  }
  return null
}

function numberOf(written: string): string | null {
  const number = written
    .replace(/\s+/g, '')
    .replaceAll('–', '-')
    .replace(/[.…_]+(?=\/)/g, '')
    .replace(/[.,-]+$/, '')
  return /^\d/.test(number) ? number : null
}
