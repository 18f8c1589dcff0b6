import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { describe, expect, test } from 'vitest'
import { BadCursor, DamagedItem } from '../../../shared/store/store.ts'
import type { Task } from '../../../shared/tracking/task.ts'
import { loseNextAnswer } from '../lost-answers.ts'
import { requestsOf } from '../requests.ts'
import { anEmail, anPhu, aSignIn, aTask, day, done, hoaBinh, morning, planId } from '../samples.ts'
import type { Setting } from './setting.ts'

export function faultsAndCostPromises({ store, engine, table }: Setting): void {
  const tasks = () => store().tasks
  const costOfDue = () => requestsOf(engine().client, () => tasks().openDueBy(hoaBinh, day('2024-05-10')))
  const operations = async (work: () => Promise<unknown>) => (await requestsOf(engine().client, work)).operations

  async function someTasks(count: number): Promise<void> {
    await Promise.all(Array.from({ length: count }, (_, at) => tasks().createIfAbsent(aTask(at))))
  }

  async function damage(task: Task, body: unknown): Promise<{ pk: string; sk: string }> {
    const key = { pk: `unit#${hoaBinh}#plan#${planId}`, sk: task.id }
    await engine().client.send(
      new UpdateCommand({
        TableName: table(),
        Key: key,
        ...(body === undefined
          ? { UpdateExpression: 'REMOVE #body' }
          : { UpdateExpression: 'SET #body = :body', ExpressionAttributeValues: { ':body': body } }),
        ExpressionAttributeNames: { '#body': 'body' },
      }),
    )
    return key
  }

  describe('when the answer to a write is lost', () => {
    test('and the SDK writes it again, a task that was made is not taken for an older one', async () => {
      loseNextAnswer(engine().client, { retried: true })
      expect(await tasks().createIfAbsent(aTask(1))).toBe('created')
    })

    test('and the SDK writes it again, a change is not taken for a stale one', async () => {
      await tasks().createIfAbsent(aTask(1))
      loseNextAnswer(engine().client, { retried: true })
      expect(await tasks().update(done(aTask(1)), 0)).toMatchObject({ ok: true })
      expect(await tasks().get(hoaBinh, aTask(1).id)).toMatchObject({ status: 'done', version: 1 })
    })

    test('and someone else writes on top before the SDK asks again, the change still counts', async () => {
      await tasks().createIfAbsent(aTask(1))
      const onTop = { ...done(aTask(1)), text: 'Sửa sau khi xong' }
      loseNextAnswer(engine().client, { retried: true, meanwhile: () => tasks().update(onTop, 1) })
      expect(await tasks().update(done(aTask(1)), 0)).toMatchObject({ ok: true })
      expect(await tasks().get(hoaBinh, aTask(1).id)).toMatchObject({ text: 'Sửa sau khi xong', version: 2 })
    })

    test('and the SDK tries again, a sign-in link is redeemed and not called used', async () => {
      await store().signIns.create(aSignIn('h'))
      loseNextAnswer(engine().client, { retried: true })
      expect(await store().signIns.redeem('h', morning)).toMatchObject({ ok: true })
    })

    test('and the caller repeats the change, it is told that it was written', async () => {
      await tasks().createIfAbsent(aTask(1))
      loseNextAnswer(engine().client, { retried: false })
      await expect(tasks().update(done(aTask(1)), 0)).rejects.toThrow('The line broke')
      expect(await tasks().update(done(aTask(1)), 0)).toEqual({ ok: true, task: { ...done(aTask(1)), version: 1 } })
    })

    test('and the caller repeats a planned e-mail, there is still one of it', async () => {
      loseNextAnswer(engine().client, { retried: false })
      await expect(store().outbox.plan(anEmail('a@x.example'))).rejects.toThrow('The line broke')
      expect(await store().outbox.plan(anEmail('a@x.example'))).toBe('exists')
      expect((await store().outbox.open(hoaBinh)).items).toHaveLength(1)
    })
  })

  describe('a list in pages', () => {
    test('ends with the last item and not with an empty page', async () => {
      await someTasks(6)
      const first = await tasks().open(hoaBinh, { limit: 3 })
      const second = await tasks().open(hoaBinh, { limit: 3, cursor: first.cursor })
      expect([first.items.length, second.items.length, second.cursor]).toEqual([3, 3, null])
      expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(6)
    })

    test('goes on where it was when the item at its edge has left meanwhile', async () => {
      await someTasks(4)
      const first = await tasks().open(hoaBinh, { limit: 2 })
      const edge = first.items[1]
      if (edge) await tasks().update(done(edge), 0)
      const second = await tasks().open(hoaBinh, { limit: 2, cursor: first.cursor })
      expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(4)
    })

    test('refuses a cursor that it did not give out', async () => {
      await someTasks(3)
      const { cursor } = await tasks().open(hoaBinh, { limit: 1 })
      if (cursor === null) throw new Error('The list should go on')
      const forged = Buffer.from(JSON.stringify(['x', '2024-05-17', 'a', 'b'])).toString('base64url')
      for (const bad of ['', 'x', '?', `${cursor}A`, cursor.slice(2), `${cursor}=`, forged, 'x'.repeat(9000)]) {
        await expect(tasks().open(hoaBinh, { cursor: bad })).rejects.toThrow(BadCursor)
      }
      await expect(tasks().open(anPhu, { cursor })).rejects.toMatchObject({ code: 'bad-cursor' })
      await expect(tasks().undated(hoaBinh, { cursor })).rejects.toThrow(BadCursor)
      await expect(tasks().openDueBy(hoaBinh, day('2024-05-17'), { cursor })).rejects.toThrow(BadCursor)
      await expect(tasks().ofPlan(hoaBinh, planId, { cursor })).rejects.toThrow(BadCursor)
    })

    test('is never larger than asked for and takes any limit for a sensible one', async () => {
      await someTasks(3)
      for (const [limit, length] of [
        [1, 1],
        [2, 2],
        [0, 1],
        [-5, 1],
        [2.7, 2],
        [10_000, 3],
        [Number.NaN, 3],
      ] as const) {
        expect([limit, (await tasks().open(hoaBinh, { limit })).items.length]).toEqual([limit, length])
      }
    })
  })

  describe('an item that was damaged', () => {
    test('is a fault that names its key, alone and in a list', async () => {
      await tasks().createIfAbsent(aTask(1))
      const key = await damage(aTask(1), { ...aTask(1), status: 'finished' })
      await expect(tasks().get(hoaBinh, aTask(1).id)).rejects.toMatchObject({ code: 'damaged-item', key })
      await expect(tasks().open(hoaBinh)).rejects.toThrow(DamagedItem)
      await expect(tasks().open(hoaBinh)).rejects.toThrow(aTask(1).id)
    })

    test.each([
      ['is something else', 'không phải nhiệm vụ'],
      ['has lost its body', undefined],
    ])('and %s does not keep the others back from a caller that takes the fault', async (_what, body) => {
      await tasks().createIfAbsent(aTask(1))
      await tasks().createIfAbsent(aTask(2))
      const key = await damage(aTask(1), body)
      const faults: DamagedItem[] = []
      const { items } = await tasks().open(hoaBinh, { onDamaged: (fault) => faults.push(fault) })
      expect(items).toEqual([aTask(2)])
      expect(faults.map((fault) => fault.key)).toEqual([key])
    })

    test('is also one whose body belongs to another unit', async () => {
      await tasks().createIfAbsent(aTask(1))
      await damage(aTask(1), aTask(1, { unit: anPhu }))
      await expect(tasks().get(hoaBinh, aTask(1).id)).rejects.toThrow(DamagedItem)
    })
  })

  describe('cost', () => {
    test('of what is due does not grow with what is stored', async () => {
      for (const number of [1, 2, 3]) await tasks().createIfAbsent(aTask(number, { lastDay: '2024-05-10' }))
      const alone = await costOfDue()
      for (let number = 10; number < 210; number += 1) {
        await Promise.all([
          tasks().createIfAbsent(aTask(number, { lastDay: number % 2 === 0 ? '2024-09-30' : null })),
          tasks().createIfAbsent(aTask(number, { lastDay: '2024-05-01', unit: anPhu })),
        ])
      }
      expect(await costOfDue()).toEqual(alone)
      expect(alone.operations).toEqual(['QueryCommand'])
      expect(alone.capacity).toBeLessThanOrEqual(1)
    })

    test('of each change is one request, and none of the requests scans', async () => {
      expect(await operations(() => tasks().createIfAbsent(aTask(1)))).toEqual(['PutItemCommand'])
      expect(await operations(() => tasks().update(done(aTask(1)), 0))).toEqual(['UpdateItemCommand'])
      expect(await operations(() => tasks().get(hoaBinh, aTask(1).id))).toEqual(['GetItemCommand'])
      expect(await operations(() => store().outbox.plan(anEmail('a@x.example')))).toEqual(['PutItemCommand'])
      expect(await operations(() => store().outbox.byMessageId('m'))).toEqual(['QueryCommand'])
      expect(await operations(() => store().units.list())).toEqual(['QueryCommand'])
      expect(await operations(() => store().coordinators.unitsOf('a@x.example'))).toEqual(['QueryCommand'])
    })
  })

  test('a history that goes on for ever still fits into its item', async () => {
    const by = { kind: 'system' } as const
    const note = { at: morning, by, what: 'noted', detail: 'ề'.repeat(2000) }
    const long = aTask(1, { history: Array.from({ length: 5000 }, () => note) })
    expect(await tasks().createIfAbsent(long)).toBe('created')
    expect((await tasks().get(hoaBinh, long.id))?.history.length).toBeLessThan(30)
  })
}
