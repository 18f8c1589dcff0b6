import { places } from '../places.ts'
import { levels, seasons, tails, verbs } from './lexicon.ts'
import { phrasesOf } from './lexicon/phrases.ts'
import { type GrowingName, isOver, type Step } from './growing-name.ts'
import { laggingEnd } from './class-reach.ts'
import { classAt } from './heads.ts'
import { phraseAt, keyAt, capitalAt, endsInPlace, figureAt, isPredicate } from './matching.ts'
import type { Word } from './words.ts'

/** Words at which a name is over, whatever its kind or because of it. */
export function atStop(name: GrowingName, j: number): Step {
  const atWord = wordStops.get(keyAt(name.words, j))
  const over = atWord?.(name, j) === true || atFigure(name, j) || otherStops.some((endsAt) => endsAt(name, j))
  return over ? isOver(j) : null
}

type Stop = (name: GrowingName, j: number) => boolean

/** Certain words, and whether a name is over at one of them. */
const stopsByWords: readonly (readonly [words: string, endsAt: Stop])[] = [
  // "… và Đoàn Thanh niên mỗi đơn vị nhận một tuyến đường"
  // but "Công an cùng cấp"
  ['cùng hoặc thì mỗi', ({ words }, j) => !isOfSameLevel(words, j)],
  // "Các xã nông thôn mới đạt tối thiểu 85% dân số có thẻ", "Ngành du lịch đạt doanh thu 20 tỷ đồng"; "các trường đạt chuẩn" are some
  [
    'đạt',
    ({ words, kind }, j) =>
      figureAt(words, j + 1) ||
      /^(?:tối|ít|từ|trên)$/.test(keyAt(words, j + 1)) ||
      (kind !== 'class' && !capitalAt(words, j) && keyAt(words, j + 1) !== 'chuẩn'),
  ],
  // "các ông Trưởng thôn đến từng hộ vận động"
  ['đến', ({ words }, j) => keyAt(words, j + 1) === 'từng'],
  // "Hội Phụ nữ huyện cũng thống nhất …"
  ['cũng', () => true],
  // "UBND phường Tam Hà cơ bản hoàn thành …"
  ['cơ', ({ words }, j) => keyAt(words, j + 1) === 'bản' && isPredicate(words, j + 2)],
  // "Sở Y tế ngoài các nhiệm vụ trên còn phải …", but "doanh nghiệp ngoài nhà nước"
  ['ngoài', ({ words }, j) => /^(?:các|những|nhiệm|việc)$/.test(keyAt(words, j + 1))],
  // "Các thôn là đơn vị phối hợp, có nhiệm vụ: …": the part they have, and not which of them; "các xã là đơn vị điểm" are some
  ['là', ({ words, kind }, j) => kind === 'class' && phraseAt(words, j + 1, parts) > 0],
  // "Giao Công an xã nhiệm vụ bảo vệ kho": what is handed to them
  ['nhiệm', ({ words, kind }, j) => kind !== 'class' && keyAt(words, j + 1) === 'vụ' && !capitalAt(words, j)],
  // "Phó Chủ tịch Nguyễn Văn An sớm tổ chức họp"
  ['sớm', ({ words, kind }, j) => kind === 'title' && !capitalAt(words, j) && isPredicate(words, j + 1)],
  // "UBND tỉnh năm 2024", "… ngày 05/02": a time is no part of a name.
  ['ngày tháng năm quý', ({ words }, j) => figureAt(words, j + 1)],
  ['vào trước chậm muộn', ({ words, free }, j) => j >= free && !capitalAt(words, j)],
  // "Trạm Y tế xã trong các phiên chợ tư vấn …", "Các trường trong dịp hè bàn giao …": when they do it; "các hộ trong vùng ngập" are
  // some, and "Công đoàn trong các nhà máy" is one of each
  [
    'trong',
    (name, j) =>
      /^(?:vòng$|thời$|\d)/.test(keyAt(name.words, j + 1)) ||
      phraseAt(name.words, j + 1, seasons) > 0 ||
      atPlaces(name, j),
  ],
  // "Hội Phụ nữ xã nhân dịp Tết Trung thu tặng quà …", "Trung tâm Y tế dịp Tết bố trí trực …"
  ['nhân', ({ words }, j) => /^(?:dịp|ngày)$/.test(keyAt(words, j + 1)) && !capitalAt(words, j)],
  ['dịp', ({ words }, j) => !capitalAt(words, j)],
  // "Công an tỉnh tại các nút giao bố trí trực": where they do it; "Kho bạc Nhà nước tại các vùng" is one of each
  ['tại', (name, j) => atPlaces(name, j)],
  // "Những đơn vị đã gửi báo cáo …", "Các đơn vị chưa báo cáo": which of the class they are is no part of its name.
  // but "Các trường chưa nộp báo cáo khẩn trương nộp …" are told what to do
  ['đã chưa', ({ words, kind }, j) => kind === 'class' && reportsAt(words, j + 1) && laggingEnd(words, j) === j],
  // "Bộ Công Thương vừa ban hành …", "Sở Y tế vừa có công văn …" of news; but "doanh nghiệp vừa và nhỏ"
  ['vừa', ({ words }, j) => !capitalAt(words, j) && keyAt(words, j - 1) !== 'và' && isPredicate(words, j + 1)],
  // "báo cáo UBND tỉnh về kết quả": only a board's name goes on with what it is about.
  ['về với', ({ kind, guard }) => kind !== 'office' || guard === 0],
  // "Thành viên Ban Chỉ đạo gồm các đồng chí có tên tại Phụ lục I": who they are
  ['gồm', ({ words, kind }, j) => kind !== 'class' && /^(?:các|những)$/.test(keyAt(words, j + 1))],
  // "Chủ tịch UBND tỉnh có ý kiến chỉ đạo: …"
  // "Các sở: Y tế, Tài chính có khối lượng việc lớn, …": the office is named, what it has is not its name.
  [
    'có',
    ({ words, kind, field, guard }, j) =>
      (keyAt(words, j + 1) === 'ý' && keyAt(words, j + 2) === 'kiến') ||
      (kind === 'office' && field && guard === 0 && phraseAt(words, j, tails) === 0),
  ],
]
const wordStops = new Map(
  stopsByWords.flatMap(([words, endsAt]) => words.split(' ').map((word): [string, Stop] => [word, endsAt])),
)

