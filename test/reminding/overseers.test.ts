import { beforeEach, describe, expect, test, vi } from 'vitest'
import { deliver } from '../../functions/deliver/deliver.ts'
import { addHours } from '../../shared/calendar/day.ts'
import { inBatches } from '../../shared/in-batches.ts'
import { confirm } from '../../shared/tracking/changes.ts'
import { defaultPolicy } from '../../shared/tracking/unit.ts'
import { plan as draftPlan } from '../tracking/plan-fixtures.ts'
import { agency, day, mailbox, morningOf, planId, task, unit } from './samples.ts'
import { keyOf, type System, systemForEachTest } from './system.ts'

let system: System
systemForEachTest((started) => {
  system = started
})

const fact = { number: null, date: null, note: 'đã gửi' }
const coordinator = 'can-bo@anbinh.example'

async function morning(text: string) {
  system.at(morningOf(text))
  await system.remind()
  await system.drain()
  return system.sent.splice(0).map(({ mail }) => mail)
}

describe('what a superior is told', () => {
  const escalating = { ...unit, policy: { ...defaultPolicy, escalation: { superiorAfter: 5, coordinatorAfter: 5 } } }
  const agencies = [agency('a', { superiorId: 'so' }), agency('so', { name: 'Sở Nông nghiệp' })]

  test('goes out beside the agency’s own reminder, names the work and opens nobody’s page', async () => {
    await system.store.units.put(escalating)
    await system.holds(agencies, [task('1', 'a', '2024-05-08')])
    const mails = await morning('2024-05-15')
    expect(mails.map((mail) => mail.to).toSorted()).toEqual(['a@anbinh.example', coordinator, 'so@anbinh.example'])
    const letter = mails.find((mail) => mail.to === 'so@anbinh.example')
    expect(letter?.text).toContain('Kính gửi: Sở Nông nghiệp')
    expect(letter?.text).toContain('Báo cáo kết quả rà soát 1')
    expect(letter?.text).toContain('Quá hạn 7 ngày')
    expect(letter?.html).not.toContain('/k/')
    const office = mails.find((mail) => mail.to === coordinator)
    expect(office?.html).toContain(`https://nhac.example/viec/${task('1', 'a', null).id}`)
  })

  test('is not told of work that was finished between planning and sending', async () => {
    await system.store.units.put(escalating)
    const late = task('1', 'a', '2024-05-08')
    await system.holds(agencies, [late])
    system.at(morningOf('2024-05-15'))
    await system.remind()
    await system.store.tasks.update({ ...late, status: 'done' }, late.version)
    await system.drain()
    expect(system.sent).toEqual([])
    expect((await system.rows()).map((row) => [row.kind, row.outcome])).toMatchObject([
      ['digest', { state: 'suppressed', reason: 'finished' }],
      ['escalation', { state: 'suppressed', reason: 'finished' }],
      ['escalation', { state: 'suppressed', reason: 'finished' }],
    ])
  })

  test('reaches the superior and the coordinators though another agency’s record is damaged', async () => {
    await system.store.units.put(escalating)
    await system.holds([...agencies, agency('hong')], [task('1', 'a', '2024-05-08')])
    await system.damage(keyOf.agency('hong'), 'mailboxes')
    const mails = await morning('2024-05-15')
    expect(mails.map((mail) => mail.to).toSorted()).toEqual(['a@anbinh.example', coordinator, 'so@anbinh.example'])
  })

  describe('while an agency below cannot be read', () => {
    const below = agency('b', { superiorId: 'so' })
    let repair: Record<'a' | 'b', () => Promise<void>>
    const told = () => system.sent.splice(0).map(({ mail }) => mail.text.match(/rà soát \d/gu))
    const openOnes = async () =>
      (await system.store.outbox.open(unit.id)).items.filter(({ kind }) => kind === 'escalation')

    beforeEach(async () => {
      await system.store.units.put({
        ...escalating,
        policy: { ...escalating.policy, escalation: { superiorAfter: 5, coordinatorAfter: null } },
      })
      await system.holds([...agencies, below], [task('1', 'a', '2024-05-08'), task('2', 'b', '2024-05-08')])
      system.at(morningOf('2024-05-15'))
      await system.remind()
      const [a, b] = [await system.damage(keyOf.agency('a'), 'kind'), await system.damage(keyOf.agency('b'), 'kind')]
      repair = { a, b }
    })

    /** Some hours later all letters to superiors that are open are asked for. */
    async function sweep(hours: number) {
      system.state.now = addHours(morningOf('2024-05-15'), hours)
      for (const row of await openOnes()) await system.deliver(row).catch(() => undefined)
      return told()
    }

    test('the letter tells of the others; its part follows, once, when it can be read', async () => {
      expect(await sweep(0)).toEqual([])
      await repair.a()
      expect(await sweep(1)).toEqual([['rà soát 1']])
      expect(await openOnes()).toMatchObject([{ to: 'so@anbinh.example', taskIds: [`${planId}-2`] }])
      expect(await sweep(2)).toEqual([])
      await repair.b()
      expect(await sweep(3)).toEqual([['rà soát 2']])
      expect(await openOnes()).toEqual([])
    })

    test('its part is still open on the next morning, and told on the first that can read it', async () => {
      await repair.a()
      expect(await sweep(1)).toEqual([['rà soát 1']])
      const toSuperior = async (text: string) => (await morning(text)).filter(({ to }) => to === 'so@anbinh.example')
      expect(await toSuperior('2024-05-16')).toEqual([])
      expect(await openOnes()).toMatchObject([{ day: '2024-05-15', taskIds: [`${planId}-2`] }])
      await repair.b()
      expect(await toSuperior('2024-05-17')).toMatchObject([{ text: expect.stringContaining('rà soát 2') }])
      expect(await openOnes()).toEqual([])
    })
  })

  test('an office that is the superior no longer when the letter goes out gets none', async () => {
    await system.store.units.put({
      ...escalating,
      policy: { ...escalating.policy, escalation: { superiorAfter: 5, coordinatorAfter: null } },
    })
    await system.holds(agencies, [task('1', 'a', '2024-05-08')])
    system.at(morningOf('2024-05-15'))
    await system.remind()
    const kept = await system.store.agencies.get(unit.id, 'a')
    if (kept) await system.store.agencies.put({ ...kept, superiorId: null }, kept.version)
    await system.drain()
    expect(system.sent.map(({ mail }) => mail.to)).toEqual(['a@anbinh.example'])
  })
})

