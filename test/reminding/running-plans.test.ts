import { describe, expect, test, vi } from 'vitest'
import { vietnamCalendar } from '../../shared/calendar/working-days.ts'
import { unknownAgencyRows } from '../../shared/reminding/alerts.ts'
import type { Draft } from '../../shared/tracking/draft.ts'
import { beginClosing, endClosing, endedWith } from '../../shared/tracking/plan-changes.ts'
import type { Plan } from '../../shared/tracking/plan.ts'
import { additionOf, publicationOf } from '../../shared/tracking/publication.ts'
import type { Task } from '../../shared/tracking/task.ts'
import { draftOf, monthly, plan as draftPlan, task as draftTask } from '../tracking/plan-fixtures.ts'
import { agency as listed, day, morningOf, unit } from './samples.ts'
import { keyOf, type System, systemForEachTest } from './system.ts'

let system: System
systemForEachTest((started) => {
  system = started
})

const duty = draftTask('t1', 'Tổng hợp tình hình', [monthly])
const draft: Draft = draftOf([[['Công an phường'], [duty]]])

/** A plan that was published in May and runs for two years. */
async function runningPlan(given?: string[][]): Promise<Plan> {
  const drafted = given ? draftOf(given.map((names) => [names, [duty]])) : draft
  const at = morningOf('2024-05-06')
  const by = { kind: 'coordinator' as const, email: 'can-bo@anbinh.example' }
  const begun = {
    ...draftPlan,
    unit: unit.id,
    runsUntil: day('2025-12-31'),
    files: { ...draftPlan.files, draft: 'ban-nhap' },
  }
  const { tasks, newAgencies, rowsUntil, runsUntil } = publicationOf(begun, drafted, [], vietnamCalendar, by, at)
  system.files.set('ban-nhap', new TextEncoder().encode(JSON.stringify(drafted)))
  await system.holds(
    newAgencies.map((agency) => ({ ...agency, version: 1 })),
    tasks,
  )
  const published: Plan = { ...begun, status: 'published', publishedAt: at, rows: tasks.length, rowsUntil, runsUntil }
  await system.store.plans.create(published)
  return published
}

async function morning(text: string) {
  system.at(morningOf(text))
  const [report] = await system.remind()
  return report
}

const rows = async (plan: Plan) => (await system.store.tasks.ofPlan(unit.id, plan.id, { limit: 500 })).items

