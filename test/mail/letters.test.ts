import PostalMime, { type Email } from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { addDays, instantAt } from '../../shared/calendar/day.ts'
import { vietnamCalendar } from '../../shared/calendar/working-days.ts'
import { composeMail } from '../../shared/mail/compose.ts'
import type { Door, Letter } from '../../shared/mail/letter.ts'
import { alertLetter } from '../../shared/mail/letters/alert.ts'
import { closingLetter } from '../../shared/mail/letters/closing.ts'
import { digestLetter } from '../../shared/mail/letters/digest.ts'
import { disclaimerLetter } from '../../shared/mail/letters/disclaimer.ts'
import { disclaimerRefusalLetter } from '../../shared/mail/letters/disclaimer-refusal.ts'
import { escalationLetter } from '../../shared/mail/letters/escalation.ts'
import { extensionLetter } from '../../shared/mail/letters/extension.ts'
import { noticeLetter } from '../../shared/mail/letters/notice.ts'
import { nudgeLetter } from '../../shared/mail/letters/nudge.ts'
import { receiptLetter } from '../../shared/mail/letters/receipt.ts'
import { refusalLetter } from '../../shared/mail/letters/refusal.ts'
import { requestLetter } from '../../shared/mail/letters/request.ts'
import { signInLetter } from '../../shared/mail/letters/sign-in.ts'
import { summaryLetter } from '../../shared/mail/letters/summary.ts'
import { withdrawalLetter } from '../../shared/mail/letters/withdrawal.ts'
import { maxMailBytes } from '../../shared/mail/message.ts'
import { mimeOf } from '../../shared/mail/mime.ts'
import { noticeRows } from '../../shared/reminding/letters.ts'
import { plannedRow } from '../../shared/reminding/planned-row.ts'
import type { MailKind } from '../../shared/reminding/outbox.ts'
import { weekAccount } from '../../shared/reminding/week-account.ts'
import { noCounts } from '../../shared/tracking/statistics.ts'
import type { Task } from '../../shared/tracking/task.ts'
import { agency, day, dueOn, planId, task, unit } from '../reminding/samples.ts'

const today = day('2024-05-17')
const now = instantAt(today, 7, 30)
const door: Door = { agencyId: 'a', agencyName: 'Phòng Văn hóa - Xã hội', url: 'https://nhac.example/k/tkn' }
const occasion = { unit, doors: [door], today, calendar: vietnamCalendar }

/** The mail as an independent parser reads it from its bytes. */
async function received(
  letter: Letter,
  tasks: Task[],
  { kind = 'digest', doors = [door] }: { kind?: MailKind; doors?: Door[] } = {},
): Promise<{ mail: Email; bytes: Buffer }> {
  const row = plannedRow({
    unit: unit.id,
    day: today,
    kind,
    recipient: { usable: true, to: 'vhxh@anbinh.example' },
    about: '',
    now,
  })
  const from = { name: 'UBND xã An Bình (Nhắc việc)', address: 'nhac-viec@anbinh.example' }
  const mail = await composeMail({ ...row, to: 'vhxh@anbinh.example' }, letter, {
    tasks,
    doors,
    from,
    replyTo: unit.replyTo,
    now,
  })
  const bytes = await mimeOf(mail)
  return { mail: await PostalMime.parse(bytes, { attachmentEncoding: 'utf8' }), bytes }
}

/** As base64 carries them, without the calendar file. */
const bytesOfWords = ({ html = '', text = '' }: Email) => (Buffer.byteLength(html) + Buffer.byteLength(text)) * 1.37

const header = (mail: Email, key: string) => mail.headers.find((one) => one.key === key)?.value

const beforeThe19th = {
  kind: 'date' as const,
  bound: 'before' as const,
  date: day('2024-05-19'),
  ...dueOn('2024-05-18'),
  text: 'trước ngày 19/5/2024',
}
const saturday = task('cuoi-tuan', 'a', '2024-05-18', {
  text: 'Tổng hợp số liệu hộ nghèo, báo cáo Ủy ban nhân dân xã',
  quote: { text: 'Tổng hợp, rà soát số liệu hộ nghèo và báo cáo trước ngày 19/5/2024', span: [0, 10] },
  deadline: { ...beforeThe19th, span: [0, 10] },
})
const late = task('tre', 'a', '2024-05-10')
const soon = task('sap', 'a', '2024-05-24')

