import { isSyllable } from '../../../../shared/documents/syllables.ts'
import { refusal, type Refusal } from '../../problem.ts'

/**
 * A cell whose letters went astray when the file was saved; null for one that is whole. Excel's plain CSV knows no
 * Vietnamese and writes `Tru?ng` for what it lacks; a font of before Unicode leaves `Phßng`, read twice it is `PhÃ²ng`.
 */
export function damagedWord(text: string): string | null {
  return text.split(/\s+/u).find((word) => lost.test(word)) ?? null
}

/**
 * The same for a file that is not in Unicode, whose table of letters can only be guessed: there every word with marks has
 * to be a Vietnamese one. `phýõÌng` is windows-1258 taken for another; each of its letters is in use.
 */
export function misreadWord(text: string): string | null {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  return damagedWord(text) ?? words.find((word) => !isPlain(word) && !isSyllable(word)) ?? null
}

/** A word with any mark at all, of which nobody can say what it was. */
export function markedWord(text: string): string | null {
  return text.match(/[\p{L}\p{M}]*[^\0-\x7f\P{L}][\p{L}\p{M}]*/u)?.[0] ?? null
}

// "ĐTN" and "LĐ" are abbreviations.
function isPlain(word: string): boolean {
  return /^[\0-\x7f]*$/u.test(word) || /^[A-ZĐ]+$/u.test(word)
}

const lost =
  /\ufffd|\p{L}\?|\?\p{L}|[ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïðñöøûüþÿ]|\p{L}[\u00a1-\u00bf]\p{L}|[¡-ª¬-º¼-¿]\p{L}|\p{L}[¡-ª¬-º¼-¿]/u

/** What to do about a file with such a word; `row` counts from 1. */
export function damagedFile(word: string, row: number): Refusal {
  const message = `Chữ tiếng Việt trong tệp bị lỗi (“${word.slice(0, 40)}”).`
  const advice =
    'Trong Excel, xin chọn Lưu thành (Save As), kiểu “Excel Workbook (.xlsx)” hoặc “CSV UTF-8”, rồi gửi lại.'
  return refusal('invalid-input', `Chưa nhập dòng nào. Dòng ${row}: ${message} ${advice}`, {
    errors: [{ pointer: '', message: `${message} ${advice}`, row }],
  })
}
