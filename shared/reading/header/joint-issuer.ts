import { anyOf, levels } from '../places.ts'
import { composed, startsIssuer } from './issuer.ts'
import { inCapitals } from './lines.ts'
import type { Spelling } from './spelling.ts'

/**
 * The issuers of a joint document, whose letterhead has one in each column and no country between them:
 *
 *   UBND TỈNH HÒA AN               HỘI NÔNG DÂN VIỆT NAM
 *   SỞ NÔNG NGHIỆP VÀ              BAN CHẤP HÀNH TỈNH HÒA AN
 *   MÔI TRƯỜNG
 *   Số: 18/KHLT-SNNMT-HND          Hòa An, ngày 27 tháng 02 năm 2026
 */
export function jointIssuer(document: string, spelling: Spelling): string | null {
  const left: string[] = []
  const right: string[] = []
  for (const line of document.slice(0, reach).split('\n', most)) {
    const text = line.replace(/[*|]/g, (sign) => (sign === '|' ? '\t' : '')).trim()
    if (/^số\s*:/i.test(text) || (left.length > 0 && text === '')) break
    if (text === '' || /^[-–—_=.\s]+$/.test(text)) continue
    const [own = '', other = '', more] = text.split(/\s{4,}|\t+/)
    if (more !== undefined || !inCapitals(own) || !(other === '' || inCapitals(other))) return null
    if (/^CỘNG H|^ĐẢNG CỘNG|VIỆT NAM\s*$/u.test(other) && !/^(?:HỘI|TỔNG|LIÊN ĐOÀN|MẶT TRẬN|ĐOÀN)/u.test(other))
      return null
    left.push(own)
    if (other !== '') right.push(other)
  }
  const [first, opposite] = [left[0], right[0]]
  if (first === undefined || opposite === undefined || !startsIssuer(first) || !startsIssuer(opposite)) return null
  const names = [composed(ofAssociation(left), spelling), composed(ofAssociation(right), spelling)]
  if (names.includes(null)) return null
  const [one = '', another = ''] = names.map((name) => name ?? '')
  // "Sở Y tế tỉnh Hòa An - Hội Phụ nữ tỉnh Hòa An": the place is said once
  const place = placeBehind.exec(another)?.[0]
  return `${place !== undefined && one.endsWith(place) ? one.slice(0, -place.length) : one} - ${another}`
}
const placeBehind = new RegExp(` ${anyOf(levels)} \\p{Lu}.*$`, 'u')
const reach = 1500
const most = 10

/** "HỘI NÔNG DÂN VIỆT NAM" + "BAN CHẤP HÀNH TỈNH X" is the association of the province. */
function ofAssociation(parts: readonly string[]): string[] {
  const [above, committee, ...rest] = parts
  const place = /^BAN (?:CHẤP HÀNH|THƯỜNG VỤ|THƯỜNG TRỰC)\s+(.+)$/u.exec(committee ?? '')?.[1]
  if (above === undefined || place === undefined) return [...parts]
  return [[above.replace(/\s+VIỆT NAM$/u, ''), place, ...rest].join(' ')]
}
