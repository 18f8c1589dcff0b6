import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PlanDetail } from '../../functions/api/schemas.ts'
import { longest } from '../../shared/tracking/limits.ts'
import { type Answer, planText, startWorld, told, type World } from './world.ts'

// A correction that cannot be taken comes back as the form that was typed, with the reason beside the field.

let world: World
let officer: string
let planId: string
let ids: { assignmentId: string; taskId: string }

beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator('thanh-binh')
  const plan = told(await world.call('POST', '/api/plans', { as: officer, json: { text: planText } }), 201, PlanDetail)
  planId = plan.id
  const [assignment] = plan.assignments
  const [task] = assignment?.tasks ?? []
  if (!assignment || !task) throw new Error('nothing was read')
  ids = { assignmentId: assignment.id, taskId: task.id }
})
afterAll(() => world.stop())

const current = async () => told(await world.call('GET', `/api/plans/${planId}`, { as: officer }), 200, PlanDetail)

async function correct(fields: Record<string, string>): Promise<Answer> {
  const version = String((await current()).version)
  return world.call('POST', `/ke-hoach/${planId}/sua`, {
    as: officer,
    body: new URLSearchParams({ version, ...fields }),
  })
}

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

function elementsUnder(node: Node): Element[] {
  return 'tagName' in node ? [node, ...node.childNodes.flatMap(elementsUnder)] : []
}
function elementsOf(html: string): Element[] {
  return parse(html).childNodes.flatMap(elementsUnder)
}
const attribute = ({ attrs }: Element, name: string) => attrs.find((one) => one.name === name)?.value
function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** The fields that a page marks as wrong, what they hold, and the words that each is described by. */
function wrongFields(html: string): Array<{ name: string | undefined; holds: string | undefined; why: string }> {
  const all = elementsOf(html)
  return all
    .filter((element) => attribute(element, 'aria-invalid') === 'true')
    .map((element) => {
      const words = all.find((one) => attribute(one, 'id') === attribute(element, 'aria-describedby'))
      const holds = element.tagName === 'textarea' ? textOf(element) : attribute(element, 'value')
      return { name: attribute(element, 'name'), holds, why: words ? textOf(words) : '' }
    })
}

const emptyText = 'Nội dung đang để trống. Xin nhập nội dung.'
const noAgency = 'Chưa có cơ quan nào. Xin ghi ít nhất một cơ quan, mỗi cơ quan một dòng.'

