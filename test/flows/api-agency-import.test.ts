import { strToU8, unzipSync, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { AgencyView } from '../../functions/api/schemas.ts'
import { type Answer, problem, startWorld, told, type World } from './world.ts'

let world: World
let officer: string
let units = 0

beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  officer = await world.coordinator(`don-vi-${++units}`)
})
afterAll(() => world.stop())

async function bring(content: string | Uint8Array<ArrayBuffer>, name = 'danh-ba.csv'): Promise<Answer> {
  const body = new FormData()
  body.set('file', new File([content], name))
  return world.call('POST', '/api/agencies/import', { as: officer, body })
}
async function directory(): Promise<Array<z.infer<typeof AgencyView>>> {
  const answer = await world.call('GET', '/api/agencies', { as: officer })
  return told(answer, 200, z.object({ items: z.array(AgencyView) })).items
}
const named = async (name: string) => (await directory()).find((agency) => agency.name === name)

const counts = {
  created: 0,
  updated: 0,
  unchanged: 0,
  readdressed: 0,
  withoutAddress: 0,
  ignoredColumns: [],
  ignoredSheets: [],
}

const ns = 'http://schemas.openxmlformats.org'
const relations = `${ns}/officeDocument/2006/relationships`
const part = (xml: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)
const cell = (text: string, column: number, row: number) =>
  `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`
const relationship = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`
const relationships = (all: string[]) =>
  part(`<Relationships xmlns="${ns}/package/2006/relationships">${all.join('')}</Relationships>`)

const worksheet = (rows: string) =>
  part(
    `<worksheet xmlns="${ns}/spreadsheetml/2006/main"><dimension ref="A1:B2"/><sheetData>${rows}</sheetData></worksheet>`,
  )
const rowsOf = (rows: string[][]) =>
  rows.map((cells, r) => `<row r="${r + 1}">${cells.map((t, c) => cell(t, c, r)).join('')}</row>`).join('')

type Sheet = [name: string, rows: string]

/** A workbook as Excel writes it, with its texts inline: its tabs in their order, and parts that no tab shows. */
function book(tabs: Sheet[], unused: string[] = []): Uint8Array<ArrayBuffer> {
  const sheet = ([name]: Sheet, i: number) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i + 1}"/>`
  const relationsOf = tabs.map((_, i) => relationship(`r${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`))
  const worksheets = [...tabs.map(([, rows]) => rows), ...unused]
  return new Uint8Array(
    zipSync({
      '[Content_Types].xml': part(
        `<Types xmlns="${ns}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
      ),
      '_rels/.rels': relationships([relationship('r1', 'officeDocument', 'xl/workbook.xml')]),
      'xl/_rels/workbook.xml.rels': relationships(relationsOf),
      'xl/workbook.xml': part(
        `<workbook xmlns="${ns}/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets>${tabs.map(sheet).join('')}</sheets></workbook>`,
      ),
      ...Object.fromEntries(worksheets.map((rows, i) => [`xl/worksheets/sheet${i + 1}.xml`, worksheet(rows)])),
    }),
  )
}

/** One of a single sheet; `more` are rows of it, `second` those of a part that no tab shows. */
function workbook(rows: string[][], { more = '', second = '' } = {}): Uint8Array<ArrayBuffer> {
  return book([['Danh bạ', rowsOf(rows) + more]], [second])
}