describe('more work than a row can name', () => {
  // With ids of a real plan's length it takes five times as many.
  const count = 900
  const nth = (i: number) => i.toString().padStart(220, '0')
  const many = () =>
    Array.from({ length: count }, (_, i) => task(nth(i), 'a', '2024-05-08', { text: `Việc ${i}`, quote: null }))

  async function begun(addresses: string[]): Promise<void> {
    await system.store.units.put({
      ...unit,
      policy: { ...defaultPolicy, escalation: { superiorAfter: null, coordinatorAfter: 5 } },
    })
    await system.holds([agency('a', { mailboxes: addresses.map((address) => mailbox(address)) })], [])
    await inBatches(many(), 16, (each) => system.store.tasks.createIfAbsent(each))
    system.at(morningOf('2024-05-15'))
  }

  test('is told once, in a letter that counts the rest, and its row ends as sent', { timeout: 90_000 }, async () => {
    await begun([])
    await system.remind()
    await system.drain()
    await system.drain()
    expect(system.sent.map(({ mail }) => mail.to)).toEqual([coordinator])
    const [row] = (await system.rows()).filter(({ kind }) => kind === 'escalation')
    expect(row).toMatchObject({ outcome: { state: 'sent' }, tries: 1 })
    expect((row?.taskIds.length ?? 0) + (row?.more ?? 0)).toBe(count)
    expect(row?.taskIds[0]).toBe(`${planId}-${nth(0)}`)
    const mail = system.sent[0]?.mail
    expect(mail?.subject).toContain(`${count} việc quá hạn lâu`)
    const named = mail?.text.match(/^\d+\. /gmu)?.length ?? 0
    expect(mail?.text).toContain(`… và ${count - named} việc khác`)
  })

  test('that moved to another address goes there whole', { timeout: 90_000 }, async () => {
    await begun(['a@anbinh.example'])
    await system.store.units.put(unit)
    await system.remind()
    const digest = await system.digest()
    expect(digest.taskIds.length + (digest.more ?? 0)).toBe(count)
    const kept = await system.store.agencies.get(unit.id, 'a')
    if (kept) await system.store.agencies.put({ ...kept, mailboxes: [mailbox('moi@anbinh.example')] }, kept.version)
    await system.deliver(digest)
    const moved = (await system.rows()).find(({ to }) => to === 'moi@anbinh.example')
    expect((moved?.taskIds.length ?? 0) + (moved?.more ?? 0)).toBe(count)
  })
})