describe('a correction that cannot be taken', () => {
  test.each<[string, () => Record<string, string>, ReturnType<typeof wrongFields>]>([
    [
      'no words',
      () => ({ op: 'set-task', taskId: ids.taskId, text: ' ' }),
      [{ name: 'text', holds: '', why: emptyText }],
    ],
    [
      'no agency',
      () => ({ op: 'set-agencies', assignmentId: ids.assignmentId, agencies: ' \n ' }),
      [{ name: 'agencies', holds: '', why: noAgency }],
    ],
    [
      'a whole paragraph for an agency’s name',
      () => ({ op: 'set-agencies', assignmentId: ids.assignmentId, agencies: `Trạm Y tế\n${'và '.repeat(150)}` }),
      [
        {
          name: 'agencies',
          holds: `Trạm Y tế\n${'và '.repeat(150)}`.trim(),
          why: 'Có tên cơ quan dài hơn 300 ký tự. Xin ghi mỗi cơ quan một dòng.',
        },
      ],
    ],
    [
      'nothing to split at',
      () => ({ op: 'split-task', taskId: ids.taskId, texts: 'Mở phòng đọc.\nTổng hợp danh sách.' }),
      [
        {
          name: 'texts',
          holds: 'Mở phòng đọc.\nTổng hợp danh sách.',
          why: 'Chưa thấy chỗ tách. Xin để một dòng trống ở chỗ cần tách thành hai nhiệm vụ.',
        },
      ],
    ],
    [
      'no day',
      () => ({ op: 'add-deadline', entryId: ids.taskId, date: '', bound: 'by' }),
      [{ name: 'date', holds: '', why: 'Chưa có ngày. Xin chọn ngày.' }],
    ],
    [
      'a day in a year that nobody means',
      () => ({ op: 'add-deadline', entryId: ids.taskId, date: '0024-05-31', bound: 'by' }),
      [
        {
          name: 'date',
          holds: '0024-05-31',
          why: 'Năm của ngày này phải từ 2000 đến 2099. Xin xem lại năm đã nhập.',
        },
      ],
    ],
    [
      'words that tell no date',
      () => ({ op: 'add-worded-deadline', entryId: ids.taskId, words: 'sớm' }),
      [
        {
          name: 'words',
          holds: 'sớm',
          why:
            'Chưa hiểu được thời hạn này, hoặc thời hạn đã qua trước ngày ban hành. Xin ghi như trong văn bản, ví dụ: ' +
            'trước ngày 25 hằng tháng; ngày 15/6 và 15/12 hằng năm; trong quý IV; chậm nhất 10 ngày trước ngày khai mạc.',
        },
      ],
    ],
    [
      'a day that there is not, in the document’s head',
      () => ({ op: 'set-header', number: '31/KH-UBND', issuedOn: '2024-02-30', issuer: '', title: '' }),
      [{ name: 'issuedOn', holds: '2024-02-30', why: 'Ngày này không có thật. Xin chọn lại ngày.' }],
    ],
    [
      'a day in a year that nobody means, in the document’s head',
      () => ({ op: 'set-header', number: '31/KH-UBND', issuedOn: '0024-05-01', issuer: '', title: 'Tháng sách' }),
      [
        {
          name: 'issuedOn',
          holds: '0024-05-01',
          why: 'Năm của ngày này phải từ 2000 đến 2099. Xin xem lại năm đã nhập.',
        },
      ],
    ],
    [
      'a document’s head without end',
      () => ({
        op: 'set-header',
        number: '3'.repeat(201),
        issuedOn: '',
        issuer: 'ủ'.repeat(501),
        title: 'ệ'.repeat(2001),
      }),
      [
        {
          name: 'number',
          holds: '3'.repeat(201),
          why: 'Số văn bản dài 201 ký tự, nhiều hơn mức 200 ký tự. Xin viết ngắn lại rồi gửi lại.',
        },
        {
          name: 'issuer',
          holds: 'ủ'.repeat(501),
          why: 'Tên cơ quan ban hành dài 501 ký tự, nhiều hơn mức 500 ký tự. Xin viết ngắn lại rồi gửi lại.',
        },
        {
          name: 'title',
          holds: 'ệ'.repeat(2001),
          why: 'Trích yếu dài 2.001 ký tự, nhiều hơn mức 2.000 ký tự. Xin viết ngắn lại rồi gửi lại.',
        },
      ],
    ],
    [
      'a whole paragraph for an agency that works along',
      () => ({ op: 'set-cooperating', taskId: ids.taskId, cooperating: 'ậ'.repeat(301) }),
      [
        {
          name: 'cooperating',
          holds: 'ậ'.repeat(301),
          why: 'Có tên cơ quan dài hơn 300 ký tự. Xin ghi mỗi cơ quan một dòng.',
        },
      ],
    ],
    [
      'more agencies that work along than a row can hold',
      () => ({ op: 'set-cooperating', taskId: ids.taskId, cooperating: 'Trạm Y tế\n'.repeat(101) }),
      [
        {
          name: 'cooperating',
          holds: 'Trạm Y tế\n'.repeat(101).trim(),
          why: 'Có hơn 100 cơ quan phối hợp. Xin ghi gọn theo nhóm cơ quan, hoặc tách nhiệm vụ.',
        },
      ],
    ],
    [
      'a recipient without end',
      () => ({
        op: 'add-report',
        text: 'Báo cáo',
        bound: 'Công an',
        period: 'month',
        recipient: 'ỷ'.repeat(501),
        via: '',
      }),
      [
        {
          name: 'recipient',
          holds: 'ỷ'.repeat(501),
          why: 'Nơi nhận dài 501 ký tự, nhiều hơn mức 500 ký tự. Xin viết ngắn lại rồi gửi lại.',
        },
      ],
    ],
    [
      'two fields empty, on the draft’s own page',
      () => ({ op: 'add-assignment', agencies: '', text: ' ' }),
      [
        { name: 'agencies', holds: '', why: noAgency },
        { name: 'text', holds: '', why: emptyText },
      ],
    ],
  ])(
    '%s: says so beside the field, and at the head of the page, and keeps what was typed',
    async (_, fields, wrong) => {
      const before = await current()
      const { status, text } = await correct(fields())
      expect([status, wrongFields(text)]).toEqual([422, wrong])
      const links = elementsOf(text)
        .filter(
          ({ tagName, attrs }) => tagName === 'a' && attrs.some(({ value }) => value.startsWith(`#${fields()['op']}-`)),
        )
        .map(textOf)
      expect(links).toEqual(wrong.map(({ why }) => why))
      expect(await current()).toEqual(before)
    },
  )

  test('too many words: says how many there are, and how many may be', async () => {
    const { text } = await correct({
      op: 'add-task',
      assignmentId: ids.assignmentId,
      text: 'a'.repeat(longest.text + 1),
    })
    expect(wrongFields(text).map(({ why }) => why)).toEqual([
      'Nội dung dài 20.001 ký tự, nhiều hơn mức 20.000 ký tự. Xin viết ngắn lại rồi gửi lại.',
    ])
  })

  test('the rest of its form comes back as it was typed as well, and what is folded away stays so', async () => {
    const rest = { bound: 'Trạm Y tế\nCông an', period: 'quarter', recipient: 'Văn phòng' }
    const { text } = await correct({ op: 'add-report', text: ' ', ...rest })
    const all = elementsOf(text)
    const open = all.filter((one) => one.tagName === 'details' && attribute(one, 'open') !== undefined)
    const folded = ['Thêm phân công', 'Thêm kỳ báo cáo'].map((title) => open.some((one) => textOf(one).includes(title)))
    expect(folded).toEqual([false, true])
    const held = all.flatMap((one) => {
      if (attribute(one, 'name') === 'bound') return textOf(one)
      if (attribute(one, 'name') === 'recipient') return attribute(one, 'value')
      return one.tagName === 'option' && attribute(one, 'selected') !== undefined ? attribute(one, 'value') : []
    })
    expect(held).toEqual([rest.bound, rest.period, rest.recipient])
  })

  test('decided from an older version, it is still held against that version when it is sent again', async () => {
    const older = String((await current()).version - 1)
    const { text } = await correct({ op: 'set-task', taskId: ids.taskId, text: ' ', version: older })
    const versions = elementsOf(text).filter((one) => attribute(one, 'name') === 'version')
    expect(versions.filter((one) => attribute(one, 'value') === older)).toHaveLength(1)
    const again = await correct({ op: 'set-task', taskId: ids.taskId, text: 'Mở phòng đọc', version: older })
    expect([again.status, again.text.includes('vừa được người khác sửa')]).toEqual([409, true])
  })

  test('of an entry that is gone: says that it is', async () => {
    const { status, text } = await correct({ op: 'set-task', taskId: 'khong-co', text: '' })
    expect([status, text.includes('Không còn mục này ở đây.')]).toEqual([404, true])
  })

  test('from a form that is none of ours: asks to look at what was typed', async () => {
    const { status, text } = await correct({ op: 'xoa-het', text: 'Mở phòng đọc' })
    expect([status, wrongFields(text), text.includes('Xin xem lại các ô đã nhập')]).toEqual([422, [], true])
    expect(text).toContain('Mở phòng đọc')
  })
})