describe('the digest', () => {
  test('says of each task what, where, the date as written, the last day and the last working day', async () => {
    const { mail } = await received(digestLetter([saturday], occasion), [saturday])
    for (const part of [mail.text ?? '', (mail.html ?? '').replace(/<[^>]+>/g, '')]) {
      expect(part).toContain('Tổng hợp số liệu hộ nghèo, báo cáo Ủy ban nhân dân xã')
      expect(part).toContain('Nguyên văn: “Tổng hợp, rà soát số liệu hộ nghèo và báo cáo trước ngày 19/5/2024”')
      expect(part).toContain('12/KH-UBND')
      expect(part).toContain('mục “2. Các phòng chuyên môn”')
      expect(part).toContain('“trước ngày 19/5/2024”')
      expect(part).toContain('thứ Bảy, 18/5/2024')
      expect(part).toContain('thứ Sáu, 17/5/2024')
    }
  })

  test('a date that the coordinator entered is said to be that, and not quoted from the document', async () => {
    const entered = task('nhap', 'a', '2024-05-18', {
      deadline: { ...beforeThe19th, span: null },
    })
    const { mail } = await received(digestLetter([entered], occasion), [entered])
    const [{ content } = {}] = mail.attachments
    const calendar = typeof content === 'string' ? content.replace(/\r?\n /g, '') : ''
    for (const part of [mail.text ?? '', (mail.html ?? '').replace(/<[^>]+>/g, ''), calendar]) {
      expect(part).toMatch(/Thời hạn do cán bộ đầu mối ghi:?\s*trước ngày 19\/5\/2024/)
      expect(part).not.toContain('“trước ngày 19/5/2024”')
      expect(part).not.toContain('ghi trong văn bản')
    }
  })

  test('a date that counts from the day of issue says from which day it was counted', async () => {
    const words = 'trong vòng 10 ngày kể từ ngày ban hành Kế hoạch này'
    const dated = { ...beforeThe19th, bound: 'by' as const, text: words, countedFrom: day('2024-05-08') }
    const counted = task('tu-ban-hanh', 'a', '2024-05-18', { deadline: { ...dated, span: [0, 10] } })
    const { mail } = await received(digestLetter([counted], occasion), [counted])
    for (const part of [mail.text ?? '', (mail.html ?? '').replace(/<[^>]+>/g, '')]) {
      expect(part).toContain(`“${words}”`)
      expect(part).toMatch(/Cách tính:?\s*từ ngày ban hành 8\/5\/2024/)
    }
  })

  test('does not cite what the coordinator wrote as a place of the document', async () => {
    const added = task('them', 'a', '2024-05-18', { quote: null })
    const { mail } = await received(digestLetter([added], occasion), [added])
    for (const part of [mail.text ?? '', (mail.html ?? '').replace(/<[^>]+>/g, '')]) {
      expect(part).not.toContain('mục “2. Các phòng chuyên môn”')
      expect(part).toMatch(/Vị trí:?\s*cán bộ đầu mối ghi thêm, ngoài lời của văn bản/u)
    }
  })

  test('is grouped by urgency, and the subject counts each group', async () => {
    const { mail } = await received(digestLetter([late, saturday, soon], occasion), [late, saturday, soon])
    expect(mail.subject).toBe(
      '1 việc quá hạn, 1 việc đến ngày làm việc cuối cùng, 1 việc sắp đến hạn – nhắc việc ngày 17/5/2024',
    )
    const text = mail.text ?? ''
    const places = [
      '== Quá hạn (1)',
      'Quá hạn 7 ngày',
      '== Đến ngày làm việc cuối cùng (1)',
      '== Sắp đến hạn (1)',
      'Còn 5 ngày làm việc',
    ]
    expect(places.map((place) => text.indexOf(place))).toEqual(
      places.map((place) => text.indexOf(place)).toSorted((a, b) => a - b),
    )
    expect(places.every((place) => text.includes(place))).toBe(true)
  })

  test('says that work is due today only where its last day is today', async () => {
    const subjectOf = async (tasks: Task[]) => (await received(digestLetter(tasks, occasion), tasks)).mail.subject
    const friday = task('thu-sau', 'a', '2024-05-17')
    expect(await subjectOf([friday])).toBe('1 việc đến hạn hôm nay – nhắc việc ngày 17/5/2024')
    expect(await subjectOf([saturday])).toBe('1 việc đến ngày làm việc cuối cùng – nhắc việc ngày 17/5/2024')
    expect(await subjectOf([friday, saturday])).toBe(
      '1 việc đến hạn hôm nay, 1 việc đến ngày làm việc cuối cùng – nhắc việc ngày 17/5/2024',
    )
  })

  test('the plain text says everything that the HTML says', async () => {
    const { mail } = await received(digestLetter([late, saturday, soon], occasion), [late, saturday, soon])
    const text = (mail.text ?? '').replace(/\s+/g, ' ').toLowerCase()
    const shown = (mail.html ?? '')
      .replace(
        /<style[\s\S]*?<\/style>|<title[\s\S]*?<\/title>|<!--[\s\S]*?-->|<div style="display:none[\s\S]*?<\/div>/g,
        '',
      )
      .split(/<[^>]+>/)
      .map((piece) => piece.replaceAll('&quot;', '"').replace(/\s+/g, ' ').trim().toLowerCase())
      .filter((piece) => /\p{L}{2}/u.test(piece))
    expect(shown.length).toBeGreaterThan(30)
    // "Quá hạn (1)" and labels with their colon are set a little differently; their words must be there all the same.
    expect(shown.filter((piece) => !text.includes(piece.replace(/:$/, '')))).toEqual([])
  })

  test('says what is to be handed in, where the plan names it', async () => {
    const tasks = [
      task('co', 'a', '2024-05-17', { product: 'Quyết định công bố danh sách' }),
      task('khong', 'a', '2024-05-17'),
    ]
    const { mail } = await received(digestLetter(tasks, occasion), tasks)
    expect(mail.text?.match(/Sản phẩm, kết quả: .*/gu)).toEqual(['Sản phẩm, kết quả: Quyết định công bố danh sách'])
  })

  test('does not call those that a letter is written to the place of a task', async () => {
    const ordered = task('cv', 'a', '2024-05-17', { heading: 'Kính gửi: - Phòng Văn hóa - Xã hội; - Trạm Y tế.' })
    const { mail } = await received(digestLetter([ordered], occasion), [ordered])
    expect(mail.text).not.toContain('Kính gửi: - Phòng')
    expect(mail.text).not.toContain('Vị trí')
  })

  test('words from a document cannot become markup', async () => {
    const nasty = task('x', 'a', '2024-05-17', { text: '<img src=x onerror=alert(1)> & "Tổ" <b>1</b>', quote: null })
    const { mail } = await received(digestLetter([nasty], occasion), [nasty])
    expect(mail.html).not.toContain('<img')
    expect(mail.html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Tổ&quot; &lt;b&gt;1&lt;/b&gt;')
    expect(mail.text).toContain('<img src=x onerror=alert(1)> & "Tổ" <b>1</b>')
  })

  test('two agencies behind one address: a button each, and each task says whose it is', async () => {
    const doors = [door, { agencyId: 'b', agencyName: 'Văn phòng', url: 'https://nhac.example/k/khac' }]
    const tasks = [saturday, task('b', 'b', '2024-05-20', { agencyName: 'Văn phòng' })]
    const { mail } = await received(digestLetter(tasks, { ...occasion, doors }), tasks, { doors })
    expect(mail.text).toContain('Kính gửi: Phòng Văn hóa - Xã hội; Văn phòng')
    expect(mail.text).toContain('Xem và xác nhận công việc: Văn phòng:\nhttps://nhac.example/k/khac')
    expect(mail.text).toContain('Thực hiện: Văn phòng')
    expect(mail.html).toContain(`https://nhac.example/k/khac#${planId}-b`)
  })
})

describe('every mail', () => {
  test('keeps Vietnamese intact in subject, sender and both parts, in NFC', async () => {
    const { mail } = await received(digestLetter([saturday], occasion), [saturday])
    expect(mail.from).toMatchObject({ name: 'UBND xã An Bình (Nhắc việc)', address: 'nhac-viec@anbinh.example' })
    for (const part of [mail.subject, mail.text, mail.html]) expect(part).toBe(part?.normalize('NFC'))
    expect(mail.html).toContain('<html lang="vi"')
  })

  test('says that it is automatic, where answers go, who else may receive it, and which thread it belongs to', async () => {
    const { mail } = await received(digestLetter([saturday], occasion), [saturday])
    expect(header(mail, 'auto-submitted')).toBe('auto-generated')
    expect(mail.replyTo?.[0]?.address).toBe(unit.replyTo)
    expect(header(mail, 'list-unsubscribe')).toBe('<https://nhac.example/k/tkn/nguoi-nhan>')
    expect(mail.messageId).toMatch(/^<[0-9a-f]{32}@anbinh\.example>$/)
    expect(mail.references).toBe(mail.inReplyTo)
    expect(mail.references).toMatch(/^<plan\.[0-9a-f]{32}@anbinh\.example>$/)
    const again = await received(digestLetter([saturday], occasion), [saturday])
    expect(again.mail.messageId).toBe(mail.messageId)
  })

  test('fetches nothing: no images, no style sheets, no address but its own links', async () => {
    const { mail } = await received(digestLetter([saturday], occasion), [saturday])
    expect(mail.html).not.toMatch(/<img|<link|@import|url\(/i)
    const addresses = [...(mail.html ?? '').matchAll(/https?:\/\/[^"'\s<#]+/g)].map(([address]) => address)
    expect(new Set(addresses)).toEqual(new Set(['https://nhac.example/k/tkn', 'https://nhac.example/k/tkn/nguoi-nhan']))
  })

  test('stays below 100 KB however much is due; the most urgent stays and the rest is counted', async () => {
    const words = 'Rà soát, tổng hợp và báo cáo kết quả thực hiện nhiệm vụ được giao trên địa bàn xã; '.repeat(6)
    const tasks = Array.from({ length: 400 }, (_, i) =>
      task(`t${i}`, 'a', i < 200 ? '2024-05-10' : '2024-05-20', { text: `Việc ${i}: ${words}`, quote: null }),
    )
    const { mail } = await received(digestLetter(tasks, occasion), tasks)
    expect(bytesOfWords(mail)).toBeLessThan(maxMailBytes)
    expect(mail.text).toContain('Việc 0:')
    const left = Number(/và (\d+) việc khác, xem tại đường dẫn/.exec(mail.text ?? '')?.[1])
    const whole = [...(mail.text ?? '').matchAll(/\] Việc \d+:/g)].length
    const lines = [...(mail.text ?? '').matchAll(/^\d+\. .* · Việc \d+:.* · hạn \d+\/\d+\/2024$/gmu)].length
    expect(whole + lines + left).toBe(400)
    expect(mail.text).toContain('== Quá hạn (200) ==')
    expect(whole).toBeGreaterThanOrEqual(5)
    expect(lines).toBeGreaterThan(100)
    expect([...(mail.html ?? '').matchAll(/text-decoration:none">Việc \d+:/g)]).toHaveLength(whole)
    expect([...(mail.html ?? '').matchAll(/<li>/g)]).toHaveLength(lines)
  })

  test('says in each line whose work it is, where one address receives the letters of two agencies', async () => {
    const other: Door = { agencyId: 'b', agencyName: 'Trạm Y tế', url: 'https://nhac.example/k/khac' }
    const tasks = Array.from({ length: 400 }, (_, i) => ({
      ...task(`t${i}`, i % 2 === 0 ? 'a' : 'b', '2024-05-10'),
      agencyName: i % 2 === 0 ? door.agencyName : other.agencyName,
    }))
    const doors = [door, other]
    const { mail } = await received(digestLetter(tasks, { ...occasion, doors }), tasks, { doors })
    const lines = (mail.text ?? '').split('\n').filter((line) => /^\d+\. Quá hạn .* · hạn 10\/5\/2024$/u.test(line))
    expect(lines.length).toBeGreaterThan(100)
    expect(lines.filter((line) => !/ · (?:Phòng Văn hóa - Xã hội|Trạm Y tế) · hạn/u.test(line))).toEqual([])
  })

  test('names every one of a hundred tasks, the most urgent whole and the others in a line, in both parts', async () => {
    const tasks = Array.from({ length: 100 }, (_, i) =>
      task(`t${i}`, 'a', i < 10 ? '2024-05-10' : '2024-05-24', {
        text: `Việc ${i}: rà soát, tổng hợp và xây dựng báo cáo chuyên đề về tình hình thực hiện nhiệm vụ trên địa bàn xã`,
        quote: null,
      }),
    )
    const { mail } = await received(digestLetter(tasks, occasion), tasks)
    expect(bytesOfWords(mail)).toBeLessThan(maxMailBytes)
    for (const part of [mail.text ?? '', mail.html ?? '']) {
      expect(part).not.toContain('việc khác, xem tại đường dẫn')
      for (let i = 0; i < 100; i++) expect(part).toContain(`Việc ${i}: rà soát`)
    }
  })

  test('what its row could not name is counted, in the subject too, beside what it leaves out itself', async () => {
    const { mail } = await received(digestLetter([late, soon], { ...occasion, more: 5000 }), [late, soon])
    expect(mail.subject).toBe('1 việc quá hạn, 1 việc sắp đến hạn, 5000 việc khác – nhắc việc ngày 17/5/2024')
    for (const part of [mail.text ?? '', mail.html ?? ''])
      expect(part).toContain('… và 5000 việc khác, xem tại đường dẫn.')
    const tasks = Array.from({ length: 1500 }, (_, i) => task(`t${i}`, 'a', '2024-05-10'))
    const long = await received(digestLetter(tasks, { ...occasion, more: 5000 }), tasks)
    const named = [...(long.mail.text ?? '').matchAll(/^\d+\. /gmu)].length
    expect(long.mail.text).toContain(`… và ${6500 - named} việc khác, xem tại đường dẫn.`)
  })

  test('a letter without a link speaks of none', async () => {
    const { doors: _, ...shared } = occasion
    const letter = escalationLetter([late], { kind: 'superior', names: ['Sở Nông nghiệp'] }, { ...shared, more: 7 })
    const { mail } = await received(letter, [late], { doors: [] })
    expect(mail.subject).toContain('8 việc quá hạn lâu')
    expect(mail.text).toMatch(/… và 7 việc khác\.\n/u)
  })

  test('a letter that fits is whole', async () => {
    const tasks = Array.from({ length: 12 }, (_, i) => task(`t${i}`, 'a', '2024-05-20'))
    const { mail } = await received(digestLetter(tasks, occasion), tasks)
    expect([...(mail.text ?? '').matchAll(/Ngày cuối còn đúng hạn/g)]).toHaveLength(12)
    expect(mail.html).not.toContain('<li>')
  })
})

describe('the week’s account', () => {
  const unread = {
    tasks: new Set<string>(),
    plans: new Set<string>(),
    agencies: new Set<string>(),
    letters: new Set<string>(),
  }
  test('counts beside each title what there is, not what is shown', async () => {
    const open = Array.from({ length: 40 }, (_, i) => task(`t${i}`, `a${i}`, '2024-05-17', { text: `Việc ${i}` }))
    const known = { open, counts: noCounts(), drafts: 0, agencies: [], letters: [], unread }
    const account = weekAccount({ ...known, today, calendar: vietnamCalendar })
    const { mail } = await received(summaryLetter(account, occasion, 'https://nhac.example'), [], { kind: 'summary' })
    expect(mail.text).toContain('== Đến hạn tuần này (40) ==')
    expect(mail.text).toContain('và 30 mục khác')
  })

  test('numbers each of its lists by itself, so that a letter is not the last of the tasks', async () => {
    const open = [task('1', 'a', '2024-05-17'), task('2', 'b', '2024-05-17', { text: 'Việc khác' })]
    const letters = noticeRows(planId, open, { agencies: [agency('a', { mailboxes: [] })], now })
    const known = { open, counts: noCounts(), drafts: 0, agencies: [], letters, unread }
    const account = weekAccount({ ...known, today, calendar: vietnamCalendar })
    const { mail } = await received(summaryLetter(account, occasion, 'https://nhac.example'), [], { kind: 'summary' })
    expect(mail.text?.match(/^\d+\. \[[^\]]+\]/gmu)).toEqual([
      expect.stringMatching(/^1\. /u),
      expect.stringMatching(/^2\. /u),
      '1. [Chưa có địa chỉ]',
      '2. [Chưa có địa chỉ]',
    ])
  })

  test.each([
    ['the day of an incident that was entered during the week', 'event-entered', '2024-05-14', 1],
    ['work of a plan that was published late, during the week', 'published', '2024-05-14', 1],
    ['a granted date that was taken back during the week', 'extension-cancelled', '2024-05-14', 1],
    ['a day that was entered long ago', 'event-entered', '2024-05-02', 0],
    ['what was only noted during the week', 'noted', '2024-05-14', 0],
  ])('counts as newly overdue only what has become so since last week: %s (%s on %s)', (_, what, on, count) => {
    const entry = { at: instantAt(day(on), 9), by: { kind: 'system' as const }, what }
    const passed = task('da-qua', 'a', '2024-05-01')
    const open = [{ ...passed, history: [...passed.history, entry] }]
    const known = { open, counts: noCounts(), drafts: 0, agencies: [], letters: [], unread }
    const account = weekAccount({ ...known, today, calendar: vietnamCalendar })
    expect(summaryLetter(account, occasion, 'https://nhac.example').opening.join(' ')).toContain(
      `Từ tuần trước có ${count} việc mới quá hạn`,
    )
  })

  test('says from October on that the coming year’s Tết is not decided, and where to enter it; not before', async () => {
    const said = async (on: string) => {
      const known = { open: [], counts: noCounts(), drafts: 0, agencies: [], letters: [], unread }
      const account = weekAccount({ ...known, today: day(on), calendar: vietnamCalendar })
      const letter = summaryLetter(account, { ...occasion, today: day(on) }, 'https://nhac.example')
      return (await received(letter, [], { kind: 'summary' })).mail.text ?? ''
    }
    expect(await said('2031-10-06')).toContain('https://nhac.example/lich-lam-viec?nam=2032')
    expect(await said('2025-10-06')).not.toContain('lich-lam-viec')
    expect(await said('2026-09-28')).not.toContain('lich-lam-viec')
  })
})

describe('the other letters', () => {
  const plan = {
    header: {
      type: 'KH',
      number: '12/KH-UBND',
      issuer: null,
      place: null,
      issuedOn: null,
      title: 'Giảm nghèo năm 2024',
    },
  }

  test('the notice names the plan, dated work first', async () => {
    const standing = task('tx', 'a', null, { standing: true, text: 'Tuyên truyền thường xuyên' })
    const { mail } = await received(noticeLetter([standing, soon], plan, occasion), [standing, soon], {
      kind: 'notice',
    })
    expect(mail.subject).toBe('Giao 2 việc, hạn sớm nhất 24/5/2024: 12/KH-UBND')
    expect(mail.text).toContain('Kế hoạch số 12/KH-UBND “Giảm nghèo năm 2024” giao cho cơ quan, đơn vị 2 nhiệm vụ')
    expect(mail.text?.indexOf('Còn 5 ngày làm việc')).toBeLessThan(mail.text?.indexOf('Nhiệm vụ thường xuyên') ?? 0)
  })

  test('the notice lists dated work by its date, in whatever order the document gives it', async () => {
    const tasks = [
      task('thu-ba', 'a', '2024-07-30'),
      soon,
      task('khong', 'a', null),
      task('thu-hai', 'a', '2024-06-14'),
    ]
    const { mail } = await received(noticeLetter(tasks, null, occasion), tasks, { kind: 'notice' })
    const order = [...(mail.text ?? '').matchAll(/rà soát (\S+)\n/g)].map(([, name]) => name)
    expect(order).toEqual(['sap', 'thu-hai', 'thu-ba', 'khong'])
  })

  const everyMonth: Partial<Task> = {
    text: 'Báo cáo kết quả rà soát',
    series: 'moi-thang',
    deadline: {
      kind: 'recurring',
      cycle: 'month',
      at: '20',
      bound: 'before',
      next: false,
      text: 'trước ngày 20 hằng tháng',
      span: [0, 10],
    },
  }

  test('a duty of every month is one task of the notice, with the days of its next periods, all in the calendar file', async () => {
    const months = ['06', '07', '08', '09', '10', '11', '12', '01']
    const monthly = months.map((month, i) =>
      task(`thang-${month}`, 'a', `${month === '01' ? 2025 : 2024}-${month}-19`, {
        ...everyMonth,
        periodLabel: `tháng ${i}`,
      }),
    )
    const tasks = [soon, ...monthly.toReversed()]
    const { mail } = await received(noticeLetter(tasks, plan, occasion), tasks, { kind: 'notice' })
    expect(mail.subject).toBe('Giao 2 việc, hạn sớm nhất 24/5/2024: 12/KH-UBND')
    expect(mail.text).toContain('== Việc có thời hạn (2) ==')
    expect(mail.text?.split('Báo cáo kết quả rà soát\n')).toHaveLength(2)
    expect(mail.text).toContain('Ngày cuối còn đúng hạn: thứ Tư, 19/6/2024')
    expect(mail.text).toContain('Các kỳ tiếp theo: 19/7/2024; 19/8/2024; 19/9/2024 … 19/1/2025 (7 kỳ)')
    const file = mail.attachments[0]?.content
    expect(typeof file === 'string' ? file.match(/BEGIN:VEVENT/g) : file).toHaveLength(9)
  })

  /** Two weekly duties until the end of the year, and `dated` tasks with a day of their own. */
  const weekly = (dated: number): Task[] => [
    ...['thứ Ba', 'thứ Năm'].flatMap((name, duty) =>
      Array.from({ length: 32 }, (_, week) =>
        task(`${duty}-${week}`, 'a', addDays(day('2024-05-21'), 7 * week + 2 * duty), {
          ...everyMonth,
          text: `Phun thuốc diệt muỗi ${name}`,
          series: `${duty}`,
          periodLabel: `tuần ${week}`,
          periodFrom: addDays(day('2024-05-20'), 7 * week),
        }),
      ),
    ),
    ...Array.from({ length: dated }, (_, i) => task(`d${i}`, 'a', '2024-06-28', { text: `Việc riêng ${i}` })),
  ]
  const uidsIn = (mail: Email): string[] => {
    const file = mail.attachments[0]?.content
    return typeof file === 'string' ? [...file.matchAll(/^UID:(\S+)/gmu)].map(([, uid = '']) => uid) : []
  }

  test('the dates of weekly duties take no words from a letter: all of its tasks are named', async () => {
    const tasks = weekly(12)
    const { mail } = await received(noticeLetter(tasks, plan, occasion), tasks, { kind: 'notice' })
    expect(mail.text).not.toContain('việc khác, xem tại đường dẫn')
    for (let i = 0; i < 12; i++) expect(mail.text).toContain(`Việc riêng ${i}`)
    expect(uidsIn(mail)).toHaveLength(76)
  })

  test('a closed plan takes back every date that its letters gave, however many they are', async () => {
    const tasks = weekly(200)
    const given = uidsIn((await received(noticeLetter(tasks, plan, occasion), tasks, { kind: 'notice' })).mail)
    const gone = tasks.map((one) => ({ ...one, status: 'withdrawn' as const }))
    const closed = await received(closingLetter(gone, plan, occasion), gone, { kind: 'closing' })
    expect(new Set(uidsIn(closed.mail))).toEqual(new Set([...given, ...uidsIn(closed.mail)]))
    expect(uidsIn(closed.mail)).toHaveLength(264)
  })

  test('of a monthly duty a period that is overdue is told by itself', async () => {
    const tasks = ['2024-04-19', '2024-06-19', '2024-07-19'].map((last) => task(last, 'a', last, everyMonth))
    const { mail } = await received(noticeLetter(tasks, plan, occasion), tasks, { kind: 'notice' })
    expect(mail.subject).toBe('Giao 2 việc, 1 việc đã quá hạn: 12/KH-UBND')
    expect(mail.text).toContain('Các kỳ tiếp theo: 19/7/2024')
  })

  const issued = { ...plan.header, issuer: 'UBND xã Tân Hòa', issuedOn: day('2024-02-05') }
  const citation = 'Kế hoạch số 12/KH-UBND ngày 05/02/2024 của UBND xã Tân Hòa'

  test('a document is named as official letters name it, in full once and shortly after that', async () => {
    const letter = noticeLetter([soon], { header: issued }, occasion)
    const { text = '' } = (await received(letter, [soon], { kind: 'notice' })).mail
    expect(text).toContain(`${citation} “Giảm nghèo năm 2024” giao cho cơ quan, đơn vị 1 nhiệm vụ`)
    expect(text).toContain('NHIỆM VỤ ĐƯỢC GIAO TẠI KẾ HOẠCH SỐ 12/KH-UBND\n')
    expect(text).toContain('Văn bản: Kế hoạch số 12/KH-UBND\n')
    const row = { ...soon, planCitation: citation }
    const { mail } = await received(digestLetter([row], occasion), [row])
    expect(mail.text).toContain(`Văn bản: ${citation}\n`)
    const file = mail.attachments[0]?.content
    expect(typeof file === 'string' && file.replace(/\r?\n /gu, '')).toContain(`Văn bản: ${citation}\\n`)
  })

  test('the letter of a plan’s end names the document as its notice did, in full once and shortly after that', async () => {
    const letter = closingLetter([soon], { header: issued }, occasion)
    expect(letter.opening[0]).toContain(`đã kết thúc theo dõi ${citation} “Giảm nghèo năm 2024”.`)
    const { text = '' } = (await received(letter, [soon], { kind: 'closing' })).mail
    expect(text).toContain('KẾT THÚC THEO DÕI KẾ HOẠCH SỐ 12/KH-UBND\n')
    expect(text).toContain('Văn bản: Kế hoạch số 12/KH-UBND\n')
  })

  test('a notice of a report that the plan asks for, given to somebody later, says that the plan gives it', async () => {
    const { mail } = await received(noticeLetter([soon], plan, occasion, 'adding'), [soon], { kind: 'notice' })
    expect(mail.subject).toBe('Giao thêm 1 việc, hạn sớm nhất 24/5/2024: 12/KH-UBND')
    expect(mail.text).toContain('Kế hoạch số 12/KH-UBND “Giảm nghèo năm 2024” giao thêm cho cơ quan, đơn vị 1 nhiệm vụ')
  })

  test('a notice of work that the office added by hand does not say that the plan gives it', async () => {
    const added = [
      { at: now, by: { kind: 'coordinator' as const, email: 'dm@anbinh.example' }, what: 'added' as const },
    ]
    const own = { ...soon, kind: 'report' as const, quote: null, heading: null, history: added }
    const { mail } = await received(noticeLetter([own], plan, occasion, 'adding'), [own], { kind: 'notice' })
    const { text = '', subject } = mail
    expect(subject).toBe('Giao thêm 1 việc, hạn sớm nhất 24/5/2024: ngoài 12/KH-UBND')
    expect(text).toContain('NHIỆM VỤ ĐƯỢC GIAO THÊM NGOÀI KẾ HOẠCH SỐ 12/KH-UBND')
    expect(text).toContain(
      'ngoài các nhiệm vụ đã giao tại Kế hoạch số 12/KH-UBND “Giảm nghèo năm 2024”, cơ quan, đơn vị được UBND xã An Bình giao thêm 1 nhiệm vụ',
    )
    expect(text).toContain('Văn bản: giao thêm, ngoài Kế hoạch số 12/KH-UBND')
    expect(text).not.toContain('phần chế độ báo cáo')
  })

  test('a period is one of a report only where a report is asked for', async () => {
    const monthly = { ...soon, periodLabel: 'tháng 5/2024' }
    const said = async (row: Task) => (await received(digestLetter([row], occasion), [row])).mail.text
    expect(await said(monthly)).toContain('  Kỳ: tháng 5/2024')
    expect(await said({ ...monthly, kind: 'report' })).toContain('  Kỳ báo cáo: tháng 5/2024')
  })

  test('a notice of several plans’ work says so, and what is overdue already comes first', async () => {
    const tasks = [soon, { ...late, planLabel: '15/KH-UBND' }]
    const { mail } = await received(noticeLetter(tasks, null, occasion), tasks, { kind: 'notice' })
    expect(mail.subject).toBe('Giao 2 việc, 1 việc đã quá hạn: 2 văn bản')
    expect(mail.text).toContain('2 văn bản giao cho cơ quan, đơn vị 2 nhiệm vụ')
    const places = ['== Quá hạn (1)', '== Việc có thời hạn (1)'].map((place) => mail.text?.indexOf(place) ?? -1)
    expect(places[0]).toBeGreaterThan(0)
    expect(places[1]).toBeGreaterThan(places[0] ?? 0)
  })

  test('the nudge asks for one task by its name', async () => {
    const { mail } = await received(nudgeLetter([late], occasion), [late], { kind: 'nudge' })
    expect(mail.subject).toBe('Đề nghị thực hiện: Báo cáo kết quả rà soát tre (12/KH-UBND)')
  })

  describe('of work whose date waits for the day of an event', () => {
    const waiting = (name: string, before?: true, fields: Partial<Task> = {}) =>
      task(name, 'a', null, {
        deadline: {
          kind: 'event',
          ...(before ? { before } : {}),
          after: 'ngày khai mạc',
          within: { days: 10, working: false },
          text: 'chậm nhất 10 ngày so với ngày khai mạc',
          span: [0, 10],
        },
        ...fields,
      })
    const toCome = 'Xin nhập ngày diễn ra sự kiện để hệ thống tính hạn.'
    const incident = 'Khi có sự việc, xin nhập ngày xảy ra để hệ thống tính hạn.'
    const onlyThen = 'được nhắc sau khi cơ quan, đơn vị nhập ngày'

    test('the notice asks the agency for that day, and says that no reminder comes before', async () => {
      const tasks = [soon, waiting('hoi', true), waiting('vu-viec')]
      const { mail } = await received(noticeLetter(tasks, plan, occasion), tasks, { kind: 'notice' })
      for (const said of [toCome, incident, onlyThen]) expect(mail.text).toContain(said)
    })

    test('so does a nudge', async () => {
      const tasks = [waiting('hoi', true)]
      const { mail } = await received(nudgeLetter(tasks, occasion), tasks, { kind: 'nudge' })
      expect(mail.text).toContain(toCome)
    })

    test('nothing is asked for where the date is there, or the duty is a standing one', async () => {
      const tasks = [
        waiting('da-nhap', true, { due: dueOn('2024-06-10'), eventOn: day('2024-06-20') }),
        waiting('thuong-xuyen', undefined, { standing: true }),
      ]
      const { mail } = await received(noticeLetter(tasks, plan, occasion), tasks, { kind: 'notice' })
      for (const said of [toCome, incident, onlyThen]) expect(mail.text).not.toContain(said)
    })
  })

  test('the receipt says what was recorded and until when it can be undone, and takes the date out of the calendar', async () => {
    const done = task('xong', 'a', '2024-05-18', {
      status: 'done',
      completion: {
        at: instantAt(day('2024-05-17'), 9, 5),
        on: day('2024-05-16'),
        by: { kind: 'agency', agencyId: 'a', linkId: 'x' },
        fact: { number: '45/BC-VHXH', date: day('2024-05-16'), note: null },
        undoUntil: instantAt(day('2024-05-18'), 9, 5),
      },
    })
    const { mail } = await received(receiptLetter(done, occasion), [done], { kind: 'receipt' })
    expect(mail.text).toContain('Báo cáo: số 45/BC-VHXH ngày 16/5/2024')
    expect(mail.text).toContain('“Hoàn tác” trước 09:05 ngày 18/5/2024')
    expect(mail.text).toContain('Hoàn thành đúng hạn')
    expect(mail.attachments[0]?.content).toContain('METHOD:CANCEL')
  })

  test('the extension keeps the date of the document beside the one that was granted', async () => {
    const extended = {
      ...saturday,
      extension: {
        ...dueOn('2024-05-31'),
        grantedAt: now,
        by: { kind: 'system' as const },
        reason: 'Chờ số liệu của thôn',
      },
    }
    const { mail } = await received(extensionLetter(extended, occasion), [extended], { kind: 'extension' })
    expect(mail.subject).toContain('Gia hạn đến 31/5/2024')
    expect(mail.text).toContain('đến 31/5/2024 (hạn ban đầu: 18/5/2024)')
    expect(mail.text).toContain('Lý do: Chờ số liệu của thôn')
    expect(mail.text).toContain('“trước ngày 19/5/2024”')
  })

  test('a later date is agreed to where it was asked for, and moved by the coordinator where nobody asked', async () => {
    const by = { kind: 'system' as const }
    const extension = { ...dueOn('2024-05-31'), grantedAt: now, by, reason: 'Chờ số liệu của thôn' }
    const granted = { at: now, by, what: 'extended' }
    const textOf = async (history: Task['history']) => {
      const moved = { ...saturday, extension, history: [...saturday.history, ...history] }
      return (await received(extensionLetter(moved, occasion), [moved], { kind: 'extension' })).mail.text
    }
    const unasked = await textOf([granted])
    expect(unasked).toContain('Cán bộ đầu mối của')
    expect(unasked).toContain('đã lùi thời hạn của nhiệm vụ dưới đây từ ngày 18/5/2024 đến hết ngày 31/5/2024.')
    expect(unasked).toContain('Lý do: Chờ số liệu của thôn')
    expect(unasked).not.toContain('đồng ý')
    const asked = { at: now, by, what: 'extension-asked' }
    expect(await textOf([asked, granted])).toContain('đồng ý gia hạn nhiệm vụ dưới đây đến hết ngày 31/5/2024')
    expect(await textOf([asked, granted, granted])).not.toContain('đồng ý')
  })

  test('a granted date that was mistyped is put right, or taken back, in words that say what counts now', async () => {
    const by = { kind: 'system' as const }
    const granted = { ...dueOn('2024-05-31'), grantedAt: now, by, reason: 'Gõ nhầm năm', replaced: day('2042-05-31') }
    const corrected = { ...saturday, extension: granted }
    const put = await received(extensionLetter(corrected, occasion), [corrected], { kind: 'extension' })
    expect(put.mail.subject).toContain('Sửa ngày gia hạn thành 31/5/2024')
    expect(put.mail.text).toContain('thay cho ngày 31/5/2042 đã báo trước đó')
    const taken = { lastDay: day('2042-05-31'), reason: 'Nhập nhầm việc', at: now, by }
    const cancelled = { ...saturday, extension: null, extensionCancelled: taken }
    const { mail } = await received(extensionLetter(cancelled, occasion), [cancelled], { kind: 'extension' })
    expect(mail.subject).toContain('Huỷ gia hạn, hạn là 18/5/2024')
    expect(mail.text).toContain('Hạn ban đầu, ngày 18/5/2024, lại được tính')
    expect(mail.text).toContain('Lý do: Nhập nhầm việc')
  })

  test('a granted day that is taken back leaves the calendar, where the original one lies behind', async () => {
    const past = { ...saturday, due: dueOn('2024-05-03') }
    const taken = { lastDay: day('2042-05-31'), reason: 'Nhập nhầm việc', at: now, by: { kind: 'system' as const } }
    const cancelled = { ...past, extension: null, extensionCancelled: taken }
    const { mail } = await received(extensionLetter(cancelled, occasion), [cancelled], { kind: 'extension' })
    expect(mail.attachments[0]?.content).toContain('METHOD:CANCEL')
  })

  test('a request for a later date tells the coordinator who, until when and why, and where to answer', async () => {
    const at = { at: now, by: { kind: 'system' as const } }
    const asked = {
      ...saturday,
      extensionRequest: { lastDay: day('2024-05-31'), reason: 'Chờ số liệu của thôn', ...at },
    }
    const url = 'https://nhac.example/viec/x'
    const { mail } = await received(requestLetter(asked, occasion, url), [asked], { kind: 'request', doors: [] })
    expect(mail.subject).toContain('Phòng a xin gia hạn đến 31/5/2024')
    for (const words of ['Chờ số liệu của thôn', url, 'thứ Bảy, 18/5/2024', 'vẫn tính']) {
      expect(mail.text).toContain(words)
    }
    expect(mail.attachments).toHaveLength(0)
  })

  test('a refused request says why, and which date still counts', async () => {
    const at = { at: now, by: { kind: 'system' as const } }
    const extensionRefused = { lastDay: day('2024-05-31'), reason: 'Hạn của cấp trên', ...at }
    const refused = { ...saturday, extensionRefused }
    const { mail } = await received(refusalLetter(refused, occasion), [refused], { kind: 'refusal' })
    expect(mail.text).toContain('chưa đồng ý gia hạn nhiệm vụ dưới đây đến ngày 31/5/2024')
    expect(mail.text).toContain('Lý do: Hạn của cấp trên')
    expect(mail.text).toContain('Thời hạn vẫn là hết ngày 18/5/2024')
  })

  describe('about work that is not the agency’s', () => {
    const at = { at: now, by: { kind: 'system' as const } }
    const handedFrom = { taskId: 'x', agencyId: 'b', agencyName: 'Trạm Y tế', reason: 'Văn bản ghi nhầm' }

    test('tell the coordinator who says so, why, whose it is held to be, and where to answer', async () => {
      const disclaimer = { reason: 'Danh sách do trạm lập', office: 'Trạm Y tế', ...at }
      const said = { ...saturday, disclaimer }
      const url = 'https://nhac.example/viec/x'
      const { mail } = await received(disclaimerLetter(said, occasion, url), [said], { kind: 'disclaimer', doors: [] })
      expect(mail.subject).toContain('Phòng a báo không thuộc trách nhiệm')
      for (const words of ['Danh sách do trạm lập', 'trách nhiệm: Trạm Y tế.', url, 'được theo dõi và nhắc như cũ']) {
        expect(mail.text).toContain(words)
      }
      expect(mail.attachments).toHaveLength(0)
    })

    test('say why it is the agency’s all the same, and until when', async () => {
      const kept = { ...saturday, disclaimerRefused: { reason: 'Quyết định giao phòng', ...at } }
      const letter = disclaimerRefusalLetter(kept, occasion)
      const { mail } = await received(letter, [kept], { kind: 'disclaimer-refusal' })
      expect(mail.text).toContain('vẫn thuộc trách nhiệm của cơ quan, đơn vị')
      expect(mail.text).toContain('Lý do: Quyết định giao phòng')
      expect(mail.text).toContain('Thời hạn là hết ngày 18/5/2024')
    })

    test('tell who has it now, and take its date out of the calendar', async () => {
      const handedTo = { taskId: 'y', agencyId: 'b', agencyName: 'Trạm Y tế', withLater: false }
      const history = [{ ...at, what: 'withdrawn', detail: 'Văn bản ghi nhầm' }]
      const gone: Task = { ...saturday, status: 'withdrawn', handedTo, history }
      const { mail } = await received(withdrawalLetter([gone], occasion), [gone], { kind: 'withdrawal' })
      expect(mail.text).toContain('Lý do: Văn bản ghi nhầm')
      expect(mail.text).toContain('Từ nay việc này do Trạm Y tế thực hiện.')
      expect(mail.attachments[0]?.content).toContain('METHOD:CANCEL')
    })

    test('do not call off a duty that comes back where one period of it went, nor keep still that all the later ones did', async () => {
      const period = { periodFrom: saturday.due?.lastDay, periodLabel: 'tháng 5/2024' }
      const told = async (withLater: boolean) => {
        const handedTo = { taskId: 'y', agencyId: 'b', agencyName: 'Trạm Y tế', withLater }
        const history = [{ ...at, what: 'withdrawn', detail: 'Văn bản ghi nhầm' }]
        const gone: Task = { ...saturday, ...period, status: 'withdrawn', handedTo, history }
        const came: Task = { ...soon, ...period, handedFrom: { ...handedFrom, withLater } }
        const old = await received(withdrawalLetter([gone], occasion), [gone], { kind: 'withdrawal' })
        const fresh = await received(noticeLetter([came], plan, occasion, 'handing-on'), [came], { kind: 'notice' })
        return [old.mail.text, fresh.mail.text]
      }
      const [one, oneGiven] = await told(false)
      expect(one).toContain('đã rút kỳ tháng 5/2024 của nhiệm vụ dưới đây')
      expect(one).toContain('không phải thực hiện hay báo cáo kỳ này nữa')
      expect(one).toContain('Kỳ này do Trạm Y tế thực hiện; các kỳ khác của việc này giữ nguyên.')
      expect(one).not.toContain('Từ nay việc này')
      expect(oneGiven).toContain('Chỉ kỳ này được chuyển giao; các kỳ khác của việc này giữ nguyên.')
      const [all, allGiven] = await told(true)
      expect(all).toContain('Kỳ này và mọi kỳ sau, kể cả các kỳ chưa lập, từ nay do Trạm Y tế thực hiện.')
      expect(allGiven).toContain('Mọi kỳ sau của việc này, kể cả các kỳ chưa lập, cũng do cơ quan, đơn vị thực hiện.')
    })

    test('give it to the other agency as any new work, with who had it and why it comes', async () => {
      const taken = { ...soon, handedFrom }
      const letter = noticeLetter([taken], plan, occasion, 'handing-on')
      const { mail } = await received(letter, [taken], { kind: 'notice' })
      expect(mail.subject).toBe('Chuyển giao 1 việc, hạn sớm nhất 24/5/2024: 12/KH-UBND')
      expect(mail.text).toContain(
        'cơ quan, đơn vị được chuyển giao 1 nhiệm vụ dưới đây, tại Kế hoạch số 12/KH-UBND “Giảm nghèo năm 2024”, trước do Trạm Y tế thực hiện.',
      )
      expect(mail.text).toContain('Lý do: Văn bản ghi nhầm')
      expect(mail.attachments[0]?.content).toContain('BEGIN:VEVENT')
    })

    test('are told as handed on to an agency whose address came later, which the plan does not name', async () => {
      const taken = { ...soon, handedFrom }
      const { mail } = await received(noticeLetter([taken], plan, occasion), [taken], { kind: 'notice' })
      expect(mail.text).toContain('trước do Trạm Y tế thực hiện.')
      const besides = noticeLetter([taken, soon], plan, occasion)
      expect((await received(besides, [taken, soon], { kind: 'notice' })).mail.subject).toMatch(/^Giao 2 việc/)
    })

    test('stand in the week’s account until they are answered', async () => {
      const open = [task('1', 'a', '2024-06-17', { disclaimer: { reason: 'Của trạm', office: null, ...at } })]
      const unread = { tasks: new Set(''), plans: new Set(''), agencies: new Set(''), letters: new Set('') }
      const known = { open, counts: noCounts(), drafts: 0, agencies: [], letters: [], unread }
      const account = weekAccount({ ...known, today, calendar: vietnamCalendar })
      const { mail } = await received(summaryLetter(account, occasion, 'https://nhac.example'), [], { kind: 'summary' })
      expect(mail.text).toContain('1 việc mà cơ quan báo không thuộc trách nhiệm')
      expect(mail.text).toContain('== Cơ quan báo không thuộc trách nhiệm, chờ trả lời (1) ==')
    })
  })

  test('sign-in and alert carry no calendar and nobody to unsubscribe', async () => {
    const signIn = signInLetter('https://nhac.example/dang-nhap/tkn', instantAt(today, 8, 30), unit)
    const { mail } = await received(signIn, [], { kind: 'sign-in' })
    expect(mail.text).toContain('https://nhac.example/dang-nhap/tkn')
    expect(mail.text).toContain('trước 08:30 ngày 17/5/2024')
    expect(mail.attachments).toHaveLength(0)
    expect(header(mail, 'list-unsubscribe')).toBeUndefined()
    const dead = { address: 'cu@anbinh.example', state: 'bounced' as const, agencies: ['Văn phòng'], coordinator: null }
    const alert = await received(alertLetter(dead, unit, 'https://nhac.example'), [], { kind: 'alert' })
    expect(alert.mail.subject).toBe('Cần cập nhật địa chỉ thư: cu@anbinh.example')
    expect(alert.mail.text).toContain('Văn phòng')
    expect(alert.mail.text).toContain('https://nhac.example/co-quan')
    expect(alert.mail.text).not.toContain('/don-vi')
    // A link is called as it is everywhere else.
    const holder = alertLetter({ ...dead, coordinator: 'Lê Thị Hoa' }, unit, 'https://nhac.example')
    expect(holder.opening.join(' ')).toContain('đăng nhập bằng đường dẫn trong thư')
  })
})
