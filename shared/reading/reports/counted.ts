import { counted } from '../agencies/several.ts'
import { anyOf } from '../places.ts'

// "Yêu cầu 07 thôn: Suối Đá, Đồng Chiêm … gửi báo cáo …", "Đề nghị 12 xã, phường chưa có kế hoạch báo cáo …"
const sending = '(?=(?:gửi|nộp|báo cáo|khẩn trương|tiếp tục|nghiêm túc|rà soát)(?!\\p{L}))'
const told = new RegExp(
  `(?:^|[\\s,])(?:yêu cầu|đề nghị)\\s+(?<class>\\d{1,3} (?<unit>${anyOf(counted)})(?!\\p{L})[^:;.]{0,60}?)(?:\\s*[:(]\\s*(?<names>[^:;.()]{3,400}?)\\)?)?\\s+${sending}`,
  'iu',
)

/** Those who are told by their number to do something, by their names where they stand; null where nobody is. */
export function countedIn(words: string): string[] | null {
  const { class: several, unit: noun, names } = told.exec(words.slice(0, longest))?.groups ?? {}
  if (several === undefined || noun === undefined) return null
  if (names === undefined) return /^0*1 /.test(several) ? null : [several.trim()]
  const listed = names.split(/,| và /u).map((name) => name.trim())
  return listed.filter((name) => name !== '').map((name) => `${noun.toLowerCase()} ${name}`)
}
const longest = 800
