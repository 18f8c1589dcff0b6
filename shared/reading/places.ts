import { capitalised } from './capitalised.ts'
/**
 * The levels of administration and the settlements below the lowest of them, as the law and plans of every year call them:
 * districts were abolished in 2025, special zones ("đặc khu") came then. Here so that what is said of one is said of all.
 */

/** A "thành phố" is of a province's rank or of a district's ("thành phố thuộc tỉnh"). */
export const provinceLevels = ['tỉnh', 'thành phố']
export const districtLevels = ['huyện', 'quận', 'thị xã', 'thành phố']
export const communeLevels = ['xã', 'phường', 'thị trấn', 'đặc khu']
export const levels = [...new Set([...provinceLevels, ...districtLevels, ...communeLevels])]

/**
 * Of these "bản" is a copy, "làng" a trade's village ("làng nghề") and "ấp" may brood too: they are hamlets where a number, a
 * title or a capital says so, not in any text.
 */
export const hamlets = ['thôn', 'bản', 'ấp', 'xóm', 'khóm', 'buôn', 'làng', 'khu phố', 'tổ dân phố']

export const places = [...levels, ...hamlets]

/** The names as one group of a pattern, the longest first: "thị xã" is not cut to what a shorter name leaves of it. */
export const anyOf = (names: readonly string[]): string =>
  `(?:${names.toSorted((one, other) => other.length - one.length).join('|')})`

/** With a capital in front as well, for a pattern that must tell capitals elsewhere: `Thôn Bái`, `thôn Bái`. */
export const orCapitalised = (names: readonly string[]): string[] => names.flatMap((name) => [name, capitalised(name)])

/** One of them, or up to four in a row: `xã, phường và thị trấn`. */
export const inRow = (names: readonly string[]): string => `${anyOf(names)}(?:(?:, | và )${anyOf(names)}){0,3}`
