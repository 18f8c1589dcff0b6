import { Day } from '../calendar/day.ts'
import { effectiveDue, Task } from '../tracking/task.ts'
import { boundedHistory } from './history.ts'
import type { Item, Items, Kind } from './items.ts'
import { afterAll, canBeKey, type IndexKeys, joinKey, type Key, unitKey } from './keys.ts'
import type { Page, PageRequest } from './page.ts'

// A task stands with its plan's other tasks, not with all of its unit's: publishing a plan writes to a partition of its
// own, and the plan's page is one query. Its id begins with the plan's, so the key follows from the id.
const kind: Kind<Task> = {
  name: 'task',
  schema: Task,
  key: (task) => keyOf(task.unit, task.planId, task.id),
  indexes: (task) => ({ ...byStatus(task), ...byAgency(task), ...byRequest(task) }),
  beside: withLastReminded,
}

/** Sorts after every day (`u` comes after the digits), so a range of days never meets it. */
const undated = 'undated'

// One partition for a unit's open tasks. A commune has thousands, a province's department perhaps a hundred thousand;
// DynamoDB splits a large partition along the sort key, and only publishing writes to it in numbers.
function byStatus(task: Task): IndexKeys {
  switch (task.status) {
    case 'open':
      return { statusPk: unitKey(task.unit, 'open'), statusSk: joinKey(dayOf(task), task.id) }
    case 'done':
      return {
        statusPk: unitKey(task.unit, 'done'),
        statusSk: joinKey(task.completion?.at ?? task.publishedAt, task.id),
      }
    case 'withdrawn':
      return {
        statusPk: unitKey(task.unit, 'withdrawn'),
        statusSk: joinKey(task.history.findLast(({ what }) => what === 'withdrawn')?.at ?? task.publishedAt, task.id),
      }
  }
}

/** An agency's tasks: what is open comes first, by day. */
const rank = { open: '1-open', done: '2-done', withdrawn: '3-withdrawn' } as const

function byAgency(task: Task): IndexKeys {
  return {
    agencyPk: unitKey(task.unit, 'agency', task.agencyId),
    agencySk: joinKey(rank[task.status], dayOf(task), task.id),
  }
}

/** Rows that wait for a coordinator's answer: a handful, whatever else a unit holds. */
function byRequest({ unit, id, extensionRequest, disclaimer }: Task): IndexKeys {
  const [since] = [extensionRequest?.at, disclaimer?.at].filter((at) => at !== undefined).toSorted()
  return since === undefined ? {} : { referencePk: unitKey(unit, 'asked'), referenceSk: joinKey(since, id) }
}