describe('a plan that runs on', () => {
  test('gets next year’s rows on the morning on which they are due, once, and is then at rest', async () => {
    const plan = await runningPlan()
    expect(await rows(plan)).toHaveLength(8)
    expect(await morning('2024-09-30')).toMatchObject({ rows: 0 })
    expect(await morning('2024-10-01')).toMatchObject({ run: 'completed', rows: 12 })
    expect(await rows(plan)).toHaveLength(20)
    expect(await system.store.plans.get(unit.id, plan.id)).toMatchObject({
      rowsUntil: '2025-12-31',
      rows: 20,
      history: [{ what: 'continued', detail: '2025-12-31', by: { kind: 'system' } }],
    })
    expect(await morning('2024-10-02')).toMatchObject({ rows: 0 })
  })

  test('is reminded of in the new rows like in any other', async () => {
    await runningPlan()
    await morning('2024-10-01')
    const january = (await system.store.tasks.openDueBy(unit.id, day('2025-01-24'), { from: day('2025-01-01') })).items
    expect(january).toMatchObject([
      { periodLabel: 'tháng 1/2025', due: { lastDay: '2025-01-24', remindFor: '2025-01-24' } },
    ])
  })

  test('a crash half way leaves the rest to the next morning, and makes nothing twice', async () => {
    const plan = await runningPlan()
    const { tasks } = system.store
    const createIfAbsent = tasks.createIfAbsent.bind(tasks)
    let made = 0
    const dying = vi
      .spyOn(tasks, 'createIfAbsent')
      .mockImplementation((task) => (++made > 5 ? Promise.reject(new Error('mất điện')) : createIfAbsent(task)))
    await expect(morning('2024-10-01')).rejects.toThrow('running plans not continued: 1')
    dying.mockRestore()
    expect(await rows(plan)).toHaveLength(13)
    expect(await morning('2024-10-02')).toMatchObject({ rows: 7 })
    expect(await rows(plan)).toHaveLength(20)
  })

  test('counts each row once where work was added just before its next rows were made', async () => {
    const plan = await runningPlan()
    const [first] = draft.assignments
    const [task] = first?.tasks ?? []
    if (!first || !task) throw new Error('The draft holds a task.')
    const more = { ...draft, assignments: [first, { ...first, id: 'a9', tasks: [{ ...task, id: 't9' }] }] }
    const by = { kind: 'coordinator' as const, email: 'can-bo@anbinh.example' }
    const directory = await system.store.agencies.list(unit.id)
    const now = morningOf('2024-10-01')
    const { tasks } = additionOf(plan, more, new Set(['t9']), directory, vietnamCalendar, by, now)
    await system.holds([], tasks)
    system.files.set('ban-nhap', new TextEncoder().encode(JSON.stringify(more)))
    await system.store.plans.update({ ...plan, rows: (plan.rows ?? 0) + tasks.length }, plan.version)

    await morning('2024-10-01')
    const all = await rows(plan)
    expect(await system.store.plans.get(unit.id, plan.id)).toMatchObject({ rows: all.length })
    expect(new Set(all.map((row) => `${row.series}|${row.periodLabel}`)).size).toBe(all.length)
  })

  test.each([
    ['is missing', () => system.files.clear()],
    ['cannot be read', () => system.files.set('ban-nhap', new TextEncoder().encode('{}'))],
  ])(
    'one whose draft %s keeps no reminder back, and each morning cries out until it is put right',
    async (_, spoil) => {
      const plan = await runningPlan()
      const whole = system.files.get('ban-nhap')
      spoil()
      for (const on of ['2024-10-01', '2024-10-02']) {
        await expect(morning(on)).rejects.toThrow('running plans not continued: 1')
        expect(system.logged).toContainEqual(
          expect.objectContaining({ what: 'morning', on, run: 'completed', rows: 0 }),
        )
        // Started again, as Lambda does: the morning itself is done.
        expect(await morning(on)).toMatchObject({ run: 'already-run' })
      }
      expect(system.logged).toContainEqual(
        expect.objectContaining({ level: 'error', what: 'plan-not-continued', plan: plan.id }),
      )
      if (whole) system.files.set('ban-nhap', whole)
      expect(await morning('2024-10-03')).toMatchObject({ run: 'completed', rows: 12 })
    },
  )

  test('one that is closed while its next rows are made keeps none of them open, and gets them back with the rest', async () => {
    const plan = await runningPlan()
    const { plans, tasks } = system.store
    const by = { kind: 'coordinator' as const, email: 'can-bo@anbinh.example' }
    const createIfAbsent = tasks.createIfAbsent.bind(tasks)
    let made = 0
    const closing = vi.spyOn(tasks, 'createIfAbsent').mockImplementation(async (task) => {
      // A coordinator closes the plan before its new rows are there to be withdrawn with the others.
      if (++made === 1) {
        const begun = beginClosing(plan, 'Thay bằng kế hoạch khác', { by, now: system.deps.clock() })
        if (!begun.ok) throw new Error(begun.code)
        const written = await plans.update(begun.plan, plan.version)
        if (!written.ok) throw new Error(written.code)
        await plans.update(endClosing(written.plan, { by, now: system.deps.clock() }), written.plan.version)
      }
      return createIfAbsent(task)
    })
    expect(await morning('2024-10-01')).toMatchObject({ run: 'completed', rows: 0 })
    closing.mockRestore()
    const ended = await plans.get(unit.id, plan.id)
    expect(ended).toMatchObject({ status: 'closed', rowsUntil: '2024-12-31' })
    const fresh = (await rows(plan)).filter(({ history }) => history[0]?.what === 'continued')
    expect(fresh).toHaveLength(12)
    expect(fresh.filter(({ status }) => status === 'open')).toEqual([])
    expect(fresh.every((row) => ended !== null && endedWith(ended, row))).toBe(true)
  })

  test('gets its next rows many at a time: that morning’s letters wait for them', async () => {
    await runningPlan()
    const { tasks } = system.store
    const createIfAbsent = tasks.createIfAbsent.bind(tasks)
    let [under, most] = [0, 0]
    vi.spyOn(tasks, 'createIfAbsent').mockImplementation(async (task) => {
      most = Math.max(most, ++under)
      const created = await createIfAbsent(task)
      under--
      return created
    })
    expect(await morning('2024-10-01')).toMatchObject({ rows: 12 })
    expect(most).toBe(12)
  })

  test('an agency that answers to another name now is asked about, and gets its rows once it answers to the old one', async () => {
    const plan = await runningPlan([['Công an phường', 'Trạm Y tế']])
    const [police] = (await system.store.agencies.list(unit.id)).filter(({ name }) => name === 'Công an phường')
    if (!police) throw new Error('The directory lists it.')
    const renamed = { ...police, name: 'Công an xã An Bình' }
    await system.store.agencies.put(renamed, police.version)

    expect(await morning('2024-10-01')).toMatchObject({ run: 'completed', rows: 12 })
    expect(await morning('2024-10-02')).toMatchObject({ run: 'completed', rows: 0 })
    expect(await system.store.plans.get(unit.id, plan.id)).toMatchObject({ rowsUntil: '2024-12-31' })
    await system.drain()
    const alerts = system.sent.filter(({ mail }) => mail.subject.startsWith('Chưa lập được việc định kỳ'))
    expect(alerts.map(({ mail }) => mail.to)).toEqual(['can-bo@anbinh.example'])
    expect(alerts[0]?.mail.text).toContain('“Công an phường”')
    expect(alerts[0]?.mail.text).not.toContain('Trạm Y tế')
    expect(alerts[0]?.mail.text).toContain(`https://nhac.example/ke-hoach/${plan.id}`)
    expect(system.logged).toContainEqual(
      expect.objectContaining({ what: 'agencies-not-found', plan: plan.id, names: ['Công an phường'] }),
    )

    await morning('2024-10-03')
    expect(system.waiting).toEqual([])
    await morning('2024-11-04')
    await morning('2024-11-05')
    expect((await system.rows()).filter(({ kind }) => kind === 'alert').map((row) => row.day)).toEqual([
      '2024-10-01',
      '2024-11-01',
    ])

    const now = await system.store.agencies.get(unit.id, police.id)
    await system.store.agencies.put({ ...renamed, aliases: ['Công an phường'] }, now?.version ?? 0)
    expect(await morning('2024-11-06')).toMatchObject({ rows: 12 })
    const next = (await rows(plan)).filter((row) => (row.due?.lastDay ?? '') > '2024-12-31')
    expect(next.map(({ agencyName }) => agencyName).toSorted()).toEqual([
      ...Array<string>(12).fill('Công an xã An Bình'),
      ...Array<string>(12).fill('Trạm Y tế'),
    ])
    expect(await system.store.plans.get(unit.id, plan.id)).toMatchObject({ rowsUntil: '2025-12-31', rows: 40 })
    expect(await morning('2024-11-07')).toMatchObject({ rows: 0 })
  })

  test('many names that the directory lost are each asked about by their whole name, until all are put right', async () => {
    const names = Array.from({ length: 9 }, (_, at) => `Trung tâm Văn hóa, Thể thao và Du lịch khu vực số ${at + 1}`)
    await runningPlan([names])
    const lost = await system.store.agencies.list(unit.id)
    const rename = async (id: string, aliases: string[]) => {
      const agency = await system.store.agencies.get(unit.id, id)
      if (!agency) throw new Error('The directory lists it.')
      await system.store.agencies.put({ ...agency, name: `Trung tâm mới ${id}`, aliases }, agency.version)
    }
    for (const { id } of lost) await rename(id, [])
    await morning('2024-10-01')
    await system.drain()
    const asked = () => system.sent.filter(({ mail }) => mail.subject.startsWith('Chưa lập được việc định kỳ'))
    expect(asked()).toHaveLength(1)
    for (const name of names) expect(asked()[0]?.mail.text.replace(/\s+/gu, ' ')).toContain(`“${name}”`)

    // Of the same names all but the last, whose beginnings fill more than a key can hold: a question of its own.
    const [last] = lost.toReversed()
    if (!last) throw new Error('The directory lists it.')
    await rename(last.id, [last.name])
    await morning('2024-10-02')
    await system.drain()
    expect(asked()).toHaveLength(2)
    expect(asked()[1]?.mail.text.replace(/\s+/gu, ' ')).not.toContain(`“${last.name}”`)

    // Put right between the asking and the letter, nobody is written to.
    await morning('2024-11-01')
    for (const { id, name } of lost) if (id !== last.id) await rename(id, [name])
    await system.drain()
    expect(asked()).toHaveLength(2)
    expect((await system.rows()).findLast(({ kind }) => kind === 'alert')).toMatchObject({
      outcome: { state: 'suppressed', reason: 'finished' },
    })
  })

  test('an alert that has waited since before its names had a place of their own still asks about them', async () => {
    const plan = await runningPlan([['Công an phường', 'Trạm Y tế']])
    for (const agency of await system.store.agencies.list(unit.id)) {
      await system.store.agencies.put({ ...agency, name: `${agency.name} mới`, aliases: [] }, agency.version)
    }
    const occasion = { names: ['Công an phường', 'Trạm Y tế'], day: day('2024-09-30') }
    const [row] = unknownAgencyRows(plan, ['can-bo@anbinh.example'], occasion, morningOf('2024-09-30'))
    if (!row) throw new Error('Somebody is told.')
    const { names, ...waiting } = row
    const key = `alert#${row.to}#unknown:${plan.id}:${names?.join('|')}`
    await system.store.outbox.plan({ ...waiting, key })
    await morning('2024-10-01')
    await system.drain()
    expect((await system.store.outbox.get(unit.id, row.day, key))?.outcome).toMatchObject({ state: 'sent' })
    expect(system.sent.some(({ mail }) => mail.text.includes('“Công an phường”; “Trạm Y tế”'))).toBe(true)
  })

  test('a class that answers to another name now is asked about as well; put right in time, nobody is written to', async () => {
    const plan = await runningPlan([['Các trường']])
    const [schools] = await system.store.agencies.list(unit.id)
    if (!schools) throw new Error('The directory lists it.')
    const school = listed('truong-a', { name: 'Trường A' })
    await system.store.agencies.put(school, null)
    const renamed = { ...schools, kind: 'class' as const, members: [school.id], name: 'Các nhà trường' }
    const written = await system.store.agencies.put(renamed, schools.version)
    expect(await morning('2024-10-01')).toMatchObject({ rows: 0 })
    expect((await system.rows()).filter(({ kind }) => kind === 'alert')).toMatchObject([
      { day: '2024-10-01', to: 'can-bo@anbinh.example', planId: plan.id },
    ])

    if (written.ok) {
      const { agency: kept } = written
      await system.store.agencies.put({ ...kept, aliases: ['Các trường'] }, kept.version)
    }
    await system.drain()
    expect(system.sent.filter(({ mail }) => mail.subject.startsWith('Chưa lập được'))).toEqual([])
    expect(await morning('2024-10-02')).toMatchObject({ rows: 12 })
    expect(await system.store.plans.get(unit.id, plan.id)).toMatchObject({ rowsUntil: '2025-12-31' })
  })

  describe('where something is damaged', () => {
    const nextYear = async (plan: Plan) => (await rows(plan)).filter((row) => (row.due?.lastDay ?? '') > '2024-12-31')
    const namesOf = (tasks: Task[]) => tasks.map(({ agencyName }) => agencyName).toSorted()
    const agencyNamed = async (name: string) => {
      const found = (await system.store.agencies.list(unit.id)).find((one) => one.name === name)
      if (found === undefined) throw new Error(`The directory lists ${name}.`)
      return found
    }
    const expectReported = (what: string) =>
      expect(system.logged).toContainEqual(expect.objectContaining({ level: 'error', what, unit: unit.id }))

    test('an agency: the others get their rows, nobody is asked who it is, and it gets its own when it can be read', async () => {
      const plan = await runningPlan([['Công an phường', 'Trạm Y tế']])
      const repair = await system.damage(keyOf.agency((await agencyNamed('Công an phường')).id), 'mailboxes')
      expect(await morning('2024-10-01')).toMatchObject({ run: 'completed', rows: 12 })
      expect(namesOf(await nextYear(plan))).toEqual(Array<string>(12).fill('Trạm Y tế'))
      expectReported('damaged-agency')
      expect(await morning('2024-10-02')).toMatchObject({ run: 'completed', rows: 0 })
      expect((await system.rows()).filter(({ kind }) => kind === 'alert')).toEqual([])
      expect(await system.store.plans.get(unit.id, plan.id)).toMatchObject({ rowsUntil: '2024-12-31', rows: 16 })

      await repair()
      expect(await morning('2024-10-03')).toMatchObject({ rows: 12 })
      expect(namesOf(await nextYear(plan))).toEqual([
        ...Array<string>(12).fill('Công an phường'),
        ...Array<string>(12).fill('Trạm Y tế'),
      ])
      expect(await system.store.plans.get(unit.id, plan.id)).toMatchObject({ rowsUntil: '2025-12-31', rows: 40 })
    })

    test('an agency: a name that nobody else answers to is asked about once all can be read', async () => {
      const plan = await runningPlan([['Công an phường', 'Trạm Y tế']])
      const police = await agencyNamed('Công an phường')
      await system.store.agencies.put({ ...police, name: 'Công an xã An Bình' }, police.version)
      const repair = await system.damage(keyOf.agency((await agencyNamed('Trạm Y tế')).id), 'mailboxes')
      expect(await morning('2024-10-01')).toMatchObject({ run: 'completed', rows: 0 })
      expect((await system.rows()).filter(({ kind }) => kind === 'alert')).toEqual([])
      await repair()
      expect(await morning('2024-10-02')).toMatchObject({ rows: 12 })
      expect((await system.rows()).filter(({ kind }) => kind === 'alert')).toMatchObject([{ planId: plan.id }])
    })

    test('all members of a class: its work does not become its own, and falls to them when they can be read', async () => {
      const plan = await runningPlan([['Các trường']])
      const schools = await agencyNamed('Các trường')
      const school = listed('truong-a', { name: 'Trường A' })
      await system.holds([school], [])
      await system.store.agencies.put({ ...schools, kind: 'class', members: [school.id] }, schools.version)
      const repair = await system.damage(keyOf.agency(school.id), 'mailboxes')
      expect(await morning('2024-10-01')).toMatchObject({ run: 'completed', rows: 0 })
      await repair()
      expect(await morning('2024-10-02')).toMatchObject({ rows: 12 })
      expect(namesOf(await nextYear(plan))).toEqual(Array<string>(12).fill('Trường A'))
      expect(await system.store.plans.get(unit.id, plan.id)).toMatchObject({ rowsUntil: '2025-12-31' })
    })

    /** Each of the two agencies has a row of December; that of the police is withdrawn or not, and then damaged. */
    async function withDamagedRow(lastDay: string, status: Task['status']) {
      const plan = await runningPlan([['Công an phường', 'Trạm Y tế']])
      const row = (await rows(plan)).find((one) => one.agencyName === 'Công an phường' && one.due?.lastDay === lastDay)
      if (row === undefined) throw new Error('The plan has that row.')
      await system.store.tasks.update({ ...row, status }, row.version)
      return { plan, row, repair: await system.damage(keyOf.task(row.id, plan.id), 'status') }
    }

    test.each(['withdrawn', 'open'] as const)(
      'the latest row of a duty: that duty waits, the others go on; it had been %s',
      async (status) => {
        const { plan, repair } = await withDamagedRow('2024-12-24', status)
        expect(await morning('2024-10-01')).toMatchObject({ run: 'completed', rows: 12 })
        expect(await system.store.plans.get(unit.id, plan.id)).toMatchObject({ rowsUntil: '2024-12-31' })
        expectReported('damaged-task')
        await repair()
        expect(await morning('2024-10-02')).toMatchObject({ rows: status === 'open' ? 12 : 0 })
        expect(namesOf(await nextYear(plan))).toEqual([
          ...Array<string>(status === 'open' ? 12 : 0).fill('Công an phường'),
          ...Array<string>(12).fill('Trạm Y tế'),
        ])
        const all = await rows(plan)
        expect(await system.store.plans.get(unit.id, plan.id)).toMatchObject({
          rowsUntil: '2025-12-31',
          rows: all.length,
        })
      },
    )

    test('an earlier row of a duty: all go on, nothing is made twice, and the count is right in the end', async () => {
      const { plan, repair } = await withDamagedRow('2024-08-24', 'done')
      expect(await morning('2024-10-01')).toMatchObject({ run: 'completed', rows: 24 })
      expect(await morning('2024-10-02')).toMatchObject({ rows: 0 })
      await repair()
      expect(await morning('2024-10-03')).toMatchObject({ rows: 0 })
      expect(await rows(plan)).toHaveLength(40)
      expect(await system.store.plans.get(unit.id, plan.id)).toMatchObject({ rowsUntil: '2025-12-31', rows: 40 })
    })

    test('a row that was made for the next period already is not made twice', async () => {
      const plan = await runningPlan([['Công an phường', 'Trạm Y tế']])
      const { plans } = system.store
      // A coordinator was faster: the rows are there, and the plan is moved on the next morning.
      vi.spyOn(plans, 'update').mockResolvedValueOnce({ ok: false, code: 'stale' })
      expect(await morning('2024-10-01')).toMatchObject({ rows: 24 })
      const [first] = await nextYear(plan)
      if (first === undefined) throw new Error('The rows are there.')
      const repair = await system.damage(keyOf.task(first.id, plan.id), 'status')
      expect(await morning('2024-10-02')).toMatchObject({ run: 'completed', rows: 0 })
      await repair()
      await morning('2024-10-03')
      expect(await rows(plan)).toHaveLength(40)
      expect(await plans.get(unit.id, plan.id)).toMatchObject({ rowsUntil: '2025-12-31', rows: 40 })
    })

    test('a coordinator: the others are asked who an agency is', async () => {
      await system.store.coordinators.put({ unit: unit.id, email: 'hai@anbinh.example', name: 'Cán bộ khác' })
      await runningPlan()
      const police = await agencyNamed('Công an phường')
      await system.store.agencies.put({ ...police, name: 'Công an xã An Bình' }, police.version)
      await system.damage(keyOf.coordinator('can-bo@anbinh.example'), 'name')
      await morning('2024-10-01')
      const asked = (await system.rows()).filter(({ kind }) => kind === 'alert').map(({ to }) => to)
      expect(asked).toEqual(['hai@anbinh.example'])
    })
  })

  test('a plan that was ended meanwhile is left alone', async () => {
    const plan = await runningPlan()
    await system.store.plans.update({ ...plan, status: 'closed' }, plan.version)
    expect(await morning('2024-10-01')).toMatchObject({ rows: 0 })
    expect(await rows(plan)).toHaveLength(8)
  })
})
