import { describe, expect, test } from 'vitest'
import { Instant } from '../../../shared/calendar/day.ts'
import type { Agency } from '../../../shared/tracking/agency.ts'
import { aCoordinator, anAgency, anPhu, aPlan, aUnit, day, hoaBinh, planId } from '../samples.ts'
import type { Setting } from './setting.ts'

export function plansAndDirectoryPromises({ store }: Setting): void {
  const plans = () => store().plans
  const agencies = () => store().agencies

  describe('plans', () => {
    test('a plan is made once, read by its unit alone, and null when there is none', async () => {
      expect(await plans().create(aPlan())).toBe('created')
      expect(await plans().create(aPlan({ fileName: 'khac.txt' }))).toBe('exists')
      expect(await plans().get(hoaBinh, planId)).toEqual(aPlan())
      expect(await plans().get(anPhu, planId)).toBeNull()
      expect(await plans().get(hoaBinh, '')).toBeNull()
      expect(await plans().get(hoaBinh, 'x'.repeat(5000))).toBeNull()
    })

    test('the list begins with the newest and holds one unit only', async () => {
      await plans().create(aPlan({ id: '01HX0000000000000000000001' }))
      await plans().create(aPlan({ id: '01HX0000000000000000000003' }))
      await plans().create(aPlan({ id: '01HX0000000000000000000002' }))
      await plans().create(aPlan({ id: '01HX0000000000000000000009', unit: anPhu }))
      const first = await plans().list(hoaBinh, { limit: 2 })
      const second = await plans().list(hoaBinh, { limit: 2, cursor: first.cursor })
      expect([...first.items, ...second.items].map(({ id }) => id.slice(-1))).toEqual(['3', '2', '1'])
      expect(second.cursor).toBeNull()
    })

    test('a correction decided from an old version is refused and nothing is lost', async () => {
      await plans().create(aPlan())
      expect(await plans().update(aPlan({ status: 'publishing' }), 0)).toMatchObject({ ok: true, plan: { version: 1 } })
      expect(await plans().update(aPlan({ fileName: 'khac.txt' }), 0)).toEqual({ ok: false, code: 'stale' })
      expect(await plans().get(hoaBinh, planId)).toEqual(aPlan({ status: 'publishing', version: 1 }))
    })
  })

  describe('plans that run on', () => {
    const running = (id: string, fields: Parameters<typeof aPlan>[0] = {}) =>
      aPlan({ id, status: 'published', rowsUntil: '2024-12-31', runsUntil: '2025-12-31', ...fields })
    const due = async (on: string) => (await plans().toContinue(hoaBinh, day(on))).items.map(({ id }) => id.slice(-1))

    test('stand in the list from the day on which their next rows are due, and leave it when they have them', async () => {
      await plans().create(running('01HX0000000000000000000001'))
      expect(await due('2024-09-30')).toEqual([])
      expect(await due('2024-10-01')).toEqual(['1'])
      expect(await due('2025-03-01')).toEqual(['1'])
      await plans().update(running('01HX0000000000000000000001', { rowsUntil: '2025-12-31' }), 0)
      expect(await due('2025-03-01')).toEqual([])
    })

    test('drafts, plans that are closed or over, and those without recurring duties are never in it', async () => {
      await plans().create(running('01HX0000000000000000000001', { status: 'draft' }))
      await plans().create(running('01HX0000000000000000000002', { status: 'closed' }))
      await plans().create(running('01HX0000000000000000000003', { runsUntil: '2024-12-31' }))
      await plans().create(running('01HX0000000000000000000004', { rowsUntil: null }))
      await plans().create(running('01HX0000000000000000000005', { unit: anPhu }))
      expect(await due('2030-01-01')).toEqual([])
    })
  })

  describe('the directory', () => {
    test('an agency is added once and then changed from the version that was seen', async () => {
      expect(await agencies().put(anAgency('a'), null)).toEqual({ ok: true, agency: anAgency('a') })
      expect(await agencies().put(anAgency('a', { name: 'Khác' }), null)).toEqual({ ok: false, code: 'exists' })
      expect(await agencies().put(anAgency('a', { name: 'Mới' }), 0)).toMatchObject({
        ok: true,
        agency: { version: 1 },
      })
      expect(await agencies().put(anAgency('a', { name: 'Cũ' }), 0)).toEqual({ ok: false, code: 'stale' })
      expect(await agencies().get(hoaBinh, 'a')).toEqual(anAgency('a', { name: 'Mới', version: 1 }))
    })

    describe('a name', () => {
      const now = Instant.parse('2024-05-06T01:00:00.000Z')
      const inAMinute = Instant.parse('2024-05-06T01:01:01.000Z')
      const taken = (by: unknown = null) => ({ ok: false, code: 'taken', by })
      const claim = (agency: Agency, known: Agency | null = null, at = now) =>
        agencies().claimNames(agency.unit, [{ agency, known }], { now: at })
      const putNew = async (agency: Agency) => expect((await agencies().put(agency, null)).ok).toBe(true)

      test('that several come to at the same moment is one’s, whatever else they are called', async () => {
        const wanted = Array.from({ length: 8 }, (_, i) =>
          anAgency(`a${i}`, i % 2 === 0 ? { name: 'Phòng Tư pháp' } : { aliases: ['PHÒNG TƯ PHÁP'] }),
        )
        const claimed = await Promise.all(wanted.map((agency) => claim(agency)))
        expect(claimed.filter(({ ok }) => ok)).toHaveLength(1)
        const [winner] = wanted.filter((_, i) => claimed[i]?.ok)
        if (winner) await putNew(winner)
        expect(await claim(anAgency('b', { name: 'Phòng Tư pháp' }))).toMatchObject(taken(winner))
        expect(await claim(anAgency('c', { unit: anPhu, name: 'Phòng Tư pháp' }))).toEqual({ ok: true })
      })

      test('that was claimed and not written can be claimed again by the same at once, by others in a minute', async () => {
        const [a, b] = [anAgency('a', { name: 'Phòng Tư pháp' }), anAgency('b', { name: 'Phòng Tư pháp' })]
        expect(await claim(a)).toEqual({ ok: true })
        expect(await claim(a)).toEqual({ ok: true })
        expect(await claim(b)).toMatchObject(taken())
        expect(await claim(b, null, inAMinute)).toEqual({ ok: true })
        expect(await claim(a, null, inAMinute)).toMatchObject(taken())
      })

      test('is free once its agency is written without it, and not while others only write beside it', async () => {
        const a = anAgency('a')
        await putNew(a)
        const renamed = { ...a, name: 'Phòng Tư pháp' }
        const b = anAgency('b', { name: 'Phòng Tư pháp' })
        expect(await claim(renamed, a)).toEqual({ ok: true })
        await agencies().put({ ...a, mailboxes: [] }, 0)
        expect(await agencies().put(renamed, 0)).toEqual({ ok: false, code: 'stale' })
        expect(await claim(b)).toEqual({ ok: true })
        await putNew(b)
        expect(await claim({ ...renamed, version: 1 }, { ...a, version: 1 })).toMatchObject(taken(b))
        await agencies().put({ ...b, name: 'Phòng Nội vụ' }, 0)
        expect(await claim({ ...renamed, version: 1 }, { ...a, version: 1 })).toEqual({ ok: true })
      })

      test('that an agency has already is not claimed anew, even where another has it too', async () => {
        const [a, b] = [anAgency('a', { name: 'Phòng Tư pháp' }), anAgency('b', { name: 'Phòng Tư pháp' })]
        await putNew(a)
        await putNew(b)
        expect(await claim({ ...a, aliases: ['Tư pháp'] }, a)).toEqual({ ok: true })
      })

      test('goes from one agency to another within one change, as the one was seen', async () => {
        const [a, b] = [anAgency('a', { name: 'Phòng Tư pháp' }), anAgency('b', { name: 'Phòng Tư pháp' })]
        expect(await claim(a)).toEqual({ ok: true })
        await putNew(a)
        const given = (version: number) => ({ now, leaving: new Map([['a', version]]) })
        expect(await agencies().claimNames(hoaBinh, [{ agency: b, known: null }], given(7))).toMatchObject(taken(a))
        expect(await agencies().claimNames(hoaBinh, [{ agency: b, known: null }], given(0))).toEqual({ ok: true })
      })
    })

    test('an agency is deleted as it was seen; one that was changed since stays, another unit’s too', async () => {
      await agencies().put(anAgency('a'), null)
      await agencies().put(anAgency('a', { unit: anPhu }), null)
      await agencies().put(anAgency('a', { name: 'Mới' }), 0)
      expect(await agencies().remove(hoaBinh, 'a', 0)).toEqual({ ok: false, code: 'stale' })
      expect(await agencies().get(hoaBinh, 'a')).not.toBeNull()
      expect(await agencies().remove(hoaBinh, 'a', 1)).toEqual({ ok: true })
      expect(await agencies().get(hoaBinh, 'a')).toBeNull()
      expect(await agencies().get(anPhu, 'a')).not.toBeNull()
      expect(await agencies().remove(hoaBinh, 'a', 1)).toEqual({ ok: true })
    })

    test('the list is the whole directory of one unit', async () => {
      const ids = Array.from({ length: 60 }, (_, at) => `co-quan-${String(at).padStart(2, '0')}`)
      await Promise.all(ids.map((id) => agencies().put(anAgency(id), null)))
      await agencies().put(anAgency('khac', { unit: anPhu }), null)
      expect((await agencies().list(hoaBinh)).map(({ id }) => id)).toEqual(ids)
      expect(await agencies().get(anPhu, 'co-quan-00')).toBeNull()
    })
  })

  describe('units and their coordinators', () => {
    test('settings decided from an old version are refused and nothing is lost', async () => {
      await store().units.put(aUnit(hoaBinh))
      const { version } = aUnit(hoaBinh)
      const renamed = { ...aUnit(hoaBinh), name: 'UBND phường Hòa Bình Mới' }
      expect(await store().units.update(renamed, version)).toMatchObject({ ok: true, unit: { version: version + 1 } })
      expect(await store().units.update(aUnit(hoaBinh), version)).toEqual({ ok: false, code: 'stale' })
      expect(await store().units.get(hoaBinh)).toMatchObject({ name: renamed.name })
    })

    test('a unit is found by id and in the list of all', async () => {
      await store().units.put(aUnit(hoaBinh))
      await store().units.put(aUnit(anPhu))
      expect(await store().units.get(hoaBinh)).toEqual(aUnit(hoaBinh))
      expect(await store().units.get('khong-co')).toBeNull()
      expect((await store().units.list()).map(({ id }) => id)).toEqual([anPhu, hoaBinh])
    })

    test('a coordinator is known by address, in whatever case it is typed', async () => {
      await store().coordinators.put(aCoordinator(hoaBinh, 'Dau.Moi@hoa-binh.example'))
      expect(await store().coordinators.get(hoaBinh, 'DAU.MOI@hoa-binh.example')).toMatchObject({
        email: 'dau.moi@hoa-binh.example',
      })
      expect(await store().coordinators.get(anPhu, 'dau.moi@hoa-binh.example')).toBeNull()
    })

    test('an address may belong to two units; a stranger belongs to none', async () => {
      await store().coordinators.put(aCoordinator(hoaBinh, 'chung@tinh.example'))
      await store().coordinators.put(aCoordinator(anPhu, 'chung@tinh.example'))
      await store().coordinators.put(aCoordinator(anPhu, 'khac@tinh.example'))
      const units = await store().coordinators.unitsOf('Chung@tinh.example')
      expect(units.map(({ unit }) => unit)).toEqual([anPhu, hoaBinh])
      expect(await store().coordinators.list(anPhu)).toHaveLength(2)
      expect(await store().coordinators.unitsOf('la@tinh.example')).toEqual([])
      expect(await store().coordinators.unitsOf('')).toEqual([])
    })

    test('changed by several at once, a coordinator keeps what each changed; one who left is not written anew', async () => {
      const { coordinators } = store()
      await coordinators.put({ ...aCoordinator(hoaBinh, 'nhieu@hoa-binh.example'), name: '' })
      const add = (letter: string) =>
        coordinators.update(hoaBinh, 'Nhieu@hoa-binh.example', (known) => ({ ...known, name: known.name + letter }))
      await Promise.all(['a', 'b', 'c'].map(add))
      const written = await coordinators.get(hoaBinh, 'nhieu@hoa-binh.example')
      expect(new Set(written?.name)).toEqual(new Set(['a', 'b', 'c']))
      expect(await coordinators.unitsOf('nhieu@hoa-binh.example')).toHaveLength(1)
      await coordinators.remove(hoaBinh, 'nhieu@hoa-binh.example')
      expect(await add('d')).toBeNull()
      expect(await coordinators.get(hoaBinh, 'nhieu@hoa-binh.example')).toBeNull()
    })

    test('a coordinator who was removed can no longer sign in', async () => {
      await store().coordinators.put(aCoordinator(hoaBinh, 'chung@tinh.example'))
      await store().coordinators.remove(hoaBinh, 'Chung@tinh.example')
      expect(await store().coordinators.get(hoaBinh, 'chung@tinh.example')).toBeNull()
      expect(await store().coordinators.unitsOf('chung@tinh.example')).toEqual([])
    })
  })
}
