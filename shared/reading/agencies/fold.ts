import { wordsOf } from './words.ts'

// Abbreviations as offices write them, without their dashes, points and ampersands, and what they stand for. A row
// whose short form is also an ordinary word (TT, CA) is left out: a wrong match would send someone else's duties.
const abbreviations = new Map(
  `
ubnd = ủy ban nhân dân
hđnd = hội đồng nhân dân
mttq = mặt trận tổ quốc
mttqvn = mặt trận tổ quốc việt nam
ubmttq = ủy ban mặt trận tổ quốc
ubmttqvn = ủy ban mặt trận tổ quốc việt nam
ubmt = ủy ban mặt trận
ubndttq = ủy ban mặt trận tổ quốc
btt = ban thường trực
lđtbxh = lao động thương binh xã hội
lđtbvxh = lao động thương binh xã hội
gdđt = giáo dục đào tạo
gd = giáo dục
tnmt = tài nguyên môi trường
nnmt = nông nghiệp môi trường
nnptnt = nông nghiệp phát triển nông thôn
ptnt = phát triển nông thôn
khcn = khoa học công nghệ
khđt = kế hoạch đầu tư
tckh = tài chính kế hoạch
tckt = tài chính kế toán
tttt = thông tin truyền thông
vhtt = văn hóa thông tin
vhttdl = văn hóa thể thao du lịch
vhxh = văn hóa xã hội
vptk = văn phòng thống kê
tpht = tư pháp hộ tịch
gtvt = giao thông vận tải
kthtđt = kinh tế hạ tầng đô thị
ktht = kinh tế hạ tầng
qlđt = quản lý đô thị
đcxd = địa chính xây dựng
lhpn = liên hiệp phụ nữ
hlhpn = hội liên hiệp phụ nữ
hpn = hội phụ nữ
hnd = hội nông dân
ccb = cựu chiến binh
hccb = hội cựu chiến binh
ctđ = chữ thập đỏ
nct = người cao tuổi
tncshcm = thanh niên cộng sản hồ chí minh
tncs = thanh niên cộng sản
đtn = đoàn thanh niên
tn = thanh niên
lđlđ = liên đoàn lao động
bhxh = bảo hiểm xã hội
kbnn = kho bạc nhà nước
nhcsxh = ngân hàng chính sách xã hội
vksnd = viện kiểm sát nhân dân
tand = tòa án nhân dân
thads = thi hành án dân sự
bch = ban chỉ huy
bchqs = ban chỉ huy quân sự
bcđ = ban chỉ đạo
ql = quản lý
bql = ban quản lý
bqlda = ban quản lý dự án
qlda = quản lý dự án
qltt = quản lý thị trường
kkt = khu kinh tế
kcn = khu công nghiệp
cntt = công nghệ thông tin
ttyt = trung tâm y tế
tyt = trạm y tế
tdp = tổ dân phố
htx = hợp tác xã
thcs = trung học cơ sở
thpt = trung học phổ thông
vp = văn phòng
tp = thành phố
tx = thị xã
đ/c = đồng chí
`
    .trim()
    .split('\n')
    .map((row): [string, string[]] => {
      const [short = '', long = ''] = row.split(' = ')
      return [short, long.split(' ')]
    }),
)
const longest = 4
const longestPiece = 4

/** Words that only join: `Văn hóa - Thông tin` and `Văn hóa và Thông tin` are one office. */
const joining = new Set(['và', 'các', 'những', 'với'])

/**
 * The key by which two writings of an agency's name are known to be the same: NFC, small letters, one way of placing
 * tone marks (Uỷ = Ủy, hoà = hòa), abbreviations written out (UBND, MTTQ, LĐ-TB&XH, P. = Phòng), joining words and
 * punctuation dropped. `các` in front does not count, inside it does: `UBND các phường` is not `UBND phường`.
 */
export function foldAgencyName(name: string): string {
  // "LĐ-TB&XH", "LĐTB & XH", "LĐ - TBXH": the pieces are put together before they are looked up.
  const pieces = wordsOf(name.normalize('NFC')).flatMap((word) =>
    word.key === '-' || word.mark ? [] : word.key.split('&'),
  )
  const words = pieces.filter((piece) => piece !== '')
  const folded: string[] = []
  for (let at = 0; at < words.length;) {
    const length = abbreviationAt(words, at)
    if (length > 0) {
      folded.push(...(abbreviations.get(abbreviatedFrom(words, at, length)) ?? []))
      at += length
      continue
    }
    const word = words[at] === 'p' ? roomOrWard(folded.at(-1)) : (words[at] ?? '')
    if (!joining.has(word) || (word === 'các' && folded.length > 0)) folded.push(word)
    at++
  }
  return folded.filter((word) => word !== 'và').join(' ')
}

/** "P. Nội vụ" and "Trưởng P. Nội vụ" are of a room, "UBND P. Tân An" and "Công an P. 3" of a ward. */
const roomOrWard = (before: string | undefined): string =>
  before === undefined || /^(?:trưởng|phó|đạo|các)$/.test(before) ? 'phòng' : 'phường'

const abbreviatedFrom = (words: readonly string[], at: number, length: number): string =>
  words
    .slice(at, at + length)
    .filter((word) => word !== 'và')
    .join('')

/** How many pieces from `at` on make up an abbreviation; 0 where none does. */
function abbreviationAt(words: readonly string[], at: number): number {
  let found = 0
  let letters = ''
  for (let length = 1; length <= longest; length++) {
    const piece = words[at + length - 1]
    if (piece === undefined || (length === 1 && piece === 'và')) break
    if (piece === 'và') continue
    letters += piece
    // Only short pieces without a vowel of their own are put together; "tp" in "tp hồ chí minh" stays by itself.
    if (length > 1 && piece.length > longestPiece) break
    if (abbreviations.has(letters)) found = length
    if (piece.length > longestPiece) break
  }
  return found
}
