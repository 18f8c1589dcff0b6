import { describe, expect, it } from 'vitest'
import { wordsApart } from '../../shared/reading/glued-words.ts'
import { readDocument } from '../../shared/reading/read.ts'

// The more words of a page are glued together, the less each of them may be meant.
const page = 'khôngkhí sạchđẹp muốnbiết\n'
const apartOnPage = (text: string): string => wordsApart(page + text).text.slice(wordsApart(page).text.length)
const apart = (text: string): string => wordsApart(text).text

describe('words that a page glued together where a line broke stand apart again', () => {
  it.each([
    ['Sở Y tế đềnghị các trạm y tế', 'Sở Y tế đề nghị các trạm y tế'],
    ['VĂN PHÒNG CHÍNHPHỦ', 'VĂN PHÒNG CHÍNH PHỦ'],
    ['theo hướng dẫn của BộXây dựng', 'theo hướng dẫn của Bộ Xây dựng'],
    ['tổ chứcthực hiện', 'tổ chức thực hiện'],
    ['Trungương', 'Trung ương'],
    ['cho ýkiến', 'cho ý kiến'],
    ['gửi thưNguyễn Thị Bưởi, thư', 'gửi thư Nguyễn Thị Bưởi, thư'],
  ])('%j', (glued, parted) => {
    expect(apartOnPage(glued)).toBe(parted)
  })

  it('one alone, where both its parts stand in the text or are words of every office', () => {
    expect(apart('Phòng Kinh tế gửibáo cáo; các xã gửi báo cáo')).toBe('Phòng Kinh tế gửi báo cáo; các xã gửi báo cáo')
    expect(apart('IV. TỔ CHỨC THỰCHIỆN')).toBe('IV. TỔ CHỨC THỰC HIỆN')
  })

  it.each([
    // Typed or scanned wrong
    'thưòng xuyên duợc nguời truờng họăc đuờng',
    'déi, quôc, ngừơi, nghành',
    // Foreign words and short ways to write
    'Website, taxi, video, Internet, photocopy, Kontum',
    'HĐND, UBMTTQVN, BCĐQG, GDĐT, THPT, TTgCP',
    // Two ways to part it, and nothing says which
    'kýthừa',
  ])('what is no two words stays: %j', (text) => {
    expect(apartOnPage(text)).toBe(text)
  })

  it('a single strange word stays', () => {
    expect(apart('treo panô, áp phích')).toBe('treo panô, áp phích')
  })

  it('an order that it hid is read, and the coordinator is told', () => {
    const { assignments, diagnostics } = readDocument(
      `Kính gửi: Ủy ban nhân dân các xã\n\nĐể kịp tổnghợp, Sở Y tế đềnghị Ủyban nhân dân các xã khẩntrương báocáo số giường bệnh trước ngày 12/5/2025.\n`,
    )
    expect(assignments.flatMap(({ agencies }) => agencies)).toEqual(['Ủy ban nhân dân các xã'])
    expect(diagnostics.find(({ code }) => code === 'misread-words')?.message).toContain('“báocáo” là “báo cáo”')
  })
})
