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
  const plan = await world.draft(officer, planText)
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
      () => ({ op: 'set-task', besides: 'split-task', taskId: ids.taskId, text: 'Mở phòng đọc.\nTổng hợp danh sách.' }),
      [
        {
          name: 'text',
          holds: 'Mở phòng đọc.\nTổng hợp danh sách.',
          why: 'Chưa thấy chỗ tách. Xin để một dòng trống ở chỗ cần tách thành hai nhiệm vụ.',
        },
      ],
    ],
    [
      'a day that there is not, in a part that is split off',
      () => ({
        op: 'set-task',
        besides: 'split-task',
        taskId: ids.taskId,
        text: 'Mở phòng đọc\n\nNộp trước ngày 31/6/2024',
      }),
      [
        {
          name: 'text',
          holds: 'Mở phòng đọc\n\nNộp trước ngày 31/6/2024',
          why: 'Mốc thời gian “trước ngày 31/6/2024” không có trong lịch. Đề nghị xác định lại ngày.',
        },
      ],
    ],
    [
      'a day that there is not',
      () => ({ op: 'set-task', taskId: ids.taskId, text: 'Mở phòng đọc', date: '2024-02-30', means: 'by' }),
      [{ name: 'date', holds: '2024-02-30', why: 'Ngày này không có thật. Xin chọn lại ngày.' }],
    ],
    [
      'a day in a year that nobody means',
      () => ({ op: 'set-task', taskId: ids.taskId, date: '0024-05-31', means: 'by' }),
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
      () => ({ op: 'set-task', taskId: ids.taskId, words: 'sớm' }),
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
      () => ({ op: 'set-task', taskId: ids.taskId, cooperating: 'ậ'.repeat(301) }),
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
      () => ({ op: 'set-task', taskId: ids.taskId, cooperating: 'Trạm Y tế\n'.repeat(101) }),
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
      op: 'set-agencies',
      assignmentId: ids.assignmentId,
      agencies: 'Công an',
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

describe('whatever is typed on an entry’s page is saved by whichever button is pressed', () => {
  let id: string
  let others: string[]
  beforeAll(async () => {
    const plan = told(
      await world.call('POST', '/api/plans', { as: officer, json: { text: reporting } }),
      201,
      PlanDetail,
    )
    id = plan.id
    others = plan.assignments.flatMap(({ tasks }) => tasks.map((task) => task.id))
  })
  const reporting = `${planText.replace('31/KH', '32/KH')}
III. CHẾ ĐỘ BÁO CÁO
Các đơn vị báo cáo kết quả về UBND phường (qua Văn phòng UBND phường) trước ngày 10/6/2024.
`
  const now = async () => told(await world.call('GET', `/api/plans/${id}`, { as: officer }), 200, PlanDetail)
  const tasks = async () => (await now()).assignments.flatMap((one) => one.tasks)
  const send = async (fields: Record<string, string>): Promise<Answer> => {
    const body = new URLSearchParams({ version: String((await now()).version), ...fields })
    return world.call('POST', `/ke-hoach/${id}/sua`, { as: officer, body })
  }
  /** All fields of the form with which a page saves an entry. */
  const formOf = async (entry: string, op: string): Promise<Array<string | undefined>> => {
    const { text } = await world.call('GET', `/ke-hoach/${id}/muc/${entry}`, { as: officer })
    const forms = elementsOf(text).filter((one) => one.tagName === 'form')
    const [form] = forms.filter((one) => elementsUnder(one).some((inner) => attribute(inner, 'value') === op))
    return form ? elementsUnder(form).flatMap((one) => attribute(one, 'name') ?? []) : []
  }

  test('a task’s words, its dates and who works along are fields of one form', async () => {
    const [, dated = ''] = others
    const names = await formOf(dated, 'set-task')
    expect(names).toEqual(
      expect.arrayContaining(['text', 'product', 'standing', 'cooperating', 'remove-0', 'date', 'words']),
    )
    expect(names).toEqual(expect.arrayContaining(['into', 'assignmentId', 'besides']))
  })

  test('new words and a new date in place of the wrong one', async () => {
    const [, dated = ''] = others
    const typed = { text: 'Lập danh sách gia đình đọc sách', cooperating: 'Công an phường', 'remove-0': 'yes' }
    const saved = await send({ op: 'set-task', taskId: dated, ...typed, means: 'by', date: '2024-05-24', words: '' })
    expect(saved.headers.get('location')).toBe(`/ke-hoach/${id}?xong=sua#${dated}`)
    const task = (await tasks()).find((one) => one.id === dated)
    expect(task).toMatchObject({ text: typed.text, cooperating: ['Công an phường'] })
    expect(task?.deadlines).toMatchObject([{ lastDay: '2024-05-24' }])
  })

  test('a date typed over the only one takes its place, unless both are wanted', async () => {
    const [, dated = ''] = others
    expect(await formOf(dated, 'set-task')).toEqual(expect.arrayContaining(['replaces', 'beside']))
    const days = async () =>
      (await tasks()).find((one) => one.id === dated)?.deadlines.map((one) => ('lastDay' in one ? one.lastDay : null))
    const typed = { op: 'set-task', taskId: dated, text: 'Lập danh sách', means: 'by', words: '', replaces: 'yes' }
    await send({ ...typed, date: '2024-05-27' })
    expect(await days()).toEqual(['2024-05-27'])
    await send({ ...typed, date: '2024-05-29', beside: 'yes' })
    expect(await days()).toEqual(['2024-05-27', '2024-05-29'])
    expect(await formOf(dated, 'set-task')).not.toContain('replaces')
    await send({
      op: 'set-task',
      taskId: dated,
      text: 'Lập danh sách',
      'remove-0': 'yes',
      'remove-1': 'yes',
      means: 'by',
      date: '2024-05-24',
    })
  })

  test('what is to be handed in can be put right, or taken away', async () => {
    const [, dated = ''] = others
    const product = async () => (await tasks()).find((one) => one.id === dated)?.product
    await send({ op: 'set-task', taskId: dated, text: 'Lập danh sách', product: 'Danh sách đã duyệt' })
    expect(await product()).toBe('Danh sách đã duyệt')
    await send({ op: 'set-task', taskId: dated, text: 'Lập danh sách', product: ' ' })
    expect(await product()).toBeNull()
  })

  test('what is to be handed in and who works along stand apart on the draft, not in one another', async () => {
    const [, dated = ''] = others
    const typed = { text: 'Lập danh sách', product: 'Danh sách đã duyệt', cooperating: 'Công an phường' }
    await send({ op: 'set-task', taskId: dated, ...typed })
    const { text } = await world.call('GET', `/ke-hoach/${id}`, { as: officer })
    const shown = elementsOf(text).find((one) => attribute(one, 'id') === dated)
    const lines = shown ? elementsUnder(shown).filter(({ tagName }) => tagName === 'p') : []
    expect(lines.map(textOf)).toEqual([
      'Lập danh sách',
      'Sản phẩm, kết quả: Danh sách đã duyệt',
      'Phối hợp: Công an phường',
    ])
  })

  test('new words, and the task moved, merged or split', async () => {
    const [first = '', second = '', third = ''] = others
    const { assignments } = await now()
    const to = assignments[1]?.id ?? ''
    await send({ op: 'set-task', besides: 'move-task', taskId: first, text: 'Mở phòng đọc tối', assignmentId: to })
    expect((await now()).assignments[1]?.tasks.at(-1)).toMatchObject({ id: first, text: 'Mở phòng đọc tối' })
    const merged = await send({ op: 'set-task', besides: 'merge-tasks', taskId: first, text: 'Mở cửa', into: third })
    expect(merged.headers.get('location')).toBe(`/ke-hoach/${id}?xong=sua#${third}`)
    expect((await tasks()).find((one) => one.id === third)?.text).toMatch(/Mở cửa$/u)
    await send({
      op: 'set-task',
      besides: 'split-task',
      taskId: second,
      text: 'Lập danh sách\n\nTổng hợp',
      standing: 'yes',
    })
    expect((await tasks()).filter((one) => ['Lập danh sách', 'Tổng hợp'].includes(one.text))).toMatchObject([
      { standing: true },
      { standing: true },
    ])
  })

  test('an assignment’s agencies and one task more', async () => {
    const { assignments } = await now()
    const assignmentId = assignments[0]?.id ?? ''
    await send({
      op: 'set-agencies',
      assignmentId,
      agencies: 'Trạm Y tế phường',
      text: 'Trực y tế trước ngày 20/5/2024',
    })
    const [changed] = (await now()).assignments
    expect(changed?.agencies).toEqual(['Trạm Y tế phường'])
    expect(changed?.tasks.at(-1)?.deadlines).toMatchObject([{ date: '2024-05-20' }])
  })

  const twoDays =
    'Ngày đã chọn có hạn cuối là 20/6/2024, còn lời ghi nêu thời hạn khác. Xin chọn ngày, hoặc ghi bằng lời.'

  test('of a task’s day and words that say another, one is asked for; the same day said twice is one date', async () => {
    const [, , third = ''] = others
    const before = (await tasks()).find((one) => one.id === third)?.deadlines ?? []
    const typed = { op: 'set-task', taskId: third, text: 'Mua sách', means: 'by', date: '2024-06-20' }
    for (const words of ['trước ngày 20/6/2024', 'ngày 20/6/2024 và ngày 20/7/2024', 'trước ngày 25 hằng tháng']) {
      const refused = await send({ ...typed, words })
      expect([refused.status, wrongFields(refused.text)]).toEqual([
        422,
        [{ name: 'words', holds: words, why: twoDays }],
      ])
      expect(refused.text).toContain('value="2024-06-20"')
    }
    await send({ ...typed, words: 'xong trước ngày 21/6/2024' })
    const after = (await tasks()).find((one) => one.id === third)?.deadlines ?? []
    expect(after).toHaveLength(before.length + 1)
    expect(after.at(-1)).toMatchObject({ lastDay: '2024-06-20', text: expect.stringContaining('trước ngày 21/6/2024') })
  })

  test('a report’s words and its date; of a day and words, one is asked for', async () => {
    const [report] = (await now()).reports
    const typed = { op: 'set-report', reportId: report?.id ?? '', text: 'Báo cáo kết quả', period: 'one-off' }
    const both = { ...typed, bound: 'Công an phường', means: 'by', date: '2024-06-20', words: 'trước ngày 22/6/2024' }
    const refused = await send(both)
    expect([refused.status, wrongFields(refused.text)]).toEqual([
      422,
      [{ name: 'words', holds: both.words, why: twoDays }],
    ])
    await send({ ...both, words: '' })
    expect((await now()).reports).toMatchObject([
      { text: 'Báo cáo kết quả', bound: ['Công an phường'], deadline: { lastDay: '2024-06-20' } },
    ])
  })

  test('what cannot be taken of it keeps back the rest too, and comes back as it was typed', async () => {
    const [, , third = ''] = others
    const before = await now()
    const refused = await send({ op: 'set-task', taskId: third, text: 'Mua sách', means: 'by', date: '2020-02-01' })
    expect([refused.status, wrongFields(refused.text)]).toEqual([
      422,
      [
        {
          name: 'date',
          holds: '2020-02-01',
          why: 'Ngày 1/2/2020 đã qua trước khi văn bản ban hành. Xin xem lại ngày.',
        },
      ],
    ])
    expect(refused.text).toContain('Mua sách</textarea>')
    expect(await now()).toEqual(before)
  })
})

test('assignments of the same agency are told apart by their work where a task is moved', async () => {
  const twice = planText.replace('3. Trường Tiểu học Thanh Bình', '3. Văn phòng UBND phường')
  const plan = await world.draft(officer, twice)
  const entry = plan.assignments[1]?.tasks[0]?.id ?? ''
  const { text } = await world.call('GET', `/ke-hoach/${plan.id}/muc/${entry}`, { as: officer })
  const [list] = elementsOf(text).filter((one) => attribute(one, 'name') === 'assignmentId')
  const choices = list ? elementsUnder(list).filter((one) => one.tagName === 'option') : []
  expect(choices.map(textOf)).toEqual([
    expect.stringMatching(/^Văn phòng UBND phường – Mở cửa phòng đọc/u),
    expect.stringMatching(/^Văn phòng UBND phường – Tổ chức ngày hội/u),
  ])
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
    await world.agency(officer, 'van-phong', 'Văn phòng UBND phường', 'vp@thanhbinh.example')
    const { text } = await record({ ...lines, 'email-0': '', 'email-1': 'tckt' })
    expect(wrongFields(text)).toEqual([
      { name: 'email-1', holds: 'tckt', why: expect.stringContaining('của Công chức Tài chính - Kế toán không đúng') },
    ])
  })

  /** What a field holds; of a choice, what is chosen. */
  function heldBy(element: Element): string {
    if (element.tagName !== 'select') return attribute(element, 'value') ?? ''
    const chosen = elementsUnder(element).find((one) => attribute(one, 'selected') !== undefined)
    return (chosen && attribute(chosen, 'value')) ?? ''
  }
})