/** Whether several places follow what is one office already, by its own level or place: where it works, and not which it is. */
const atPlaces = ({ words, kind, plural }: GrowingName, j: number): boolean =>
  kind !== 'class' &&
  !plural &&
  /^(?:các|những)$/.test(keyAt(words, j + 1)) &&
  endsInPlace(words, j) &&
  !closesCountry(words, j)

const atFigure: Stop = ({ words, free }, j) =>
  figureAt(words, j) &&
  // "báo cáo UBND tỉnh 6 tháng trước ngày …"; not "Ban Tổ chức kỷ niệm 75 năm"
  ((j >= free && /^\d{1,2}$/.test(keyAt(words, j)) && /^(?:ngày|tháng|năm|quý|giờ|tuần)$/.test(keyAt(words, j + 1))) ||
    (j >= free && counts(words, j)))

/** Where a name is over by what stands around the place. */
const otherStops: readonly Stop[] = [
  // "Hội Phụ nữ trồng 200 cây": a word before a number is what they do, unless it is what is numbered, or the number is the
  // name's last word: "Công ty Truyền tải điện 3 chủ trì …"
  ({ words, kind, free }, j) =>
    kind === 'office' &&
    j >= free &&
    figureAt(words, j + 1) &&
    !capitalAt(words, j) &&
    !numbered.has(keyAt(words, j)) &&
    (keyAt(words, j) === 'gồm' || !closesName(words, j + 2)),
  // "Bảo hiểm xã hội Việt Nam chấp nhận …", "Thông tấn xã Việt Nam thông tin, tuyên truyền …": the country closes a name
  ({ words, kind }, j) =>
    kind === 'office' &&
    closesCountry(words, j) &&
    (isPredicate(words, j) || (keyAt(words, j) === 'thông' && keyAt(words, j + 1) === 'tin')),
  // "UBND huyện Xây dựng Kế hoạch": a name has a capital on each syllable, a verb at most on its first.
  ({ words, kind, field, guard, free }, j) =>
    j >= free &&
    (kind === 'council' || kind === 'title' || (field && guard === 0)) &&
    capitalAt(words, j) &&
    !capitalAt(words, j + 1) &&
    phraseAt(words, j, verbs) > 1,
  // "Đài Truyền thanh xã" / "Viết bài, phát thanh …": the line break was lost, and no place is called so
  ({ words }, j) =>
    capitalAt(words, j) &&
    words[j + 1]?.mark === false &&
    !capitalAt(words, j + 1) &&
    phraseAt(words, j - 1, levels) === 1 &&
    phraseAt(words, j, verbs) === 1 &&
    !isPredicate(words, j + 1),
  // "báo cáo BHXH tỉnh danh sách trạm chưa đạt": what is reported
  ({ words, kind, at }, j) =>
    kind === 'office' && j > at && phraseAt(words, j, reported) > 0 && phraseAt(words, j - 1, levels) === 1,
]

