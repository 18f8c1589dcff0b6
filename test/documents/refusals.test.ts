import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../shared/documents/pdf/pdf.ts'
import { largestFile, readText } from '../../shared/documents/read-text.ts'
import { cell, docx, level, list, numbered, p, pattern, table } from './building-docx.ts'
import { pdf, words } from './building-pdf.ts'
import { fixture, refusalOf, textOf } from './reading.ts'
import { samplePlanDocx } from './sample-plan.ts'

const oleHeader = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** A compound file as far as it is looked at: its signature and the names in its directory. */
function compoundFile(...names: readonly string[]): Uint8Array {
  return Buffer.concat([
    Buffer.from(oleHeader),
    Buffer.alloc(504),
    ...names.map((name) => Buffer.from(name, 'utf16le')),
  ])
}

/** Evenly spread bytes, the same in each run. */
function noise(length: number): Uint8Array {
  let state = 1
  return Uint8Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647
    return state & 0xff
  })
}

describe('a file that cannot be read is refused with what to do about it', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['nothing in it', 'empty', new Uint8Array(), 'a.txt'],
    ['only white space', 'empty', Buffer.from(' \r\n\u200b\n'), 'a.txt'],
    ['a Word file without words', 'empty', docx({ body: p('') }), 'a.docx'],
    ['more bytes than allowed', 'too-large', new Uint8Array(largestFile + 1).fill(0x61), 'a.txt'],
    ['a picture without its beginning', 'corrupt', noise(5000), 'anh.jpg'],
    ['noise', 'binary', noise(5000), 'a.txt'],
    ['a picture', 'image', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'a.jpg'],
    ['a picture of a newer phone', 'image', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'a.heic'],
    ['a picture from the web', 'image', Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1'), 'a.webp'],
    ['a Word file behind a password', 'encrypted', compoundFile('EncryptedPackage', 'EncryptionInfo'), 'a.docx'],
    ['a spreadsheet of old', 'unsupported', compoundFile('Workbook'), 'a.xls'],
    ['a spreadsheet', 'unsupported', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'a.xlsx'],
    ['rich text', 'unsupported', Buffer.from('{\\rtf1\\ansi Ke hoach}'), 'a.rtf'],
    ['a Word file cut short', 'corrupt', samplePlanDocx.slice(0, samplePlanDocx.length / 2), 'a.docx'],
    ['a Word file with its start lost', 'corrupt', samplePlanDocx.slice(40), 'a.docx'],
    [
      'a Word file with broken XML',
      'corrupt',
      zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }),
      'a.docx',
    ],
    ['an old Word file cut short', 'corrupt', fixture('sample-plan.doc').slice(0, 6000), 'a.doc'],
    ['a PDF cut short', 'corrupt', fixture('sample-plan.pdf').slice(0, 2000), 'a.pdf'],
    ['a PDF behind a password', 'encrypted', fixture('password-protected.pdf'), 'a.pdf'],
    ['a scan', 'no-text-layer', pdf(['0.5 g 72 72 400 600 re f', '0.5 g 72 72 400 600 re f']), 'a.pdf'],
  ])('%s: %s', async (_, code, bytes, name) => {
    expect(await readText(bytes, name)).toEqual(refusalOf(code))
  })

  it('an old Word file behind a password', async () => {
    const bytes = Buffer.from(fixture('sample-plan.doc'))
    const fib = bytes.indexOf(Buffer.from([0xec, 0xa5]))
    bytes.writeUInt8(bytes.readUInt8(fib + 11) | 1, fib + 11)
    expect(await readText(bytes, 'a.doc')).toEqual(refusalOf('encrypted'))
  })

  it('a zip bomb, before it is unpacked', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 1 })
    expect(bomb.length).toBeLessThan(1_000_000)
    const started = performance.now()
    expect(await readText(bomb, 'a.docx')).toEqual(refusalOf('too-much'))
    expect(performance.now() - started).toBeLessThan(500)
  })

  it('a Word file of half a million empty paragraphs, before they fill the memory', async () => {
    const bomb = docx({ body: '<w:p/>'.repeat(500_000) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await readText(bomb, 'a.docx')).toEqual(refusalOf('too-much'))
  })

  describe('a small file that writes the same words again and again, before they fill the memory', () => {
    const longCell = 'Chu tri '.repeat(10_000)
    const times = 1000
    const merged = (spans: 'restart' | 'continue'): string => `<w:vMerge w:val="${spans}"/>`
    const tableOf = (text: string, lines: boolean): string =>
      table(
        [
          [cell(text, merged('restart')), cell('1')],
          ...Array.from({ length: times }, () => [cell('', merged('continue')), cell('1')]),
        ],
        { lines },
      )
    const rows = '<tr><td>1'.repeat(times)
    // Two columns, the first of one cell over 1,600 rows four points high.
    const page = [
      ...[50, 300, 500].map((x) => `${x} 20 m ${x} 6420 l S`),
      ...Array.from(
        { length: 1601 },
        (_, row) => `${row % 1600 === 0 ? 50 : 300} ${20 + 4 * row} m 500 ${20 + 4 * row} l S`,
      ),
      ...Array.from({ length: 300 }, (_, line) => words(60, 30 + 2 * line, 'Chu tri cong tac phoi hop', 1)),
    ].join('\n')
    const noteMarks = '<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(times)
    it.each<[string, Uint8Array, string]>([
      ['a Word cell merged over a thousand rows', docx({ body: tableOf(longCell, true) }), 'a.docx'],
      ['the same without visible lines', docx({ body: tableOf(longCell, false) }), 'a.docx'],
      [
        'a note that is pointed to a thousand times',
        docx({ body: p(noteMarks), footnotes: `<w:footnote w:id="1">${p(longCell)}</w:footnote>` }),
        'a.docx',
      ],
      [
        'an automatic number of eighty thousand letters',
        docx({
          body: numbered('x', 1).repeat(times),
          numbering: pattern(1, level(0, 'decimal', longCell)) + list(1, 1),
        }),
        'a.docx',
      ],
      [
        'an HTML cell over a thousand rows',
        Buffer.from(`<html><table border=1><tr><td rowspan=5000>${longCell}<td>1${rows}</table>`),
        'a.html',
      ],
      [
        'empty HTML cells over a thousand rows',
        Buffer.from(`<html><table border=1><tr>${'<td rowspan=5000>'.repeat(20_000)}${rows}</table>`),
        'a.html',
      ],
      [
        'HTML tables in one another',
        Buffer.from(`<html>${'<table border=1><tr><td>'.repeat(450)}${longCell}`),
        'a.html',
      ],
      ['a PDF cell over 1,600 rows', pdf([page, page, page, page]), 'a.pdf'],
    ])('%s', async (_, bytes, name) => {
      expect(bytes.length).toBeLessThan(500_000)
      expect(await readText(bytes, name)).toEqual(refusalOf('too-much'))
    })
  })

  it('a PDF whose page unpacks to a hundred megabytes of nothing', async () => {
    const packed = deflateSync(Buffer.alloc(100 * 1024 * 1024, 'q Q '))
    const page = `4 0 obj << /Length ${packed.length} /Filter /FlateDecode >> stream\n`
    const bomb = Buffer.concat([Buffer.from(`%PDF-1.4\n${page}`), packed, Buffer.from('\nendstream endobj')])
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await readText(bomb, 'a.pdf')).toEqual(refusalOf('too-much'))
  })

  it('a PDF page that takes longer than it may, while it is read and not only after it', async () => {
    const drawing = 'q BT /F1 12 Tf 10 10 Td (a b) Tj ET Q\n'.repeat(20_000)
    const slow = pdf([words(60, 700, 'Cong an phuong chu tri kiem tra cac ho ao') + drawing])
    expect(await readPdf(slow, 60_000)).toMatchObject({ ok: true })
    expect(await readPdf(slow, 250)).toEqual(refusalOf('too-much'))
  })

  describe('a PDF that hides how much its page unpacks to', () => {
    const nothing = Buffer.alloc(40 * 1024 * 1024, 'q Q ')
    const packed = deflateSync(nothing, { level: 9 })
    // Another window in the header, which has to stay a multiple of 31.
    const smallWindow = Buffer.concat([Buffer.from([0x68, 0x81]), packed.subarray(2)])
    const wordInside = Buffer.concat([
      Buffer.from([0x78, 0x01, 0, 10, 0, 0xf5, 0xff]),
      Buffer.from('endstream '),
      packed.subarray(2),
    ])
    it.each<[string, string, Buffer]>([
      ['packed twice', '/Filter [/FlateDecode/FlateDecode]', deflateSync(packed)],
      ['called a font', '/Filter /FlateDecode /Length1 7', packed],
      ['packed with another window', '/Filter /FlateDecode', smallWindow],
      ['cut short', '/Filter /FlateDecode', packed.subarray(0, -6)],
      ['with the word that ends a stream in it', '/Filter /FlateDecode', wordInside],
      ['called a picture without a size', '/Filter /FlateDecode /Subtype /Image', packed],
    ])('%s', async (_, dictionary, stream) => {
      const head = `%PDF-1.4\n4 0 obj << /Length ${stream.length} ${dictionary} >> stream\n`
      const bomb = Buffer.concat([Buffer.from(head), stream, Buffer.from('\nendstream endobj')])
      expect(bomb.length).toBeLessThan(100_000)
      expect(await readText(bomb, 'a.pdf')).toEqual(refusalOf('too-much'))
    })
  })

  it('a zip bomb that lies about its size', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(30 * 1024 * 1024) }, { level: 1 })
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength)
    for (let i = 0; i + 30 < bomb.length; i++) {
      // The unpacked size stands at 22 in a local header and at 24 in the directory.
      if (view.getUint32(i, true) === 0x04034b50) view.setUint32(i + 22, 100, true)
      if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 100, true)
    }
    expect(await readText(bomb, 'a.docx')).toEqual(refusalOf('corrupt'))
  })

  it('XML made to exhaust the reader: entities in entities, and nesting without end', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document><w:body>&b;</w:body></w:document>'
    const deep = `<w:document xmlns:w="x"><w:body>${'<w:p>'.repeat(100_000)}`
    for (const xml of [laughs, deep]) {
      expect(await readText(zipSync({ 'word/document.xml': strToU8(xml) }), 'a.docx')).toEqual(refusalOf('corrupt'))
    }
  })
})