describe('a directory from a spreadsheet', () => {
  test.each([
    ['commas', 'Tên cơ quan,Email\nPhòng Tư pháp,tp@quan.example\n'],
    ['semicolons, as Excel in Vietnamese writes', 'Tên cơ quan;Email\r\nPhòng Tư pháp;tp@quan.example\r\n'],
    ['tabs', 'Tên cơ quan\tEmail\nPhòng Tư pháp\ttp@quan.example'],
    ['a byte order mark', '\uFEFFTên cơ quan,Email\nPhòng Tư pháp,tp@quan.example\n'],
    ['headings without diacritics', 'TEN DON VI,DIA CHI THU DIEN TU\nPhòng Tư pháp,tp@quan.example\n'],
    [
      'other columns beside, and empty lines',
      'STT,Tên cơ quan,Ghi chú,E-mail\n1,Phòng Tư pháp,x,tp@quan.example\n,,,\n',
    ],
    [
      'a title above the headings, as on most sheets',
      'UBND PHƯỜNG A, THÀNH PHỐ B, TỈNH C;;\nDANH BẠ CƠ QUAN, ĐƠN VỊ;;\n;;\nSTT;Tên cơ quan;Email\n1;Phòng Tư pháp;tp@quan.example\n',
    ],
    ['decomposed letters', 'Tên cơ quan,Email\nPhòng Tư pháp,tp@quan.example\n'.normalize('NFD')],
  ])('is read with %s', async (_what, csv) => {
    expect((await bring(csv)).json()).toMatchObject({ ...counts, created: 1, ignoredColumns: expect.any(Array) })
    expect(await directory()).toMatchObject([{ name: 'Phòng Tư pháp', mailboxes: [{ address: 'tp@quan.example' }] }])
  })

  test('is read in UTF-16, as Excel’s “Unicode text” is', async () => {
    const bytes = new Uint8Array(
      iconv.encode('Tên cơ quan\tEmail\r\nPhòng Tư pháp\ttp@quan.example\r\n', 'utf16le', { addBOM: true }),
    )
    expect((await bring(bytes)).json()).toMatchObject({ created: 1 })
  })

  test('is read from Excel, whatever the file is called', async () => {
    const rows = [
      ['Tên cơ quan', 'Thư điện tử'],
      ['Phòng Tư pháp', 'tp@quan.example'],
      ['Hội Nông dân', ''],
    ]
    expect((await bring(workbook(rows), 'danh-ba.csv')).json()).toEqual({ ...counts, created: 2, withoutAddress: 1 })
    expect((await named('Hội Nông dân'))?.mailboxes).toEqual([])
  })

  test('has classes, whose members may stand on a later line, by name, alias or code', async () => {
    const csv = [
      'Mã;Tên cơ quan;Tên khác;Loại;Thành viên;Email',
      ';UBND các phường;;nhóm;UBND phường An Hòa; ',
      ';UBND các xã;;;xa-mot | Xã Hai;',
      ';UBND phường An Hòa;P. An Hòa;cơ quan;;ah@quan.example, vt@quan.example',
      'xa-mot;UBND xã Một;Xã Một;;;',
      'xa-hai;UBND xã Hai;Xã Hai;;;',
    ].join('\n')
    expect((await bring(csv)).json()).toMatchObject({ created: 5 })
    const office = await named('UBND phường An Hòa')
    expect(office?.mailboxes.map((m) => m.address)).toEqual(['ah@quan.example', 'vt@quan.example'])
    expect(await named('UBND các phường')).toMatchObject({ kind: 'class', members: [office?.id] })
    expect(await named('UBND các xã')).toMatchObject({ kind: 'class', members: ['xa-mot', 'xa-hai'] })
  })

  test('may part members by commas, as addresses may be; a name that holds one stays whole', async () => {
    const csv = [
      'Tên cơ quan;Thành viên',
      'Các thôn;Thôn Đông, Thôn Đoài',
      'Các phòng;Văn phòng HĐND, UBND',
      'Thôn Đông;',
      'Thôn Đoài;',
      'Văn phòng HĐND, UBND;',
    ].join('\n')
    expect((await bring(csv)).json()).toMatchObject({ created: 5 })
    const ids = async (...names: string[]) => Promise.all(names.map(async (name) => (await named(name))?.id))
    expect((await named('Các thôn'))?.members).toEqual(await ids('Thôn Đông', 'Thôn Đoài'))
    expect((await named('Các phòng'))?.members).toEqual(await ids('Văn phòng HĐND, UBND'))
    const { errors } = problem(await bring('Tên cơ quan;Thành viên\nCác thôn;Thôn Đông, Thôn Trung\n'))
    expect(errors).toEqual([{ pointer: '/members', message: expect.stringContaining('“Thôn Trung”'), row: 2 }])
  })

  test('is downloaded in the same columns, and brought back changes nothing; of an empty one, headings to fill in', async () => {
    const file = async () => (await world.call('GET', '/co-quan/danh-ba.csv', { as: officer })).text
    expect(await file()).toBe(
      '"Tên cơ quan";"Mã";"Tên gọi khác";"Địa chỉ thư";"Loại";"Thành viên";"Cấp trên";"Từ ngày";"Đến ngày";"Kế thừa"\r\n',
    )
    const page = async () => (await world.call('GET', '/co-quan', { as: officer })).text
    expect(await page()).toContain('Tải tệp mẫu')
    const csv = [
      'Mã;Tên cơ quan;Tên khác;Loại;Thành viên;Email;Cấp trên;Từ ngày;Đến ngày;Kế thừa',
      ';Các phòng;;nhóm;Văn phòng HĐND, UBND|Phòng Tư pháp;;;;;',
      'nhom-trong;Các thôn;Các khu phố|Các tổ;nhóm;;;;;;',
      ';Văn phòng HĐND, UBND;VP;;;vp@quan.example, vt@quan.example;;1/7/2025;;',
      ';Phòng Tư pháp;;;;tp@quan.example;Văn phòng HĐND, UBND;;31/12/2099;nhom-trong',
    ].join('\n')
    expect((await bring(csv)).json()).toMatchObject({ created: 4 })
    const before = await directory()
    expect((await bring(await file())).json()).toMatchObject({ unchanged: 4, created: 0, updated: 0 })
    expect(await directory()).toEqual(before)
    expect(await page()).toContain('Tải danh bạ hiện có')
  })

  test('is brought back unchanged also where a name begins like a formula, or another name holds the mark that parts them', async () => {
    for (const [id, name, aliases] of [
      ['to-1', '-Tổ 1', ['+84 Hotline', '@to1']],
      ['phong-a', 'Phòng A', ['Phòng A; B', '"Phòng C" | D', 'Đội "Xung kích"', '"Ngoặc kép"']],
      ['nhom', 'Các tổ', ['=Nhóm']],
    ] as const) {
      const members = id === 'nhom' ? { kind: 'class', members: ['to-1', 'phong-a'] } : {}
      const json = { version: null, name, aliases, mailboxes: [], ...members }
      expect((await world.call('PUT', `/api/agencies/${id}`, { as: officer, json })).status).toBe(201)
    }
    const before = await directory()
    const file = (await world.call('GET', '/co-quan/danh-ba.csv', { as: officer })).text
    expect(file).not.toMatch(/(^|;)"?[=+@-]/mu)
    expect((await bring(file)).json()).toMatchObject({ unchanged: 3, created: 0, updated: 0 })
    expect(await directory()).toEqual(before)
  })

  test('has dates and successors, for offices that were dissolved', async () => {
    const csv =
      'Mã,Tên cơ quan,Đến ngày,Cơ quan kế thừa\nldtbxh,Phòng LĐ-TB&XH,30/6/2025,Phòng Văn hóa - Xã hội\nvhxh,Phòng Văn hóa - Xã hội,,\n'
    expect((await bring(csv)).json()).toMatchObject({ created: 2 })
    expect(await named('Phòng LĐ-TB&XH')).toMatchObject({ validTo: '2025-06-30', successors: ['vhxh'] })
  })

  test('brought again changes nothing; a changed line changes its agency, an empty cell does not', async () => {
    const csv =
      'Tên cơ quan,Tên khác,Email\nPhòng Tư pháp,Tư pháp quận,tp@quan.example\nHội Nông dân,,nd@quan.example\n'
    await bring(csv)
    expect((await bring(csv)).json()).toEqual({ ...counts, unchanged: 2 })
    const changed = 'Tên cơ quan,Tên khác,Email\nphòng tư pháp,,moi@quan.example\nHội Nông dân,,\n'
    expect((await bring(changed)).json()).toEqual({ ...counts, updated: 1, unchanged: 1, readdressed: 1 })
    const agencies = await directory()
    expect(agencies).toHaveLength(2)
    expect(agencies.flatMap((a) => a.mailboxes.map((m) => m.address))).toEqual(['nd@quan.example', 'moi@quan.example'])
    expect(agencies.flatMap((a) => a.aliases)).toEqual(['Tư pháp quận'])
  })

  test('renames by code, and the name before stays one that the agency answers to, unless it is another’s now', async () => {
    await bring('Mã,Tên cơ quan\nca,Công an phường\nqs,Ban CHQS phường\n')
    await bring('Mã,Tên cơ quan\nca,Công an xã An Bình\nqs,Ban Chỉ huy Quân sự xã\ndq,Ban CHQS phường\n')
    expect(await directory()).toMatchObject([
      { name: 'Ban Chỉ huy Quân sự xã', aliases: [] },
      { name: 'Ban CHQS phường', aliases: [] },
      { name: 'Công an xã An Bình', aliases: ['Công an phường'] },
    ])
  })
})

describe('a column that has no name of ours', () => {
  test.each(['Địa chỉ email đơn vị', 'EMAIL', 'Thư điện tử công vụ', 'Hộp thư', 'E-mail của đơn vị'])(
    'is that of addresses where it says so: %s',
    async (heading) => {
      await bring(`Tên cơ quan,${heading}\nPhòng Tư pháp,tp@quan.example\n`)
      expect((await named('Phòng Tư pháp'))?.mailboxes).toMatchObject([{ address: 'tp@quan.example' }])
    },
  )

  test('is refused where it holds the only addresses, with the columns that are known', async () => {
    const answer = await bring('Tên cơ quan,Liên hệ\nPhòng Tư pháp,tp@quan.example\n')
    expect(problem(answer)).toMatchObject({
      status: 422,
      detail: expect.stringMatching(/“Liên hệ”.*Địa chỉ thư.*Loại/),
    })
    expect(await directory()).toEqual([])
  })

  test('is told of where it is passed over', async () => {
    const csv = 'STT,Tên cơ quan,Email,Người phụ trách\n1,Phòng Tư pháp,tp@quan.example,Nguyễn Văn A\n'
    const answer = { ...counts, created: 1, ignoredColumns: ['STT', 'Người phụ trách'] }
    expect((await bring(csv)).json()).toEqual(answer)
  })
})

describe('a workbook of several sheets', () => {
  const offices = rowsOf([['Tên cơ quan'], ['Phòng Tư pháp']])
  const villages = rowsOf([['Tên cơ quan'], ['Thôn Đông']])
  const formatted = '<row r="1"><c r="A1" s="1"/><c r="B1"><f>IF(A1="","",A1)</f><v></v></c></row>'
  const bringBook = (sheets: Sheet[]) => bring(book(sheets), 'danh-ba.xlsx')

  test('is read from the first one, and names the others that hold something', async () => {
    const answer = await bringBook([
      ['Cơ quan', offices],
      ['Thôn &amp; tổ dân phố', villages],
      ['Trang3', formatted],
    ])
    expect(answer.json()).toEqual({ ...counts, created: 1, withoutAddress: 1, ignoredSheets: ['Thôn & tổ dân phố'] })
    expect((await directory()).map(({ name }) => name)).toEqual(['Phòng Tư pháp'])
  })

  test.each([
    ['blank', ''],
    ['only formatted', formatted],
  ])('is read from the first that holds something, not refused as empty: the one before is %s', async (_what, rows) => {
    const answer = await bringBook([
      ['Bìa', rows],
      ['Danh bạ', offices],
    ])
    expect(answer.json()).toMatchObject({ created: 1, ignoredSheets: [] })
  })

  test('that begins with another one is refused with the names of those that were not read', async () => {
    const answer = await bringBook([
      ['Hướng dẫn', rowsOf([['Điền vào trang sau']])],
      ['Danh bạ', offices],
    ])
    expect(problem(answer)).toMatchObject({
      status: 422,
      detail: expect.stringMatching(/Không thấy cột “Tên cơ quan”.*Chưa đọc: “Danh bạ”/),
    })
  })

  test('is not held up by a stray cell far out on one that is not read', async () => {
    const far = '<row r="2000"><c r="XFD2000"><v>1</v></c></row>'
    const answer = await bringBook([
      ['Danh bạ', offices],
      ['Nháp', far],
    ])
    expect(answer.json()).toMatchObject({ created: 1, ignoredSheets: ['Nháp'] })
  })

  test('is told of on the page as well', async () => {
    const body = new FormData()
    const sheets: Sheet[] = [
      ['Cơ quan', offices],
      ['Thôn', villages],
    ]
    body.set('file', new File([book(sheets)], 'danh-ba.xlsx'))
    const { text } = await world.call('POST', '/co-quan/nhap', { as: officer, body })
    expect(text).toContain('Chưa đọc: “Thôn”')
  })
})

describe('a directory that is not in Unicode', () => {
  const names = [
    'Trường THPT Số 3',
    'Công an phường',
    'Phòng Tư pháp',
    'Hội Liên hiệp Phụ nữ',
    'Sở Nội vụ',
    'Sở Tài chính',
  ]
  const csv = `Tên cơ quan;Tên khác\n${names.map((name) => `${name};Đơn vị của ${name} và các xã\n`).join('')}`
  const inTcvn3 = new Map(
    Array.from(iconv.decode(Buffer.from(Array.from({ length: 256 }, (_, i) => i)), 'tcvn'), (letter, code) => [
      letter,
      code,
    ]),
  )
  const tcvn3 = (text: string) => Uint8Array.from(text.normalize('NFC'), (letter) => inTcvn3.get(letter) ?? 63)
  const windows1258 = (text: string) =>
    new Uint8Array(
      iconv.encode(
        text
          .normalize('NFD')
          .replaceAll(
            /([aeouAEOU])(\u0323?)([\u0302\u0306\u031b])/g,
            (_, base: string, dot: string, mark: string) => (base + mark).normalize('NFC') + dot,
          ),
        'windows1258',
      ),
    )

  test.each([
    ['windows-1258', windows1258(csv)],
    ['TCVN3', tcvn3(csv.toLowerCase())],
  ])('is read as documents are: %s', async (_what, bytes) => {
    expect((await bring(bytes)).json()).toMatchObject({ created: names.length })
    const read = (await directory()).map(({ name }) => name.toLowerCase())
    expect(new Set(read)).toEqual(new Set(names.map((name) => name.toLowerCase())))
  })

  test.each([
    ['windows-1258 below headings without marks', windows1258('Ten co quan,Email\nVăn thư,a@quan.example\n')],
    ['TCVN3 below headings without marks', tcvn3('Ten co quan,Email\nTộ trưởng,a@quan.example\n')],
    ['windows-1258, too short to be told', windows1258('Tên cơ quan\nCông an phường\n')],
    ['TCVN3, too short to be told', tcvn3('Tên cơ quan\nPhòng Tư pháp\n')],
    [
      'Excel’s plain CSV, which has no ư',
      'Tên cơ quan,Email\nPhòng Tư pháp,a@quan.example\nTru?ng THPT C,b@quan.example\n',
    ],
    ['Windows-1252', new Uint8Array(iconv.encode('Tên cơ quan\nHội Nông dân\n', 'windows1252'))],
    ['UTF-8 read twice', 'Tên cơ quan\nPhÃ²ng TÆ° phÃ¡p\n'],
    ['a damaged character', 'Tên cơ quan\nPh\ufffdng Tư pháp\n'],
  ])('is refused where letters are lost, with what to do: %s', async (_what, content) => {
    expect(problem(await bring(content))).toMatchObject({
      status: 422,
      detail: expect.stringMatching(/bị lỗi.*CSV UTF-8/),
    })
    expect(await directory()).toEqual([])
  })

  test.each([
    'UBND xã Krông Nô',
    'Đồn Biên phòng Đắk Ơ',
    'Ban QLDA ĐTXD',
    'Trạm Y tế (cơ sở 2) – TP. Huế',
    '«Cây xanh»',
  ])('is not what a file in Unicode is taken for: %s', async (name) => {
    expect((await bring(`Tên cơ quan\n${name}\n`)).json()).toMatchObject({ created: 1 })
  })
})

describe('a directory with a mistake', () => {
  const boxes = (count: number) => Array.from({ length: count }, (_, i) => `a${i}@quan.example`).join(' ')
  test.each([
    ['an address', 'Tên cơ quan,Email\nA,a@quan.example\nB,không phải\n', 3, /“không phải”/],
    ['a missing name', 'Tên cơ quan,Email\n,a@quan.example\n', 2, /Thiếu tên/],
    ['a name twice', 'Tên cơ quan\nPhòng Tư pháp\nHội Nông dân\nPHÒNG TƯ PHÁP\n', 4, /dòng 2/],
    [
      'a name that is another’s alias',
      'Tên cơ quan,Tên khác\nA,Phòng Một\nB,Phòng Một\n',
      2,
      /thuộc về “B”.*xin sửa ở “B”; nếu không, xin ghi tên khác/,
    ],
    ['a kind', 'Tên cơ quan,Loại\nA,hình tròn\n', 2, /hình tròn/],
    ['a member that nobody knows', 'Tên cơ quan,Thành viên\nCác phường,Phường Không Có\n', 2, /Phường Không Có/],
    ['a class as member', 'Mã,Tên cơ quan,Loại,Thành viên\na,A,nhóm,b\nb,B,nhóm,\n', 2, /thành viên/i],
    ['a day', 'Tên cơ quan,Đến ngày\nA,31/6/2025\n', 2, /31\/6\/2025/],
    ['a code', 'Mã,Tên cơ quan\nPhòng A,A\n', 2, /Mã/],
    [
      'an address too long for a letter',
      `Tên cơ quan,Email\nA,${'a'.repeat(64)}@${'b.'.repeat(99)}vn\n`,
      2,
      /Địa chỉ.* 254 /,
    ],
    ['more addresses than one agency has', `Tên cơ quan,Email\nA,${boxes(21)}\n`, 2, /Địa chỉ.* 20 /],
    ['a name without end', `Tên cơ quan\nB\n${'Phòng Tư pháp '.repeat(60)}\n`, 3, /Tên cơ quan.* 300 /],
    ['an alias without end', `Tên cơ quan,Tên khác\nA,${'Phòng Tư pháp '.repeat(60)}\n`, 2, /Tên khác.* 300 /],
    ['a quotation mark that is never closed', 'Tên cơ quan,Email\n"A,a@quan.example\n', 2, /CSV/],
    ['no column of names', 'Họ tên;Điện thoại\nA;1\n', 1, /Tên cơ quan/],
    ['two columns of names', 'Tên cơ quan,Đơn vị\nA,B\n', 1, /một cột/],
  ])('(%s) is refused with the line, and nothing is written', async (_what, csv, row, message) => {
    const answer = await bring(csv)
    expect(problem(answer)).toMatchObject({ status: 422, code: 'invalid-input' })
    expect(problem(answer).errors?.[0]).toMatchObject({ row, message: expect.stringMatching(message) })
    expect(await directory()).toEqual([])
  })

  test('may give an agency as many addresses, and as long a name, as its form does', async () => {
    const name = 'Phòng Tư pháp '.repeat(21)
    expect((await bring(`Tên cơ quan,Email\n${name},${boxes(20)}\n`)).json()).toMatchObject({ created: 1 })
  })

  test('names the line of the file that is wrong, whatever stands above the headings', async () => {
    const { errors } = problem(await bring('DANH BẠ;\n;\nTên cơ quan;Email\nA;a@quan.example\nB;không\n'))
    expect(errors?.map(({ row }) => row)).toEqual([5])
  })

  test.each(['Tổng cộng', 'TỔNG CỘNG:', 'Tổng số: 2 đơn vị', 'Cộng'])(
    'does not become an agency by the sum below its lines (%s)',
    async (sum) => {
      const { errors } = problem(await bring(`Tên cơ quan,Email\nTrạm Y tế phường,yte@quan.example\n${sum},\n`))
      expect(errors).toMatchObject([{ row: 3, message: expect.stringContaining('Xin bỏ dòng này') }])
    },
  )

  test('keeps an office whose name begins like a sum', async () => {
    const csv = 'Tên cơ quan,Email\nTổng công ty Cấp nước,nuoc@quan.example\nCộng đoàn Mai,mai@quan.example\n'
    expect((await bring(csv)).json()).toMatchObject({ created: 2 })
  })

  test('is told once on the page, under a title that is about a file', async () => {
    const page = async (content: string) => {
      const body = new FormData()
      body.set('file', new File([content], 'danh-ba.csv'))
      return (await world.call('POST', '/co-quan/nhap', { as: officer, body })).text
    }
    expect((await page('Tên cơ quan,Loại\nA,hình tròn\n')).split('hình tròn')).toHaveLength(2)
    const two = await page('Tên cơ quan,Email\n,a@quan.example\n,b@quan.example\n')
    expect(two.split('Thiếu tên cơ quan')).toHaveLength(3)
    expect(await page('')).toContain('<h2>Tệp không có nội dung</h2>')
  })

  test('tells of words in place of an address once, and takes addresses apart at spaces', async () => {
    const { errors } = problem(await bring('Tên cơ quan;Email\nA;sai địa chỉ\n'))
    expect(errors).toEqual([expect.objectContaining({ row: 2, message: expect.stringContaining('“sai địa chỉ”') })])
    expect((await bring('Tên cơ quan;Email\nA;a@quan.example b@quan.example\n')).json()).toMatchObject({ created: 1 })
    expect((await named('A'))?.mailboxes.map(({ address }) => address)).toEqual(['a@quan.example', 'b@quan.example'])
  })

  test('tells every mistake at once, in the order of the lines', async () => {
    const { errors, detail } = problem(await bring('Tên cơ quan,Email,Loại\nA,x,\nB,,lạ\n,b@quan.example,\n'))
    expect(errors?.map((e) => e.row)).toEqual([2, 3, 4])
    expect(detail).toMatch(/Chưa nhập dòng nào.*2 lỗi khác/)
  })

  test.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 1]), 415, 'unsupported-media'],
    ['a broken workbook', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 422, 'corrupt'],
    ['nothing', '', 422, 'empty'],
    ['headings alone', 'Tên cơ quan,Email\n', 422, 'empty'],
  ])('(%s) is refused in words', async (_what, content, status, code) => {
    expect(problem(await bring(content, 'danh-ba.xlsx'))).toMatchObject({ status, code })
  })
})