test('names that may mean one office are offered as each other’s, and one address is enough for both', async () => {
  const twice = planText.replace('3. Trường Tiểu học Thanh Bình', '3. Văn phòng UBND')
  const plan = await world.draft(officer, twice)
  const page = async () => (await world.call('GET', `/ke-hoach/${plan.id}`, { as: officer })).text
  const asked = elementsOf(await page())
  const [short] = asked.filter(({ attrs }) => attrs.some(({ value }) => value === 'Văn phòng UBND'))
  const index = (short && attribute(short, 'name')?.slice('name-'.length)) ?? ''
  const [choice] = asked.filter((one) => attribute(one, 'name') === `same-${index}`)
  const offered = choice ? elementsUnder(choice).filter((one) => attribute(one, 'label') === 'Có thể là') : []
  const options = offered.flatMap(elementsUnder).filter(({ tagName }) => tagName === 'option')
  expect(options.map(textOf)).toEqual(['Văn phòng UBND phường'])
  const lines = asked.filter((one) => attribute(one, 'name')?.startsWith('name-'))
  const fields = Object.fromEntries(lines.map((one) => [attribute(one, 'name') ?? '', attribute(one, 'value') ?? '']))
  const body = new URLSearchParams({
    ...fields,
    [`email-${index}`]: 'vp@thanhbinh.example',
    [`same-${index}`]: (options[0] && attribute(options[0], 'value')) ?? '',
  })
  expect((await world.call('POST', `/ke-hoach/${plan.id}/dia-chi`, { as: officer, body })).status).toBe(303)
  const left = elementsOf(await page()).filter((one) => attribute(one, 'name')?.startsWith('name-'))
  expect(left.map((one) => attribute(one, 'value')).filter((name) => name?.startsWith('Văn phòng'))).toEqual([])
})

test('a page without anything wrong marks nothing', async () => {
  for (const path of ['', '/muc/dau-van-ban', `/muc/${ids.taskId}`, `/muc/${ids.assignmentId}`]) {
    const { status, text } = await world.call('GET', `/ke-hoach/${planId}${path}`, { as: officer })
    expect([path, status, wrongFields(text), text.includes('autofocus')]).toEqual([path, 200, [], false])
  }
})
