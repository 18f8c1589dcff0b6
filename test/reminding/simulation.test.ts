import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SimulatedMail, textOf } from '../../infra/local/simulation/print.ts'
import { Refusal } from '../../infra/local/refusal.ts'
import { simulate } from '../../infra/local/simulation/simulate.ts'
import { isWorkingDay, vietnamCalendar } from '../../shared/calendar/working-days.ts'
import { day } from './samples.ts'

const plan = `ỦY BAN NHÂN DÂN
XÃ AN BÌNH

Số: 12/KH-UBND

An Bình, ngày 04 tháng 3 năm 2024

KẾ HOẠCH
Trồng cây và chăm sóc cây xanh năm 2024

I. MỤC ĐÍCH
Phủ xanh các tuyến đường của xã.

II. TỔ CHỨC THỰC HIỆN

1. Phòng Kinh tế
- Chuẩn bị cây giống, hoàn thành chậm nhất ngày 15/3/2024;
- Hướng dẫn kỹ thuật cho các thôn.

2. Trường Trung học cơ sở An Bình
- Tổ chức cho học sinh trồng cây, xong trước ngày 15/4/2024.
`

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mo-phong-'))
  await writeFile(path.join(folder, 'ke-hoach.txt'), plan)
})
afterAll(() => rm(folder, { recursive: true }))

async function played(from: string, to: string, file = 'ke-hoach.txt') {
  const mails: SimulatedMail[] = []
  const notes: string[] = []
  await simulate([path.join(folder, file)], { from: day(from), to: day(to) }, (event) => {
    if (event.what === 'mail') mails.push(event.mail)
    else notes.push(event.text)
  })
  return { mails, notes }
}

describe('an e-mail printed for eyes', () => {
  const work = (text: string, ...days: string[]) =>
    days.map((each) => ({
      plan: '12/KH-UBND',
      agency: 'Phòng Kinh tế',
      text,
      lastDay: day(each),
      remindFor: day(each),
    }))

  test('has a line for a duty that comes back every week, with its first days as everywhere', () => {
    const weekly = work('Báo cáo tuần', '2024-03-08', '2024-03-15', '2024-03-22', '2024-03-29')
    const tasks = [...weekly, ...work('Chuẩn bị cây giống', '2024-03-15')]
    const mail = {
      date: day('2024-03-05'),
      to: 'kt@anbinh.example',
      kind: 'notice' as const,
      subject: 'Giao 2 việc',
      tasks,
    }
    expect(textOf(mail)).toBe(`5/3/2024  kt@anbinh.example  (thông báo)
    Giao 2 việc
    - [4 hạn: 8/3/2024, 15/3/2024, 22/3/2024, …] Phòng Kinh tế: Báo cáo tuần (12/KH-UBND)
    - [hạn 15/3/2024] Phòng Kinh tế: Chuẩn bị cây giống (12/KH-UBND)
`)
  })
})

describe('playing the calendar forward over a plan', () => {
  test('each agency is told on the first day, then reminded on its days, never on a day off', async () => {
    const { mails } = await played('2024-03-05', '2024-04-26')
    const days = (agency: string, kind: string) =>
      mails.filter((mail) => mail.kind === kind && mail.tasks[0]?.agency === agency).map((mail) => mail.date)
    expect(days('Phòng Kinh tế', 'notice')).toEqual(['2024-03-05'])
    expect(days('Trường Trung học cơ sở An Bình', 'notice')).toEqual(['2024-03-05'])
    expect(days('Phòng Kinh tế', 'digest').slice(0, 7)).toEqual([
      '2024-03-06',
      '2024-03-12',
      '2024-03-14',
      '2024-03-15',
      '2024-03-18',
      '2024-03-20',
      '2024-03-22',
    ])
    // Before 15/4, a Monday: on time until Sunday the 14th, so aimed at Friday the 12th; the 18th is the Hùng Kings' day.
    expect(days('Trường Trung học cơ sở An Bình', 'digest')).toEqual([
      '2024-04-03',
      '2024-04-09',
      '2024-04-11',
      '2024-04-12',
      '2024-04-15',
      '2024-04-17',
      '2024-04-22',
    ])
    expect(mails.filter((mail) => !isWorkingDay(vietnamCalendar, mail.date))).toEqual([])
    const school = mails.filter((mail) => mail.tasks[0]?.agency === 'Trường Trung học cơ sở An Bình')
    expect(school.find((mail) => mail.date === '2024-04-12')?.tasks).toMatchObject([
      { plan: '12/KH-UBND', lastDay: '2024-04-14', remindFor: '2024-04-12' },
    ])
  })

  test('a plan whose dates are all past still works, and one begun on a day off is published on the next working day', async () => {
    const { mails, notes } = await played('2025-02-01', '2025-02-14')
    expect(notes).toEqual(['Ngày 1/2/2025 là ngày nghỉ; kế hoạch được phát hành ngày 3/2/2025.'])
    expect(mails.filter((mail) => mail.kind === 'notice').map((mail) => mail.date)).toEqual([
      '2025-02-03',
      '2025-02-03',
    ])
    expect(mails.some((mail) => mail.kind === 'digest' && mail.subject.includes('quá hạn'))).toBe(true)
  })

  test('nothing is published before it was issued', async () => {
    const { mails, notes } = await played('2024-01-02', '2024-03-15')
    expect(notes).toEqual([expect.stringMatching(/ban hành sau ngày 2\/1\/2024; kế hoạch được phát hành ngày \S+\.$/)])
    expect(mails.length).toBeGreaterThan(0)
    expect(mails.filter((mail) => mail.date < '2024-03-04')).toEqual([])
  })

  test('a report that names nobody who has to send it is said not to be followed', async () => {
    const report = 'Báo cáo kết quả về Ủy ban nhân dân xã trước ngày 20/4/2024.'
    await writeFile(path.join(folder, 'bao-cao.txt'), `${plan}\nIII. CHẾ ĐỘ BÁO CÁO\n${report}\n`)
    const { notes } = await played('2024-03-05', '2024-03-06', 'bao-cao.txt')
    expect(notes).toEqual([
      expect.stringContaining(
        `bao-cao.txt: 1 kỳ báo cáo chưa rõ cơ quan phải báo cáo nên không được theo dõi: “${report}”.`,
      ),
    ])
  })

  test.each([
    ['that is not there', 'khong-co.txt', 'khong-co.txt: Không tìm thấy tệp.'],
    ['that is a folder', '.', ': Đây là thư mục, không phải tệp.'],
    ['that is empty', 'rong.txt', 'rong.txt: Tệp không có nội dung'],
    ['that is no document', 'hong.docx', 'hong.docx: '],
  ])('a file %s is said in one sentence, as parse says it, before anything is told of it', async (_, file, said) => {
    await writeFile(path.join(folder, 'rong.txt'), '')
    await writeFile(path.join(folder, 'hong.docx'), new Uint8Array([0x50, 0x4b, 3, 4]))
    const told: string[] = []
    const given = [path.join(folder, 'ke-hoach.txt'), path.join(folder, file)]
    const simulated = simulate(given, { from: day('2025-02-01'), to: day('2025-02-14') }, ({ what }) => told.push(what))
    await expect(simulated).rejects.toThrow(Refusal)
    await expect(simulated).rejects.toThrow(said)
    expect(told).toEqual([])
  })
})
