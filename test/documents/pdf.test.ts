import { describe, expect, it } from 'vitest'
import { inTwoFonts, pdf, rule, words } from './building-pdf.ts'
import { fixture, textOf } from './reading.ts'

// Courier at 12 points: 7.2 points a letter, so the body below, from 85 to 524, holds 61 letters.
const left = 85
const body = 'Uy ban nhan dan phuong giao cac don vi to chuc thuc hien, nhu'

/** Lines one below the other from `top`, 15 points apart; `indent` for the first. */
function paragraph(top: number, lines: readonly string[], indent = 0): string {
  return lines.map((line, i) => words(left + (i === 0 ? indent : 0), top - 15 * i, line)).join('\n')
}

function headedPage(n: number): string {
  return [words(85, 810, `Ke hoach 27 - trang ${n}`, 9), paragraph(740, [`${n}. ${body}`, 'dung han.'])].join('\n')
}

/** A table of a head and an empty row, 60 points high. */
function headedGrid(top: number): string {
  return [
    ...[top, top - 30, top - 60].map((y) => rule(85, y, 540, y)),
    ...[85, 120, 360, 540].map((x) => rule(x, top, x, top - 60)),
    words(90, top - 20, 'TT'),
    words(125, top - 20, 'Noi dung'),
    words(365, top - 20, 'Chu tri'),
  ].join('\n')
}

async function read(...pages: readonly string[]) {
  return textOf(pdf(pages), 'ke-hoach.pdf')
}

describe('paragraphs of a PDF', () => {
  it('are made of lines that go on below each other, and part where a new one is indented', async () => {
    const { text } = await read(
      paragraph(
        700,
        ['Uy ban nhan dan phuong giao cac don vi to chuc thuc hien', 'cac noi dung cua Ke hoach nay sau.'],
        36,
      ) +
        paragraph(
          670,
          ['Cong an phuong chu tri kiem tra cac ho ao tren dia ban to', 'dan pho truoc ngay 30/4/2024.'],
          36,
        ),
    )
    expect(text).toBe(
      `Uy ban nhan dan phuong giao cac don vi to chuc thuc hien cac noi dung cua Ke hoach nay sau.\n\nCong an phuong chu tri kiem tra cac ho ao tren dia ban to dan pho truoc ngay 30/4/2024.`,
    )
  })

  it('part where a line ends early, and where more space is left', async () => {
    const { text } = await read(
      paragraph(700, [body, 'Dung han.', body, body]) +
        paragraph(630, ['Trong Ke hoach nay cac don vi thuc hien dung quy dinh sau']),
    )
    expect(text).toBe(
      `${body} Dung han.\n\n${body} ${body}\n\nTrong Ke hoach nay cac don vi thuc hien dung quy dinh sau`,
    )
  })

  it('go on over a page break, past the page number', async () => {
    const { text, codes } = await read(
      words(300, 800, '1') + paragraph(100, [body, body], 36),
      words(300, 800, '2') + paragraph(760, ['truoc ngay 15/6/2024.']),
    )
    expect(text).toBe(`${body} ${body} truoc ngay 15/6/2024.`)
    expect(codes).toEqual(['page-furniture'])
  })

  it('do not go on behind the sign that closes a plan, though the page is full', async () => {
    const closed = `${body.slice(0, 57)}./.`
    const { text } = await read(paragraph(100, [body, closed]), paragraph(760, ['Noi nhan cac don vi', 'va luu.']))
    expect(text).toBe(`${body} ${closed}\n\nNoi nhan cac don vi\nva luu.`)
  })

  it('close up a word that was broken at its hyphen', async () => {
    const { text } = await read(
      paragraph(700, ['Uy ban nhan dan phuong thuc hien Ke hoach giai doan nam 2021-', '2025 theo quy dinh.']),
    )
    expect(text).toBe('Uy ban nhan dan phuong thuc hien Ke hoach giai doan nam 2021-2025 theo quy dinh.')
  })

  it('close up a number that was broken behind its slash', async () => {
    const { text } = await read(
      paragraph(700, ['Uy ban nhan dan phuong thuc hien theo Thong tu so 14/2020/', 'TT-BTC cua Bo.']),
    )
    expect(text).toBe('Uy ban nhan dan phuong thuc hien theo Thong tu so 14/2020/TT-BTC cua Bo.')
  })

  it('hang under the words of their bullet', async () => {
    const { text } = await read(
      [
        words(121, 700, '-'),
        words(139, 700, 'Cong an phuong tuan tra cac bai tam, ho ao, ben do cung'),
        words(139, 685, 'Doan Thanh nien phuong va To dan pho so Ba, moi tuan mot'),
        words(139, 670, 'lan.'),
        words(121, 655, '-'),
        words(139, 655, 'Tram Y te.'),
      ].join('\n'),
    )
    expect(text).toBe(
      '- Cong an phuong tuan tra cac bai tam, ho ao, ben do cung Doan Thanh nien phuong va To dan pho so Ba, moi tuan mot lan.\n\n- Tram Y te.',
    )
  })

  it('keep a raised number as the mark of the footnote, which goes to the end', async () => {
    const { text, codes } = await read(
      [
        paragraph(700, [body, body, body]),
        words(left, 655, 'theo quy dinh'),
        words(left + 94, 661, '1', 7),
        words(left + 98, 655, ' cua Luat.'),
        words(left, 90, '1', 6),
        words(left + 8, 86, 'Nghi quyet so 5 cua Hoi dong nhan dan.', 9),
      ].join('\n'),
      paragraph(760, [body, body, body]),
    )
    expect(text).toContain('theo quy dinh[1] cua Luat.')
    expect(text).toMatch(/\n\n\[1\] Nghi quyet so 5 cua Hoi dong nhan dan\.$/)
    expect(codes).toContain('footnotes')
  })
})

