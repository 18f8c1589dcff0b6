import { beforeEach, describe, expect, test } from 'vitest'
import { Instant } from '../../../shared/calendar/day.ts'
import { eachOf } from '../../../shared/store/store.ts'
import type { Task } from '../../../shared/tracking/task.ts'
import { anPhu, aTask, day, done, extended, hoaBinh, planId, undone } from '../samples.ts'
import type { Setting } from './setting.ts'

const texts = (items: Task[]) => items.map(({ text }) => text)

export function tasksPromises({ store }: Setting): void {
  const tasks = () => store().tasks
  const remindedOn = async () => (await tasks().get(hoaBinh, aTask(1).id))?.lastRemindedOn
  const openTexts = async () => texts((await tasks().open(hoaBinh)).items)
  const dueTexts = async (by: string) => texts((await tasks().openDueBy(hoaBinh, day(by))).items)

  describe('changing a task', () => {
    test('publishing a row twice makes it once and leaves the first as it is', async () => {
      expect(await tasks().createIfAbsent(aTask(1))).toBe('created')
      expect(await tasks().createIfAbsent(aTask(1, { text: 'Viết lại' }))).toBe('exists')
      expect(await tasks().get(hoaBinh, aTask(1).id)).toEqual(aTask(1))
    })

    test('of twenty at once that publish a row, one is told that it made it', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => tasks().createIfAbsent(aTask(1))))
      expect(answers.filter((answer) => answer === 'created')).toHaveLength(1)
    })

    test('a change comes back with the next version, and that is what is stored', async () => {
      await tasks().createIfAbsent(aTask(1))
      const result = await tasks().update(done(aTask(1)), 0)
      expect(result).toEqual({ ok: true, task: { ...done(aTask(1)), version: 1 } })
      expect(await tasks().get(hoaBinh, aTask(1).id)).toEqual({ ...done(aTask(1)), version: 1 })
    })

    test('a change decided from an old version is refused and the other one stays', async () => {
      await tasks().createIfAbsent(aTask(1))
      await tasks().update(done(aTask(1)), 0)
      expect(await tasks().update(extended(aTask(1), '2024-06-28'), 0)).toEqual({ ok: false, code: 'stale' })
      expect(await tasks().get(hoaBinh, aTask(1).id)).toEqual({ ...done(aTask(1)), version: 1 })
    })

    test('of twenty different changes at once exactly one is written', async () => {
      await tasks().createIfAbsent(aTask(1))
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, at) => tasks().update(aTask(1, { text: `Sửa lần ${at}` }), 0)),
      )
      const won = results.filter(({ ok }) => ok)
      expect(won).toHaveLength(1)
      expect(won[0]).toEqual({ ok: true, task: await tasks().get(hoaBinh, aTask(1).id) })
    })

    test('a task that was never published cannot be changed into being', async () => {
      expect(await tasks().update(aTask(1), 0)).toEqual({ ok: false, code: 'stale' })
      expect(await tasks().get(hoaBinh, aTask(1).id)).toBeNull()
    })

    test('a row can be taken back as it was published; one that was changed or published anew stays', async () => {
      for (const row of [aTask(1), aTask(2), aTask(3)]) await tasks().createIfAbsent(row)
      await tasks().update(done(aTask(2)), 0)
      const before = { ...aTask(3), publishedAt: Instant.parse('2024-01-01T00:00:00.000Z') }
      for (const row of [aTask(1), aTask(2), before, aTask(4)]) await tasks().removeUntouched(row)
      const left = await tasks().ofPlan(hoaBinh, planId)
      expect(left.items.map(({ id }) => id).toSorted()).toEqual([aTask(2).id, aTask(3).id].toSorted())
      expect(await openTexts()).toEqual([aTask(3).text])
      expect(await tasks().createIfAbsent(aTask(1))).toBe('created')
    })

    test('a task that is not named after its plan is a fault, since nobody could find it again', async () => {
      await expect(tasks().createIfAbsent(aTask(1, { id: 'khac-1234' }))).rejects.toThrow(/not named after plan/)
    })
  })

  describe('the lists a task stands in', () => {
    test('what is done leaves the open list and comes back when undone', async () => {
      await tasks().createIfAbsent(aTask(1))
      await tasks().update(done(aTask(1)), 0)
      expect(await openTexts()).toEqual([])
      expect(await dueTexts('2024-12-31')).toEqual([])
      expect(texts((await tasks().done(hoaBinh)).items)).toEqual(['Nhiệm vụ số 1'])
      await tasks().update(undone(done(aTask(1))), 1)
      expect(await openTexts()).toEqual(['Nhiệm vụ số 1'])
      expect(texts((await tasks().done(hoaBinh)).items)).toEqual([])
    })

    test('what was withdrawn is a list of its own, the latest first, until it is restored', async () => {
      const withdrawnAt = (at: string) => ({
        status: 'withdrawn' as const,
        history: [{ at: Instant.parse(at), by: { kind: 'system' as const }, what: 'withdrawn' }],
      })
      for (const number of [1, 2, 3]) await tasks().createIfAbsent(aTask(number))
      await tasks().update(aTask(2, withdrawnAt('2024-05-07T01:00:00.000Z')), 0)
      await tasks().update(aTask(1, withdrawnAt('2024-05-08T01:00:00.000Z')), 0)
      expect(texts((await tasks().withdrawn(hoaBinh)).items)).toEqual(['Nhiệm vụ số 1', 'Nhiệm vụ số 2'])
      expect((await tasks().withdrawn(anPhu)).items).toEqual([])
      await tasks().update(aTask(2), 1)
      expect(texts((await tasks().withdrawn(hoaBinh)).items)).toEqual(['Nhiệm vụ số 1'])
    })

    test('what was withdrawn is in neither list and still among its plan and its agency', async () => {
      await tasks().createIfAbsent(aTask(1))
      await tasks().update(aTask(1, { status: 'withdrawn' }), 0)
      expect(await openTexts()).toEqual([])
      expect((await tasks().done(hoaBinh)).items).toEqual([])
      expect(texts((await tasks().ofPlan(hoaBinh, planId)).items)).toEqual(['Nhiệm vụ số 1'])
      expect(texts((await tasks().ofAgency(hoaBinh, 'phong-van-hoa')).items)).toEqual(['Nhiệm vụ số 1'])
    })

    test('open tasks due by a day are those of that day and before, by day, and none without a date', async () => {
      await tasks().createIfAbsent(aTask(1, { lastDay: '2024-05-18' }))
      await tasks().createIfAbsent(aTask(2, { lastDay: '2024-05-17' }))
      await tasks().createIfAbsent(aTask(3, { lastDay: '2024-04-02' }))
      await tasks().createIfAbsent(aTask(4, { lastDay: null }))
      expect(await dueTexts('2024-05-17')).toEqual(['Nhiệm vụ số 3', 'Nhiệm vụ số 2'])
      expect(await dueTexts('2024-04-01')).toEqual([])
      expect(await openTexts()).toEqual(['Nhiệm vụ số 3', 'Nhiệm vụ số 2', 'Nhiệm vụ số 1', 'Nhiệm vụ số 4'])
      expect(texts((await tasks().undated(hoaBinh)).items)).toEqual(['Nhiệm vụ số 4'])
    })

    test('an extension moves a task to the day that was granted', async () => {
      await tasks().createIfAbsent(aTask(1, { lastDay: '2024-05-17' }))
      await tasks().update(extended(aTask(1, { lastDay: '2024-05-17' }), '2024-06-28'), 0)
      expect(await dueTexts('2024-06-27')).toEqual([])
      expect(await dueTexts('2024-06-28')).toEqual(['Nhiệm vụ số 1'])
    })

    test('tasks for which a later date is asked, or that are said to be somebody else’s, are a list of their own, until they are answered', async () => {
      const extensionRequest = {
        lastDay: day('2024-06-28'),
        reason: 'Chờ kinh phí',
        at: aTask(1).publishedAt,
        by: { kind: 'system' as const },
      }
      await tasks().createIfAbsent(aTask(1))
      await tasks().createIfAbsent(aTask(2))
      await tasks().update(aTask(2, { extensionRequest }), 0)
      expect(texts((await tasks().asked(hoaBinh)).items)).toEqual(['Nhiệm vụ số 2'])
      expect((await tasks().asked(anPhu)).items).toEqual([])
      await tasks().update(aTask(2, { extensionRequest: null }), 1)
      expect((await tasks().asked(hoaBinh)).items).toEqual([])
      const { at, by } = extensionRequest
      await tasks().update(aTask(1, { disclaimer: { reason: 'Của trạm', office: null, at, by } }), 0)
      expect(texts((await tasks().asked(hoaBinh)).items)).toEqual(['Nhiệm vụ số 1'])
    })

    test('an undated task that is given a date leaves the undated ones', async () => {
      await tasks().createIfAbsent(aTask(1, { lastDay: null }))
      await tasks().update(aTask(1, { lastDay: '2024-05-20' }), 0)
      expect((await tasks().undated(hoaBinh)).items).toEqual([])
      expect(await dueTexts('2024-05-20')).toEqual(['Nhiệm vụ số 1'])
    })

    test('done tasks come with the latest confirmation first', async () => {
      await tasks().createIfAbsent(aTask(1))
      await tasks().createIfAbsent(aTask(2))
      await tasks().update(done(aTask(1), '2024-05-08T02:00:00.000Z'), 0)
      await tasks().update(done(aTask(2), '2024-05-09T02:00:00.000Z'), 0)
      expect(texts((await tasks().done(hoaBinh)).items)).toEqual(['Nhiệm vụ số 2', 'Nhiệm vụ số 1'])
    })

    test("an agency's tasks begin with what is open, by day, and can be asked for by status", async () => {
      await tasks().createIfAbsent(aTask(1, { lastDay: '2024-05-20' }))
      await tasks().createIfAbsent(aTask(2, { lastDay: '2024-05-10' }))
      await tasks().createIfAbsent(aTask(3, { lastDay: '2024-05-01' }))
      await tasks().createIfAbsent(aTask(4, { agencyId: 'phong-van-hoa-2' }))
      await tasks().update(done(aTask(3, { lastDay: '2024-05-01' })), 0)
      const of = async (status?: Task['status']) =>
        texts((await tasks().ofAgency(hoaBinh, 'phong-van-hoa', { status })).items)
      expect(await of()).toEqual(['Nhiệm vụ số 2', 'Nhiệm vụ số 1', 'Nhiệm vụ số 3'])
      expect(await of('open')).toEqual(['Nhiệm vụ số 2', 'Nhiệm vụ số 1'])
      expect(await of('done')).toEqual(['Nhiệm vụ số 3'])
      expect(await of('withdrawn')).toEqual([])
    })

    test('a task re-pointed to a successor is on its page and no longer on the old one', async () => {
      await tasks().createIfAbsent(aTask(1))
      await tasks().update(aTask(1, { agencyId: 'phong-van-hoa-xa-hoi' }), 0)
      expect((await tasks().ofAgency(hoaBinh, 'phong-van-hoa')).items).toEqual([])
      expect((await tasks().ofAgency(hoaBinh, 'phong-van-hoa-xa-hoi')).items).toHaveLength(1)
    })
  })

  describe('noting that a task was named in an e-mail', () => {
    beforeEach(async () => {
      await tasks().createIfAbsent(aTask(1))
    })

    test('shows on the task, keeps the latest day and makes no new version', async () => {
      await tasks().markReminded(hoaBinh, [aTask(1).id], day('2024-05-10'))
      await tasks().markReminded(hoaBinh, [aTask(1).id], day('2024-05-08'))
      expect(await tasks().get(hoaBinh, aTask(1).id)).toEqual(aTask(1, { lastRemindedOn: '2024-05-10' }))
      expect((await tasks().open(hoaBinh)).items).toEqual([aTask(1, { lastRemindedOn: '2024-05-10' })])
    })

    test('does not make a confirmation fail that was begun before, and is not undone by it', async () => {
      await tasks().markReminded(hoaBinh, [aTask(1).id], day('2024-05-10'))
      expect(await tasks().update(done(aTask(1)), 0)).toMatchObject({ ok: true })
      expect(await remindedOn()).toBe('2024-05-10')
    })

    test('passes over tasks that are gone, and makes none', async () => {
      const ids = [aTask(9).id, 'vô nghĩa', '', '#', aTask(1).id]
      await tasks().markReminded(hoaBinh, ids, day('2024-05-10'))
      expect(await remindedOn()).toBe('2024-05-10')
      expect(await tasks().get(hoaBinh, aTask(9).id)).toBeNull()
      expect((await tasks().ofPlan(hoaBinh, planId)).items).toHaveLength(1)
    })
  })

  describe('units', () => {
    test("another unit's tasks cannot be read, by id or in any list", async () => {
      await tasks().createIfAbsent(aTask(1))
      expect(await tasks().get(anPhu, aTask(1).id)).toBeNull()
      for (const list of [
        tasks().open(anPhu),
        tasks().undated(anPhu),
        tasks().done(anPhu),
        tasks().openDueBy(anPhu, day('2030-01-01')),
        tasks().ofPlan(anPhu, planId),
        tasks().ofAgency(anPhu, 'phong-van-hoa'),
      ]) {
        expect((await list).items).toEqual([])
      }
    })

    test('an id made up to reach into another unit finds nothing', async () => {
      await tasks().createIfAbsent(aTask(1))
      expect(await tasks().get(`${anPhu}#plan`, aTask(1).id)).toBeNull()
      expect(await tasks().get(hoaBinh, `${planId}#x-1`)).toBeNull()
      expect((await tasks().ofPlan(anPhu, `x#${planId}`)).items).toEqual([])
      expect((await tasks().ofAgency(anPhu, '')).items).toEqual([])
    })
  })

  test('a long list is read to its end, each task once', async () => {
    const numbers = Array.from({ length: 120 }, (_, at) => at)
    await Promise.all(numbers.map((number) => tasks().createIfAbsent(aTask(number))))
    const seen: string[] = []
    for await (const task of eachOf((page) => tasks().open(hoaBinh, page), { limit: 7 })) seen.push(task.text)
    expect(seen.toSorted()).toEqual(numbers.map((number) => `Nhiệm vụ số ${number}`).toSorted())
  })
}
