/**
 * Whether `word` can be a syllable of Vietnamese: a beginning, a rhyme and a tone that go together. "thưc" cannot (before c, ch,
 * p and t only the acute tone and the dot below are heard), nor can "duợc" or "vể̂". For telling what a scan misread: NFC, small
 * letters.
 */
export function isSyllable(word: string): boolean {
  const known = judged.get(word)
  if (known !== undefined) return known
  const right = parsed(word)
  if (judged.size > mostJudged) judged.clear()
  judged.set(word, right)
  return right
}
const judged = new Map<string, boolean>()
const mostJudged = 20_000

function parsed(word: string): boolean {
  const parts = word.normalize('NFD')
  const tones = parts.match(tone) ?? []
  const { beginning, rhyme = '' } = syllable.exec(parts.replace(tone, '').normalize('NFC'))?.groups ?? {}
  if (beginning === undefined || tones.length > 1 || !rhymes.has(rhyme)) return false
  return !/[cpt]$|ch$/u.test(rhyme) || (tones.length === 1 && /[\u0301\u0323]/u.test(tones[0] ?? ''))
}
const tone = /[\u0300\u0301\u0303\u0309\u0323]/gu
const syllable =
  /^(?<beginning>ngh|ng|nh|gh|gi(?=[aăâeêoôơuưi])|g|kh|k|ch|c|ph|p|th|tr|t|qu|b|d|đ|h|l|m|n|r|s|v|x|)(?<rhyme>\p{L}+)$/u
const rhymes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu ia iêc iêm iên iêng iêp iêt iêu i ich im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uâc uân uâng uât uây uê uêch uên uênh uêu uy uya uych uyên uyêt uyêu uyn uynh uyp uyt uyu
  uơ uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ynh yt`.split(
    /\s+/u,
  ),
)