describe('lines of a PDF that belong together', () => {
  it('are told from a new paragraph by the word that would not have fitted any more, as wide as it is', async () => {
    // Capitals, set wide: a word of four letters that would not have fitted.
    const ragged = 'Cac don vi bao cao ket qua thuc hien cho Phong Tu phap X'
    const wide = `BT /F1 12 Tf 3 Tc ${left} 670 Td (UBND) Tj 0 Tc 44 0 Td (xa. Doan Thanh nien) Tj ET`
    const { text } = await read(
      paragraph(700, [body.slice(0, 56), ragged], 36) + '\n' + wide + '\n' + paragraph(655, [body, body]),
    )
    expect(text).toContain(`${ragged} UBND xa. Doan Thanh nien`)
  })

  it('are a title that goes on over full lines, and another line where one ends early', async () => {
    const { text } = await read(
      [
        words(270, 760, 'KE HOACH'),
        words(92, 745, 'TRIEN KHAI CAC NHIEM VU TRONG TAM VE CHUYEN DOI SO NAM 2024'),
        words(128, 730, 'DEN 2026 TREN DIA BAN PHUONG SONG VAC, TINH SONG VAC'),
        paragraph(690, [body, body]),
      ].join('\n'),
    )
    expect(text).toMatch(/^KE HOACH\nTRIEN KHAI .* NAM 2024 DEN 2026 TREN DIA BAN PHUONG SONG VAC, TINH SONG VAC\n\n/)
  })
})

describe('a title of a PDF', () => {
  it('goes on behind a line that fills the page', async () => {
    const title = 'KE HOACH TRIEN KHAI CAC NHIEM VU TRONG TAM GIAI DOAN 2024 VA'
    const { text } = await read(
      [words(87, 745, title), words(225, 730, '- 2026 PHUONG SONG VAC'), paragraph(690, [body, body])].join('\n'),
    )
    expect(text).toBe(`${title} - 2026 PHUONG SONG VAC\n\n${body} ${body}`)
  })
})