export function createTasks(items: Items) {
  return {
    async createIfAbsent(task: Task): Promise<'created' | 'exists'> {
      return items.create(kind, writable(task))
    },

    async get(unit: string, id: string): Promise<Task | null> {
      const planId = planIdOf(id)
      return canBeKey(unit, planId, id) ? items.get(kind, keyOf(unit, planId, id)) : null
    },

    /** Writes what was decided from `fromVersion`; the task comes back with its new version. */
    async update(task: Task, fromVersion: number): Promise<{ ok: true; task: Task } | { ok: false; code: 'stale' }> {
      const written = await items.replace(kind, writable(task), fromVersion)
      return written.ok ? { ok: true, task: written.body } : written
    },

    /**
     * Deletes a row as this publication made it; one that somebody has worked on since stays, as does one of a later
     * publication. It need not be there.
     */
    async removeUntouched({ unit, planId, id, version, publishedAt }: Task): Promise<void> {
      if (!canBeKey(unit, planId, id)) return
      await items.removeWhere(keyOf(unit, planId, id), {
        condition: '#body.#version = :version AND #body.#publishedAt = :publishedAt',
        names: { '#body': 'body', '#version': 'version', '#publishedAt': 'publishedAt' },
        values: { ':version': version, ':publishedAt': publishedAt },
      })
    },

    /** All of a plan's tasks, withdrawn ones too, in no order that means anything. */
    async ofPlan(unit: string, planId: string, page: PageRequest = {}): Promise<Page<Task>> {
      if (!canBeKey(unit, planId)) return { items: [], cursor: null }
      return items.list(kind, { index: null, partition: unitKey(unit, 'plan', planId) }, page)
    },

    /**
     * An agency's tasks: open by day, then undated, done, withdrawn; or only those of one status, by day, from the last
     * day `from` on.
     */
    async ofAgency(
      unit: string,
      agencyId: string,
      page: PageRequest & { status?: Task['status']; from?: Day } = {},
    ): Promise<Page<Task>> {
      if (!canBeKey(unit, agencyId)) return { items: [], cursor: null }
      return items.list(
        kind,
        {
          index: 'by-agency',
          partition: unitKey(unit, 'agency', agencyId),
          ...(page.status && { between: allFrom(rank[page.status], page.from) }),
        },
        page,
      )
    },

    /** Open tasks whose last day (the granted one, if any) is `day` or earlier, by day; `from` leaves earlier ones out. */
    async openDueBy(unit: string, day: Day, page: PageRequest & { from?: Day } = {}): Promise<Page<Task>> {
      const first = page.from ?? '0'
      if (first > day) return { items: [], cursor: null }
      return items.list(
        kind,
        { index: 'by-status', partition: unitKey(unit, 'open'), between: [first, afterAll(day)] },
        page,
      )
    },

    /** Every open task: by day, then those without one. */
    async open(unit: string, page: PageRequest = {}): Promise<Page<Task>> {
      return items.list(kind, { index: 'by-status', partition: unitKey(unit, 'open') }, page)
    },

    /** Open tasks that no day counts for (standing duties, events not yet entered). */
    async undated(unit: string, page: PageRequest = {}): Promise<Page<Task>> {
      return items.list(kind, { index: 'by-status', partition: unitKey(unit, 'open'), between: allOf(undated) }, page)
    },

    /** Tasks of which a later date is asked or that are said to be somebody else's, the longest waiting first. */
    async asked(unit: string, page: PageRequest = {}): Promise<Page<Task>> {
      return items.list(kind, { index: 'by-reference', partition: unitKey(unit, 'asked') }, page)
    },

    /** Done tasks, the latest confirmation first. */
    async done(unit: string, page: PageRequest = {}): Promise<Page<Task>> {
      return items.list(kind, { index: 'by-status', partition: unitKey(unit, 'done'), newestFirst: true }, page)
    },

    /** Withdrawn tasks, the latest first. */
    async withdrawn(unit: string, page: PageRequest = {}): Promise<Page<Task>> {
      const partition = unitKey(unit, 'withdrawn')
      return items.list(kind, { index: 'by-status', partition, newestFirst: true }, page)
    },

    /**
     * Notes that an e-mail of `day` named these tasks. It is written beside the task and makes no new version: nobody's
     * confirmation may fail because a reminder went out meanwhile. Tasks that are gone are passed over.
     */
    async markReminded(unit: string, ids: readonly string[], day: Day): Promise<void> {
      for (const id of new Set(ids)) {
        const planId = planIdOf(id)
        if (!canBeKey(unit, planId, id)) continue
        await items.change(keyOf(unit, planId, id), {
          set: { remindedOn: day },
          condition: 'attribute_exists(pk) AND (attribute_not_exists(#remindedOn) OR #remindedOn < :day)',
          names: { '#remindedOn': 'remindedOn' },
          values: { ':day': day },
        })
      }
    },
  }
}

function keyOf(unit: string, planId: string, id: string): Key {
  return { pk: unitKey(unit, 'plan', planId), sk: joinKey(id) }
}

/** `<planId>-<hash>` → planId; empty where there is none. */
function planIdOf(taskId: string): string {
  return taskId.slice(0, Math.max(taskId.lastIndexOf('-'), 0))
}

function dayOf(task: Task): string {
  return effectiveDue(task)?.lastDay ?? undated
}

/** Everything that begins with `prefix#`. */
function allOf(prefix: string): readonly [string, string] {
  return [`${prefix}#`, afterAll(prefix)]
}

/** Everything that begins with `prefix#`, from a day on; what has no day sorts behind and belongs to it. */
function allFrom(prefix: string, from: Day | undefined): readonly [string, string] {
  const [first, last] = allOf(prefix)
  return [from === undefined ? first : `${prefix}#${from}`, last]
}

function writable(task: Task): Task {
  if (planIdOf(task.id) !== task.planId) throw new RangeError(`Task ${task.id} is not named after plan ${task.planId}`)
  return { ...task, history: boundedHistory(task.history) }
}

function withLastReminded(task: Task, item: Item): Task {
  const beside = Day.nullable().parse(item['remindedOn'] ?? null)
  if (beside === null || (task.lastRemindedOn !== null && task.lastRemindedOn >= beside)) return task
  return { ...task, lastRemindedOn: beside }
}
