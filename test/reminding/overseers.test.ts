import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { describe, expect, test, vi } from 'vitest'
import { deliver } from '../../functions/deliver/deliver.ts'
import { inBatches } from '../../shared/in-batches.ts'
import { confirm } from '../../shared/tracking/changes.ts'
import { defaultPolicy } from '../../shared/tracking/unit.ts'
import { agency, day, mailbox, morningOf, planId, task, unit } from './samples.ts'
import { type System, systemForEachTest } from './system.ts'

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
    await system.client.send(
      new UpdateCommand({
        TableName: system.table,
        Key: { pk: `unit#${unit.id}#agencies`, sk: 'hong' },
        UpdateExpression: 'SET body.mailboxes = :wrong',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':wrong': 'hong@anbinh.example' },
      }),
    )
    const mails = await morning('2024-05-15')
    expect(mails.map((mail) => mail.to).toSorted()).toEqual(['a@anbinh.example', coordinator, 'so@anbinh.example'])
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
    expect(letter?.text).not.toContain('Báo cáo kết quả rà soát cu')
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
