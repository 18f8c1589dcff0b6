/** Letters that /F2 draws for `a`, `b`, `c` …, as a font that stands in for one without them. */
const otherLetters = 'ệịạảộốẻựđậổồ\u0301\u0302\u0309ﬁ'

const otherUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Other def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
${otherLetters.length} beginbfchar
${Array.from(otherLetters, (letter, i) => `<${(0x61 + i).toString(16)}> <${letter.charCodeAt(0).toString(16).padStart(4, '0')}>`).join('\n')}
endbfchar endcmap end end`

/**
 * Builds PDFs by hand from content streams, one a page (A4). Courier is /F1, a font of other letters /F2; positions are
 * points from below.
 */
export function pdf(pages: readonly string[]): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding /ToUnicode 5 0 R >>',
    `<< /Length ${otherUnicode.length} >>\nstream\n${otherUnicode}\nendstream`,
  ]
  pages.forEach((content, i) => {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${7 + 2 * i} 0 R >>`,
      `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
    )
  })
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const xref = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** Words at a place. Courier's letters are 0.6 of the size wide, so a line's length is known. */
export function words(x: number, y: number, text: string, size = 12): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td (${text.replaceAll(/[()\\]/g, String.raw`\$&`)}) Tj ET`
}

/**
 * A line whose letters of the other font are drawn after it: where they belong, the line leaves a hole as wide as one.
 */
export function inTwoFonts(x: number, y: number, text: string, size = 12): string {
  const holes = Array.from(text, (letter) => {
    if (otherLetters.includes(letter)) return ') -600 ('
    return letter
  }).join('')
  const others = Array.from(text, (letter, i) => {
    const code = otherLetters.indexOf(letter)
    return code < 0
      ? ''
      : `BT /F2 ${size} Tf ${x + 0.6 * size * i} ${y} Td (${String.fromCharCode(0x61 + code)}) Tj ET\n`
  }).join('')
  return `BT /F1 ${size} Tf ${x} ${y} Td [(${holes})] TJ ET\n${others}`
}

/** Letters of the other font alone, where they are drawn and nowhere else. */
export function otherWords(x: number, y: number, text: string, size = 12): string {
  const codes = Array.from(text, (letter) => String.fromCharCode(0x61 + otherLetters.indexOf(letter))).join('')
  return `BT /F2 ${size} Tf ${x} ${y} Td (${codes}) Tj ET`
}

/** What is drawn, with a note of what it reads. */
export function reading(text: string, drawn: string): string {
  return `/Span <</ActualText <feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>>> BDC\n${drawn}\nEMC`
}

/** A drawn line. */
export function rule(x1: number, y1: number, x2: number, y2: number): string {
  return `${x1} ${y1} m ${x2} ${y2} l S`
}
