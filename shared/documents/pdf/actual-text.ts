import { contentStreamsOf } from './content-streams.ts'
import type { Glyph } from './glyphs.ts'

/** For each content stream of a file that says so, what the marked spans in it read, in their order. */
export type ActualTexts = readonly (readonly (string | undefined)[])[]

/**
 * What the spans of a file read where it says so (`/Span <</ActualText …>>`, ISO 32000-1, 14.9.4), which the library
 * leaves out. A font without `ổ` draws an `ô` and a mark, and has but one name for this `ô` wherever it is drawn; only
 * the span tells *cổ* from *cố* and *cô*.
 */
export function actualTextsOf(bytes: Uint8Array): ActualTexts {
  const texts: (string | undefined)[][] = []
  for (const content of contentStreamsOf(bytes)) {
    if (content.includes('/ActualText')) texts.push(spansIn(content.toString('latin1')))
  }
  return texts
}

function spansIn(content: string): (string | undefined)[] {
  return Array.from(content.matchAll(/\/Span\b\s*(<<(?:[^<>]|<[^<>]*>)*>>|\/\w+)\s*BDC/g), ([, properties = '']) => {
    const hex = /\/ActualText\s*<(feff[0-9a-f\s]*)>/i.exec(properties)?.[1]
    return hex === undefined ? undefined : utf16Of(hex.replaceAll(/\s/g, '').slice(4))
  })
}

function utf16Of(hex: string): string {
  return Buffer.from(hex.length % 4 === 0 ? hex : '', 'hex')
    .swap16()
    .toString('utf16le')
}

/**
 * The glyphs of a page, those of a span that says what it reads as one glyph. `used`: the texts that the pages before
 * took, to which this one's are added; pages whose letters below the marks are the same stand in the order of theirs.
 */
export function withActualText(
  glyphs: readonly Glyph[],
  actualTexts: ActualTexts,
  used: Set<ActualTexts[number]>,
): readonly Glyph[] {
  const spans = new Map<number, Glyph[]>()
  for (const glyph of glyphs) {
    if (glyph.span === undefined) continue
    const span = spans.get(glyph.span)
    if (span === undefined) spans.set(glyph.span, [glyph])
    else span.push(glyph)
  }
  const count = Math.max(-1, ...spans.keys()) + 1
  if (count === 0) return glyphs
  const fits = (texts: ActualTexts[number]): boolean => texts.length === count && speakOf(texts, spans)
  // A stream that several pages draw is there once.
  const texts = actualTexts.find((each) => !used.has(each) && fits(each)) ?? actualTexts.find(fits)
  if (texts === undefined) return glyphs
  used.add(texts)
  return glyphs.flatMap((glyph) => {
    const span = spans.get(glyph.span ?? -1)
    const text = texts[glyph.span ?? -1]
    if (span === undefined || text === undefined) return [glyph]
    if (glyph !== span[0]) return []
    return [{ ...glyph, text, right: Math.max(...span.map(({ right }) => right)), span: undefined }]
  })
}

/** Whether texts are those of a page's spans: which stream is whose page is told by the letters below the marks. */
function speakOf(texts: readonly (string | undefined)[], spans: ReadonlyMap<number, readonly Glyph[]>): boolean {
  let same = 0
  let compared = 0
  for (const [number, glyphs] of spans) {
    const drawn = letterOf(glyphs.map(({ text }) => text).join(''))
    const text = texts[number]
    if (text === undefined || drawn === '') continue
    compared++
    if (letterOf(text) === drawn) same++
  }
  return same >= 0.8 * compared
}

function letterOf(text: string): string {
  return text.normalize('NFD').charAt(0).toLowerCase()
}