describe('a large directory', () => {
  const heading = 'Tên;Tên khác;Địa chỉ thư;Cấp trên'
  const line = (_: unknown, i: number) =>
    `Trường Tiểu học Suối Trúc số ${i};TH Suối Trúc ${i};th${i}@suoi-truc.example;Trường Tiểu học Suối Trúc số 0`

  test('of 2,000 lines is there within seconds, not minutes', { timeout: 60_000 }, async () => {
    const file = [heading, ...Array.from({ length: 2000 }, line)]
      .join('\n')
      .replace(';Trường Tiểu học Suối Trúc số 0', ';')
    const begun = performance.now()
    expect(told(await bring(file), 200, z.unknown())).toEqual({ ...counts, created: 2000 })
    expect(performance.now() - begun).toBeLessThan(20_000)
  })

  test('of more lines than any unit has agencies is refused in words, and nothing is written', async () => {
    const answer = await bring([heading, ...Array.from({ length: 5001 }, line)].join('\n'))
    expect(problem(answer)).toMatchObject({ status: 413, detail: expect.stringContaining('nhiều hơn 5.000') })
    expect(await directory()).toEqual([])
  })

  const twoLines = [['Tên cơ quan'], ['Phòng Tư pháp']]
  const stray = '<row r="2000"><c r="XFD2000"><v>1</v></c></row>'
  // Places are made for each cell up to the last one: of XFD20000 that is more than the memory of the whole system.
  test('with a stray cell far out is refused in words that name the cell, and nothing is written', async () => {
    const answer = await bring(workbook(twoLines, { more: stray }), 'danh-ba.xlsx')
    expect(problem(answer)).toMatchObject({
      status: 413,
      code: 'too-large',
      detail: expect.stringMatching(/XFD2000.*xa/),
    })
    expect(await directory()).toEqual([])
  })

  test.each([
    ['cells far out that are formatted and empty', { more: '<row r="60000"><c r="XFD60000" s="0"/></row>' }],
    ['another sheet that reaches far', { second: stray }],
  ])('with %s is read', async (_what, extra) => {
    expect((await bring(workbook(twoLines, extra), 'danh-ba.xlsx')).json()).toMatchObject({ created: 1 })
  })

  test.each(['<row r="300000000"/>', '<row r="3e8"/>', '<row><c r="A300000000"/></row>'])(
    'with a row where no spreadsheet has one is refused as broken: %s',
    { timeout: 5000 },
    async (more) => {
      const answer = await bring(workbook(twoLines, { more }), 'danh-ba.xlsx')
      expect(problem(answer)).toMatchObject({ status: 422, code: 'corrupt' })
    },
  )

  test('whose cells share one long text is refused before they are taken apart', async () => {
    const strings = part(`<sst xmlns="${ns}/spreadsheetml/2006/main"><si><t>${'a;'.repeat(50_000)}</t></si></sst>`)
    const shared = Array.from({ length: 1000 }, (_, i) => `<row r="${i + 3}"><c r="B${i + 3}" t="s"><v>0</v></c></row>`)
    const parts = unzipSync(workbook([['Tên cơ quan', 'Tên khác'], ['Phòng Tư pháp']], { more: shared.join('') }))
    const answer = await bring(new Uint8Array(zipSync({ ...parts, 'xl/sharedStrings.xml': strings })), 'danh-ba.xlsx')
    expect(problem(answer)).toMatchObject({ status: 413, code: 'too-large' })
  })

  test('of 25 million empty lines is refused before they fill the memory', async () => {
    const answer = await bring(`${heading}\n${'\n'.repeat(25_000_000)}`)
    expect(problem(answer)).toMatchObject({ status: 413, detail: expect.stringContaining('nhiều hơn 20.000') })
  })

  test('that would unpack to more than any directory is refused before it is unpacked', async () => {
    const blank = new Uint8Array(50 * 1024 * 1024)
    const answer = await bring(new Uint8Array(zipSync({ 'xl/worksheets/sheet1.xml': blank })), 'danh-ba.xlsx')
    expect(problem(answer)).toMatchObject({ status: 413 })
  })
})