describe('the coordinator’s week', () => {
  test('is told on Monday: the boxes, what is newly overdue, what is due, what did not arrive', async () => {
    await system.holds(
      [
        agency('a'),
        agency('b', { mailboxes: [] }),
        agency('c', { mailboxes: [mailbox('c@anbinh.example', 'bounced')] }),
      ],
      [
        task('moi', 'a', '2024-05-17'),
        task('cu', 'a', '2024-04-05'),
        task('tuannay', 'b', '2024-05-25'),
        task('thangsau', 'c', '2024-06-28'),
        task('xong', 'a', '2024-05-10', {
          status: 'done',
          completion: {
            at: morningOf('2024-05-09'),
            on: day('2024-05-09'),
            by: { kind: 'system' },
            fact: { number: null, date: null, note: 'đã gửi' },
            undoUntil: morningOf('2024-05-10'),
          },
        }),
      ],
    )
    await morning('2024-05-17')
    const letter = (await morning('2024-05-20')).find((mail) => mail.to === coordinator)
    expect(letter?.subject).toBe('Tổng hợp tuần 20/5/2024 – 26/5/2024: 2 việc quá hạn, 1 việc đến hạn')
    expect(letter?.text).toContain(
      'hoàn thành đúng hạn 1, hoàn thành quá hạn 0, chưa hoàn thành trong hạn 2, chưa hoàn thành quá hạn 2',
    )
    expect(letter?.text).toContain('== Mới quá hạn (1) ==')
    expect(letter?.text).toContain('Báo cáo kết quả rà soát moi')
    expect(letter?.text).toContain('== Đến hạn tuần này (1) ==')
    expect(letter?.text).toContain('Báo cáo kết quả rà soát tuannay')
    expect(letter?.text).toContain('2 cơ quan có việc nhưng chưa có địa chỉ thư dùng được')
    expect(letter?.text).toContain('Thư chưa tới nơi trong tuần qua')
    // Whose letter it was, or three lines would be word for word the same.
    expect(letter?.text).toContain('Phòng b: thư nhắc ngày 17/5/2024')
    expect(letter?.text).not.toContain('Báo cáo kết quả rà soát cu')
  })

  describe('without what is damaged', () => {
    /** Of each kind two: one that is counted, and one that a test may spoil. */
    async function begun(): Promise<Array<Record<string, unknown>>> {
      const logged: Array<Record<string, unknown>> = []
      system.deps.log = (line) => void logged.push(line)
      await system.holds(
        [agency('a'), agency('b', { mailboxes: [] }), agency('c', { mailboxes: [] })],
        [
          task('moi', 'a', '2024-05-17'),
          task('hong', 'a', '2024-05-17'),
          task('xa', 'b', '2024-06-28'),
          task('nua', 'c', '2024-06-28'),
          task('xong', 'a', '2024-05-10', { status: 'done' }),
        ],
      )
      for (const id of ['01HX0000000000000000000001', '01HX0000000000000000000002']) {
        await system.store.plans.create({ ...draftPlan, id, unit: unit.id })
      }
      await morning('2024-05-17')
      return logged
    }
    const whole = {
      subject: 'Tổng hợp tuần 20/5/2024 – 26/5/2024: 2 việc quá hạn, 0 việc đến hạn',
      done: 'hoàn thành đúng hạn 1,',
      drafts: '2 bản nháp chưa phát hành',
      silent: '2 cơ quan có việc nhưng chưa có địa chỉ thư dùng được',
    }
    async function account() {
      const letter = (await morning('2024-05-20')).find((mail) => mail.to === coordinator)
      if (letter === undefined) throw new Error('the week’s account must come')
      return letter
    }

    test('nothing is missing where everything can be read', async () => {
      await begun()
      const { subject, text } = await account()
      expect(subject).toBe(whole.subject)
      for (const part of [whole.done, whole.drafts, whole.silent]) expect(text).toContain(part)
      expect(text).not.toContain('không đọc được')
    })

    test.each([
      ['task', '1 việc', keyOf.task(`${planId}-hong`), ['2 việc quá hạn, 0 việc đến hạn'], '1 việc quá hạn'],
      ['task', '1 việc', keyOf.task(`${planId}-xong`), [whole.done], 'hoàn thành đúng hạn 0,'],
      ['plan', '1 kế hoạch', keyOf.plan('01HX0000000000000000000002'), [whole.drafts], '1 bản nháp'],
      ['agency', '1 cơ quan', keyOf.agency('c'), [whole.silent], '1 cơ quan có việc nhưng chưa có địa chỉ'],
    ])('a damaged %s is left out, said to be (%s), and reported (case %#)', async (what, said, key, wrong, right) => {
      const logged = await begun()
      await system.damage(key, what === 'agency' ? 'mailboxes' : 'status')
      const { subject, text } = await account()
      expect(text).toContain(
        `Số liệu trong thư này chưa đầy đủ: hệ thống không đọc được dữ liệu của ${said} nên chưa tính vào. Xin báo người quản trị.`,
      )
      expect(`${subject}\n${text}`).toContain(right)
      for (const part of wrong) expect(`${subject}\n${text}`).not.toContain(part)
      expect(subject.endsWith(' (số liệu chưa đầy đủ)')).toBe(what === 'task')
      expect(logged).toContainEqual(expect.objectContaining({ level: 'error', what: `damaged-${what}`, unit: unit.id }))
    })

    test('a damaged e-mail is left out as well, and what is damaged is said in one sentence', async () => {
      const logged = await begun()
      const sent = (await system.rows()).find(({ to, kind }) => to === 'a@anbinh.example' && kind === 'digest')
      if (sent === undefined) throw new Error('a digest must have gone out')
      await system.damage(keyOf.letter(sent.day, sent.key), 'tries')
      for (const name of ['hong', 'xong']) await system.damage(keyOf.task(`${planId}-${name}`), 'status')
      const { text } = await account()
      expect(text).toContain('không đọc được dữ liệu của 2 việc, 1 thư nên chưa tính vào.')
      expect(logged).toContainEqual(expect.objectContaining({ level: 'error', what: 'damaged-letter' }))
    })
  })

  test('a letter of the week that was planned and cannot be read any more is not written a second time', async () => {
    await morning('2024-05-17')
    vi.spyOn(system.store.runs, 'finish').mockRejectedValueOnce(new Error('mất điện'))
    system.at(morningOf('2024-05-20'))
    await expect(system.remind()).rejects.toThrow('1 of 1 morning runs failed')
    const letter = (await system.rows()).find(({ kind }) => kind === 'summary')
    if (letter === undefined) throw new Error('the week’s account must be planned')
    await system.damage(keyOf.letter(letter.day, letter.key), 'tries')
    system.at(morningOf('2024-05-21'))
    expect(await system.remind()).toMatchObject([{ run: 'completed' }])
    const inWeek = await system.store.outbox.ofDay(unit.id, day('2024-05-21'))
    expect(inWeek.items.filter((row) => row.kind === 'summary')).toEqual([])
  })

  test('comes once a week, on its first working day, whatever the runs', async () => {
    // Monday 29 and Tuesday 30 April 2024 and 1 May were days off.
    const days = ['2024-04-26', '2024-04-29', '2024-04-30', '2024-05-01', '2024-05-02', '2024-05-03', '2024-05-06']
    const got: string[] = []
    for (const text of days) if ((await morning(text)).some((mail) => mail.to === coordinator)) got.push(text)
    expect(got).toEqual(['2024-05-02', '2024-05-06'])
  })

  test('a run that crashed on Monday before it was marked does not bring a second letter on Tuesday', async () => {
    await morning('2024-05-17')
    vi.spyOn(system.store.runs, 'finish').mockRejectedValueOnce(new Error('mất điện'))
    system.at(morningOf('2024-05-20'))
    await expect(system.remind()).rejects.toThrow('1 of 1 morning runs failed')
    await system.drain()
    await morning('2024-05-21')
    expect((await system.rows()).filter((row) => row.kind === 'summary').map((row) => row.day)).toEqual(['2024-05-20'])
  })

  test('names nothing as open that was finished while the letter was being drawn up', async () => {
    await system.holds([agency('a')], [task('dangviet', 'a', '2024-05-17'), task('conmo', 'a', '2024-05-17')])
    const { tasks } = system.store
    const done: typeof tasks.done = async (id, page) => {
      const open = await tasks.get(id, `${planId}-dangviet`)
      const change = open && confirm(open, fact, 24, { by: { kind: 'system' }, now: system.deps.clock() })
      if (open && change?.ok) await tasks.update(change.task, open.version)
      return tasks.done(id, page)
    }
    system.at(morningOf('2024-05-20'))
    await system.remind()
    const row = (await system.rows()).find(({ kind }) => kind === 'summary')
    if (row === undefined) throw new Error('a summary must be due')
    await deliver({ ...system.deps, store: { ...system.store, tasks: { ...tasks, done } } }, row)
    const text = system.sent[0]?.mail.text ?? ''
    expect(text).toContain('conmo')
    expect(text).not.toContain('dangviet')
  })

  test('a unit that does not want it gets none', async () => {
    await system.store.units.put({ ...unit, policy: { ...defaultPolicy, weeklySummary: false } })
    expect(await morning('2024-05-20')).toEqual([])
  })
})