const closesCountry = (words: readonly Word[], to: number): boolean =>
  keyAt(words, to - 1) === 'nam' && keyAt(words, to - 2) === 'việt'

/** What stands behind a name: a duty, a sign, another name, nothing. */
const closesName = (words: readonly Word[], at: number): boolean =>
  words[at]?.mark !== false || keyAt(words, at) === 'và' || isPredicate(words, at)

const parts = phrasesOf(
  ['đơn vị', 'cơ quan'].flatMap((unit) =>
    ['chủ trì', 'phối hợp', 'thực hiện', 'trực tiếp', 'thường trực', 'đầu mối'].map((part) => `${unit} ${part}`),
  ),
)

const reported = phrasesOf(
  'danh sách|kết quả|số liệu|tình hình|tiến độ|nội dung|hồ sơ|kế hoạch|phương án|báo cáo|văn bản|dự thảo|thông tin'.split(
    '|',
  ),
)

/** "Công an cùng cấp rà soát"; not "cùng cấp ủy địa phương" or "cùng cấp phát thuốc" with somebody. */
const isOfSameLevel = (words: readonly Word[], at: number): boolean =>
  keyAt(words, at) === 'cùng' &&
  keyAt(words, at + 1) === 'cấp' &&
  phraseAt(words, at + 1, verbs) < 2 &&
  (words[at + 2]?.mark !== false || isPredicate(words, at + 2))

/** "Ban Quản lý dự án huyện 09 công trình": with a nought in front a number counts, but for places. */
const counts = (words: readonly Word[], at: number): boolean => {
  if (!/^0\d$/.test(keyAt(words, at)) || words[at + 1]?.mark !== false || capitalAt(words, at + 1)) return false
  // "Tổ công tác Đề án 06 gồm 15 thành viên"
  if (keyAt(words, at - 2) === 'đề' && keyAt(words, at - 1) === 'án') return false
  // "dự" is a verb, "dự án" is none
  const acts = isPredicate(words, at + 1) && !(keyAt(words, at + 1) === 'dự' && keyAt(words, at + 2) === 'án')
  return !acts && classAt(words, at + 1) === null
}

/** `báo cáo`, `gửi báo cáo`. */
const reportsAt = (words: readonly Word[], at: number): boolean => {
  const next = /^(?:gửi|nộp|có)$/.test(keyAt(words, at)) ? at + 1 : at
  return keyAt(words, next) === 'báo' && keyAt(words, next + 1) === 'cáo'
}

// "Kho bạc Nhà nước khu vực 8", "Trường Tiểu học số 2", "Đội Cảnh sát chữa cháy khu vực 3", "Tổ công tác Đề án 06"
const numbered = new Set([
  ...'số án vực vùng sở nhánh tổ đội đoạn đợt cấp tháng ngày năm quý lô tuyến lộ khoa và trạm điểm nhóm cụm khối lớp'.split(
    ' ',
  ),
  // "phường 8", "tổ dân phố 4": the word right before the number
  ...places.map((place) => place.split(' ').at(-1) ?? place),
])
