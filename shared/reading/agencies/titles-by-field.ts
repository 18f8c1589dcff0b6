import type { Agency } from './agency.ts'
import { headAt } from './heads.ts'
import { fieldAt, keyAt, nameOf } from './matching.ts'
import type { Word } from './words.ts'

/** `Các Bộ trưởng: Tài chính, Xây dựng`, `Các Giám đốc Sở: Y tế, Giáo dục và Đào tạo`: one person for each of the fields. */
export function titlesByField(words: readonly Word[], agency: Agency): { agencies: Agency[]; end: number } | null {
  const { name, to } = agency
  if (!agency.plural || agency.kind !== 'title' || keyAt(words, to) !== ':') return null
  const title = titles.exec(name)?.[1]
  if (title === undefined) return null
  const fields: string[] = []
  let end = to
  for (let at = to + 1; fieldAt(words, at) > 0;) {
    const next = at + fieldAt(words, at)
    fields.push(nameOf(words, at, next))
    end = next
    if (!/^(?:,|;|và)$/.test(keyAt(words, next))) break
    at = next + (keyAt(words, next) !== 'và' && keyAt(words, next + 1) === 'và' ? 2 : 1)
    if (headAt(words, at)?.kind === 'council') break
  }
  if (fields.length < 2) return null
  const office = /trưởng$/iu.test(title) ? ' Bộ' : ''
  const whole = `${title.charAt(0).toUpperCase()}${title.slice(1)}${office}`
  const agencies = fields.map((field) => ({ ...agency, name: `${whole} ${field}`, plural: false, known: true }))
  return { agencies, end }
}
const titles = /^các ((?:bộ trưởng|thứ trưởng)|(?:phó )?(?:giám đốc sở|trưởng phòng))$/iu
