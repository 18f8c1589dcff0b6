import { levels, roles } from './lexicon.ts'
import { phrasesOf } from './lexicon/phrases.ts'
import { agencyAt, type Agency, type AgencyList } from './agency.ts'
import { isFirm } from './heads.ts'
import { expanded } from './expanded.ts'
import { withSharedPlaces, withSharedTails, withSharedTitles } from './sharing.ts'
import { phraseAt, keyAt, capitalAt, isFieldByInitials, isPredicate, nameOf } from './matching.ts'
import type { Word } from './words.ts'

// A list of agencies, read from its first word on: an agency, a separator, an agency … up to the word that is neither.
// Everything here looks at most a fixed number of words ahead, so it is linear in the text.

/**
 * Reads the list that begins at word `at`. `heading`: the words are a heading or a cell, so there need be no verb
 * behind them, and unknown capitalised names between commas are taken as they are. `before`: the class whose offices they are.
 */
export function listAt(
  words: readonly Word[],
  at: number,
  heading: boolean,
  inBracket = false,
  before: Agency | null = null,
): AgencyList {
  const agencies: Agency[] = []
  let end = at
  let j = at
  const most = heading ? words.length : mostInSentence
  while (j < words.length && agencies.length < most) {
    if (agencies.length > 0 && !heading && isEachOf(words, j, agencies)) break
    const found: Agency | null = agencyAt(words, j, {
      heading,
      alone: agencies.length === 0,
      before: agencies.at(-1) ?? before,
      deep: 0,
    })
    const agency =
      found !== null && found.to > j
        ? found
        : agencies.length === 0
          ? null
          : heading
            ? properAt(words, j)
            : initialsAt(words, j)
    if (agency === null) break
    const meant = expanded(words, agency, listAt, inBracket)
    agencies.push(...meant.agencies)
    end = meant.end
    const next = afterSeparator(words, end, heading)
    // "Sở Y tế - cơ quan thường trực": a note on its role, not another agency.
    const note = keyAt(words, end) === '-' && phraseAt(words, next, roles) > 0
    if (next === end || note) break
    j = next
  }
  return { agencies: withSharedPlaces(withSharedTails(words, withSharedTitles(agencies))), end }
}

/** `Giám đốc các bệnh viện, CDC, TTYT`, `Công an xã Mốc, Viettel`: among others, an office by its initials, a company by its name. */
function initialsAt(words: readonly Word[], at: number): Agency | null {
  const word = words[at]
  const initials = word?.loud === true && knownInitials.has(word.text)
  if ((!initials && !isFirm(words, at)) || capitalAt(words, at + 1)) return null
  const to = at + 1 + phraseAt(words, at + 1, levels)
  if (!/^(?:[,;]|và)$/.test(keyAt(words, to)) && !isPredicate(words, to)) return null
  return { kind: 'office', name: nameOf(words, at, to), from: at, to, head: '', plural: false, known: true }
}
const knownInitials = new Set(
  'CDC TTYT TTKSBT BVĐK BHXH KBNN NHCSXH NHNN QLTT TAND VKSND THADS MTTQ LĐLĐ ĐTN HND HPN LHPN CCB HCCB HCTĐ VNPT EVN TTVH TTDVNN TTGDTX'.split(
    ' ',
  ),
)

// No sentence has so many subjects; a heading or a cell may list a whole province.
const mostInSentence = 60

const separators = new Set([',', ';', 'và', 'cùng', 'với', 'hoặc', '…', '"', '/'])

/** Skips what stands between two agencies of a list; the same place where nothing does. */
function afterSeparator(words: readonly Word[], at: number, loose: boolean): number {
  let j = at
  while (separators.has(keyAt(words, j))) j++
  if (j > at && /^[;.]$/.test(keyAt(words, j - 1)) && /^[-+•]$/.test(keyAt(words, j))) j++
  if (j === at && loose && /^[-+•]$/.test(keyAt(words, j))) j++
  // "cùng các đơn vị", "cùng với Sở Y tế" go on; a bare "với" does not stand between two agencies.
  return j > at && keyAt(words, at) === 'với' ? at : j
}

/** A capitalised name between separators that no head announces: VNPT, Viettel. */
function properAt(words: readonly Word[], at: number): Agency | null {
  if (!capitalAt(words, at) || isPredicate(words, at) || isFieldByInitials(words, at)) return null
  let j = at
  while (j < words.length && j - at < 8 && words[j]?.mark === false && !/^(?:và|cùng)$/.test(keyAt(words, j))) j++
  if (j < words.length && !/^(?:[,;:.…]|và|cùng|\()$/.test(keyAt(words, j))) return null
  return { kind: 'office', name: nameOf(words, at, j), from: at, to: j, head: '', plural: false, known: false }
}

/**
 * "Các trường học, trạm y tế, mỗi đơn vị trồng …", "Thôn Mốc, thôn Lạn, mỗi thôn …": all of those before, one by one; "Các xã, mỗi thôn
 * …" are two.
 */
function isEachOf(words: readonly Word[], at: number, agencies: readonly Agency[]): boolean {
  if (keyAt(words, at) !== 'mỗi') return false
  const noun = keyAt(words, at + 1)
  const general = phraseAt(words, at + 1, anyOffice) > 0
  return general || agencies.every(({ from, to }) => words.slice(from, to).some(({ key }) => key === noun))
}
const anyOffice = phrasesOf(['đơn vị', 'cơ quan', 'tổ chức', 'nơi', 'bên'])