describe('a file with the wrong extension', () => {
  it.each([
    ['a Word file called .pdf', samplePlanDocx, 'a.pdf', 'docx'],
    ['a PDF called .docx', fixture('sample-plan.pdf'), 'a.docx', 'pdf'],
    ['an old Word file called .docx', fixture('sample-plan.doc'), 'a.docx', 'doc'],
    ['text called .docx', Buffer.from('Kế hoạch số 27/KH-UBND của phường'), 'a.docx', 'txt'],
  ])('is read by its content, with a notice: %s', async (_, bytes, name, format) => {
    const document = await readText(bytes, name)
    expect(document).toMatchObject({ ok: true, format })
    expect((await textOf(bytes, name)).codes).toContain('wrong-extension')
  })
})

describe('a damaged file', () => {
  it.each([
    ['sample-plan.pdf', fixture('sample-plan.pdf')],
    ['sample-plan.doc', fixture('sample-plan.doc')],
    ['sample-plan.docx', samplePlanDocx],
  ])('is read or refused, and never a fault: %s', async (name, whole) => {
    const positions = noise(400)
    for (let round = 0; round < 20; round++) {
      const damaged = Uint8Array.from(whole)
      for (let i = 0; i < 10; i++) {
        const at =
          ((positions[round * 20 + i * 2] ?? 0) * 256 + (positions[round * 20 + i * 2 + 1] ?? 0)) % damaged.length
        damaged[at] = (damaged[at] ?? 0) ^ 0x55
      }
      const document = await readText(damaged, name)
      expect(
        document.ok ||
          ['corrupt', 'empty', 'unsupported', 'encrypted', 'no-text-layer', 'binary'].includes(document.code),
      ).toBe(true)
    }
  })
})

it('what is no document is told which files are taken, pictures of pages among them', async () => {
  expect(await readText(noise(2048), 'a.bin')).toMatchObject({
    message: expect.stringMatching(/Word.*PDF.*ảnh chụp trang/),
  })
})