test('what takes an entry away is folded, so that one press only shows what it would take', async () => {
  const { assignments } = await current()
  for (const [id, op] of [
    [ids.assignmentId, 'remove-assignment'],
    [ids.taskId, 'remove-task'],
  ] as const) {
    const { text } = await world.call('GET', `/ke-hoach/${planId}/muc/${id}`, { as: officer })
    const folded = elementsOf(text).filter((one) => one.tagName === 'details' && attribute(one, 'open') === undefined)
    const holds = (html: Element) => elementsUnder(html).some((one) => attribute(one, 'value') === op)
    expect(elementsOf(text).filter((one) => attribute(one, 'value') === op)).toHaveLength(1)
    expect(folded.filter(holds)).toHaveLength(1)
    if (op === 'remove-task') continue
    const words = folded.filter(holds).map(textOf).join('')
    for (const task of assignments[0]?.tasks ?? []) expect(words).toContain(task.text.slice(0, 40))
  }
})

describe('addresses that cannot be taken', () => {
  const lines = {
    'name-0': 'Văn phòng UBND phường',
    'email-0': 'vp@thanhbinh',
    'same-0': '',
    'name-1': 'Công chức Tài chính - Kế toán',
    'email-1': 'tckt@thanhbinh.example',
    'same-1': '',
    'name-2': 'Trường Tiểu học Thanh Bình',
    'email-2': '',
    'same-2': '',
  }
  const record = (fields: Record<string, string>) =>
    world.call('POST', `/ke-hoach/${planId}/dia-chi`, { as: officer, body: new URLSearchParams(fields) })
  const reason = 'Địa chỉ “vp@thanhbinh” của Văn phòng UBND phường không đúng. Xin xem lại.'

  test('come back beside their fields, and with a way there at the head of the page; none is saved', async () => {
    const before = await world.everything()
    const { status, text } = await record(lines)
    expect([status, wrongFields(text)]).toEqual([422, [{ name: 'email-0', holds: 'vp@thanhbinh', why: reason }]])
    const all = elementsOf(text)
    const [wrong] = all.filter((one) => attribute(one, 'aria-invalid') === 'true')
    const ways = all.filter((one) => attribute(one, 'href') === `#${wrong && attribute(wrong, 'id')}`)
    expect(ways.map(textOf)).toEqual([reason])
    expect(await world.everything()).toEqual(before)
  })

  test('keep the other lines of the form as they were typed', async () => {
    await world.call('PUT', '/api/agencies/truong', {
      as: officer,
      json: { version: null, name: 'Trường học', mailboxes: [] },
    })
    const { text } = await record({ ...lines, 'same-2': 'truong' })
    const all = elementsOf(text)
    const held = Object.keys(lines).flatMap((name) =>
      all.filter((one) => attribute(one, 'name') === name).map((one) => [name, heldBy(one)]),
    )
    expect(held).toEqual(Object.entries({ ...lines, 'same-2': 'truong' }))
  })

  test('keep their lines where the directory has changed since the page was opened', async () => {
    const agency = { version: null, name: 'Văn phòng UBND phường', mailboxes: [{ address: 'vp@thanhbinh.example' }] }
    await world.call('PUT', '/api/agencies/van-phong', { as: officer, json: agency })
    const { text } = await record({ ...lines, 'email-0': '', 'email-1': 'tckt' })
    expect(wrongFields(text)).toEqual([
      { name: 'email-1', holds: 'tckt', why: expect.stringContaining('của Công chức Tài chính - Kế toán không đúng') },
    ])
  })

  /** What a field holds; of a choice, what is chosen. */
  function heldBy(element: Element): string {
    if (element.tagName !== 'select') return attribute(element, 'value') ?? ''
    const chosen = element.childNodes
      .filter((node) => 'tagName' in node)
      .find((one) => attribute(one, 'selected') !== undefined)
    return (chosen && attribute(chosen, 'value')) ?? ''
  }
})

test('a page without anything wrong marks nothing', async () => {
  for (const path of ['', '/muc/dau-van-ban', `/muc/${ids.taskId}`, `/muc/${ids.assignmentId}`]) {
    const { status, text } = await world.call('GET', `/ke-hoach/${planId}${path}`, { as: officer })
    expect([path, status, wrongFields(text), text.includes('autofocus')]).toEqual([path, 200, [], false])
  }
})