describe('what stands side by side in a PDF', () => {
  it('is read one half after the other when no lines make it a table', async () => {
    const { text } = await read(
      [
        words(90, 780, 'UBND PHUONG SONG VAC'),
        words(320, 780, 'CONG HOA XA HOI'),
        words(320, 765, 'Doc lap - Tu do'),
        words(110, 750, 'So: 27/KH-UBND'),
        words(310, 750, 'Song Vac, ngay 05/3/2024'),
        words(270, 715, 'KE HOACH'),
        paragraph(690, [body, body]),
      ].join('\n'),
    )
    expect(text).toBe(
      `UBND PHUONG SONG VAC\nSo: 27/KH-UBND\n\nCONG HOA XA HOI\nDoc lap - Tu do\nSong Vac, ngay 05/3/2024\n\nKE HOACH\n\n${body} ${body}`,
    )
  })

  it('is told apart by a gap without a blank, though both halves are full, and a number goes on below its word', async () => {
    const { text } = await read(
      [
        words(85, 780, 'UY BAN MAT TRAN TO QUOC PHUONG SONG'),
        words(346, 780, 'CONG HOA XA HOI CHU NGHIA'),
        words(130, 765, 'BAN THUONG TRUC'),
        words(360, 765, 'Doc lap - Tu do'),
        inTwoFonts(350, 750, 'Ban hanh theo Quyet dinh số'),
        words(430, 735, '15/2024'),
        words(270, 705, 'KE HOACH'),
        paragraph(680, [body, body]),
      ].join('\n'),
    )
    expect(text).toContain('UY BAN MAT TRAN TO QUOC PHUONG SONG\nBAN THUONG TRUC\n\nCONG HOA XA HOI CHU NGHIA\n')
    expect(text).toContain('\nBan hanh theo Quyet dinh số 15/2024\n')
  })

  it('is a table where lines are drawn, its cells wrapped and merged as they are', async () => {
    const grid = [
      ...[700, 670, 610].map((y) => rule(85, y, 540, y)),
      rule(85, 640, 360, 640),
      ...[85, 120, 360, 540].map((x) => rule(x, 700, x, 610)),
    ].join('\n')
    const { text } = await read(
      [
        paragraph(760, [body, body]),
        grid,
        words(90, 680, 'TT'),
        words(125, 680, 'Noi dung'),
        words(365, 680, 'Chu tri'),
        words(90, 657, '1'),
        words(125, 657, 'Ra soat ho nuoc ao chua co rao'),
        words(125, 645, 'chan'),
        words(365, 640, 'Cong an phuong'),
        words(90, 625, '2'),
        words(125, 625, 'Cam bien'),
        paragraph(590, ['Ket thuc.']),
      ].join('\n'),
    )
    expect(text).toBe(
      `${body} ${body}\n\n| TT | Noi dung | Chu tri |\n| 1 | Ra soat ho nuoc ao chua co rao chan | Cong an phuong |\n| 2 | Cam bien | Cong an phuong |\n\nKet thuc.`,
    )
  })

  it('is one table when it goes on over the page, its head printed again', async () => {
    const { text } = await read(
      [
        paragraph(780, [body, body]),
        headedGrid(120),
        words(90, 70, '1'),
        words(125, 70, 'Ra soat ho nuoc'),
        words(365, 70, 'Cong an'),
      ].join('\n'),
      [headedGrid(790), words(125, 740, 'va ao'), words(365, 740, 'phuong'), paragraph(700, [body, body])].join('\n'),
    )
    expect(text).toContain('| TT | Noi dung | Chu tri |\n| 1 | Ra soat ho nuoc va ao | Cong an phuong |\n\n')
  })

  it('is no table when it is only framed', async () => {
    const frame = [rule(85, 720, 540, 720), rule(85, 680, 540, 680), rule(85, 720, 85, 680), rule(540, 720, 540, 680)]
    expect((await read([...frame, paragraph(705, [body, 'het.'])].join('\n'))).text).toBe(`${body} het.`)
  })
})

describe('a PDF', () => {
  it('that only limits printing is read', async () => {
    expect((await textOf(fixture('owner-protected.pdf'), 'a.pdf')).text).toContain('27/KH-UBND')
  })

  it('turned on its side is read along its lines', async () => {
    const turned = Buffer.from(pdf([paragraph(500, [body])]))
      .toString('latin1')
      .replace('/MediaBox [0 0 595 842]', '/MediaBox [0 0 595 842] /Rotate 180')
    // Words that end up upside down are a scanner's mistake in turning, not text to be read in that order.
    expect(
      (
        await textOf(
          Buffer.from(turned.replace('BT /F1 12 Tf 85 500 Td', 'BT /F1 12 Tf -1 0 0 -1 510 342 Tm'), 'latin1'),
          'a.pdf',
        )
      ).text,
    ).toBe(body)
  })

  it('with a page of scan says that the page is missing', async () => {
    const { codes } = await read(paragraph(700, [body, body]), '0.5 g 72 72 400 600 re f', paragraph(700, [body, body]))
    expect(codes).toEqual(['pages-without-text'])
  })

  it('whose header comes back on every page is read without it', async () => {
    const { text, codes } = await read(headedPage(1), headedPage(2), headedPage(3))
    expect(text).toBe([1, 2, 3].map((n) => `${n}. ${body} dung han.`).join('\n\n'))
    expect(codes).toEqual(['page-furniture'])
  })
})
