import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { describe, expect, test } from 'vitest'
import { Instant } from '../../../shared/calendar/day.ts'
import { tableDefinition } from '../../../shared/store/table.ts'
import { aFeed, aLink, anPhu, aSession, aSignIn, hoaBinh, morning } from '../samples.ts'
import type { Setting } from './setting.ts'

const atExpiry = Instant.parse('2024-05-06T01:30:00.000Z')

const seconds = (instant: string) => Date.parse(instant) / 1000

export function accessPromises({ store, engine, table }: Setting): void {
  async function deletedAfter(pk: string, sk: string): Promise<unknown> {
    const { Item } = await engine().client.send(new GetCommand({ TableName: table(), Key: { pk, sk } }))
    return Item?.[tableDefinition.timeToLiveAttribute]
  }

  describe('a sign-in link', () => {
    test('is redeemed once, however many press the button at once', async () => {
      await store().signIns.create(aSignIn('h'))
      const results = await Promise.all(Array.from({ length: 20 }, () => store().signIns.redeem('h', morning)))
      expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, signIn: aSignIn('h') }])
      expect(await store().signIns.redeem('h', morning)).toEqual({ ok: false, code: 'used' })
    })

    test('is worth nothing from its expiry on, and nothing when it was never made', async () => {
      await store().signIns.create(aSignIn('h'))
      expect(await store().signIns.redeem('h', atExpiry)).toEqual({ ok: false, code: 'expired' })
      expect(await store().signIns.redeem('khac', morning)).toEqual({ ok: false, code: 'unknown' })
      expect(await store().signIns.redeem('', morning)).toEqual({ ok: false, code: 'unknown' })
    })

    test('is left to DynamoDB to delete a day after it expired', async () => {
      await store().signIns.create(aSignIn('h'))
      expect(await deletedAfter('sign-in#h', 'sign-in')).toBe(seconds('2024-05-07T01:30:00Z'))
    })
  })

  describe('a session', () => {
    test('opens until it expires, even if DynamoDB has not deleted it yet', async () => {
      await store().sessions.create(aSession('h'))
      expect(await store().sessions.get('h', morning)).toEqual(aSession('h'))
      expect(await store().sessions.get('h', atExpiry)).toBeNull()
      expect(await deletedAfter('session#h', 'session')).toBe(seconds(atExpiry))
    })

    test('is over once signed out; signing out again is harmless', async () => {
      await store().sessions.create(aSession('h'))
      await store().sessions.delete('h')
      await store().sessions.delete('h')
      expect(await store().sessions.get('h', morning)).toBeNull()
    })

    test('of a browser or a program is found by its holder, to be ended; only programs are listed as tokens', async () => {
      const browser = aSession('h')
      const program = { ...aSession('k'), kind: 'bearer' as const, label: 'tổng hợp' }
      await store().sessions.create(browser)
      await store().sessions.create(program)
      await store().sessions.create({ ...aSession('l'), email: 'khac@hoa-binh.example' })
      expect(await store().sessions.bearersOf(hoaBinh, browser.email, morning)).toEqual([program])
      const left = async () =>
        (await Promise.all(['h', 'k', 'l'].map((hash) => store().sessions.get(hash, morning)))).map(
          (session) => session?.hash,
        )
      await store().sessions.deleteAllOf(anPhu, browser.email)
      expect(await left()).toEqual(['h', 'k', 'l'])
      await store().sessions.deleteAllOf(hoaBinh, browser.email)
      expect(await left()).toEqual([undefined, undefined, 'l'])
    })

    test('is not opened by a sign-in link of the same name', async () => {
      await store().signIns.create(aSignIn('h'))
      expect(await store().sessions.get('h', morning)).toBeNull()
    })
  })

  test('a calendar feed is no link and no session; its owner finds it, nobody else does, and can delete it', async () => {
    await store().feeds.create(aFeed('h', 'a@hoa-binh.example'))
    await store().feeds.create(aFeed('k', 'b@hoa-binh.example'))
    expect(await store().feeds.get('h')).toEqual(aFeed('h', 'a@hoa-binh.example'))
    expect([await store().links.get('h'), await store().sessions.get('h', morning)]).toEqual([null, null])
    expect((await store().feeds.ofCoordinator(hoaBinh, 'a@hoa-binh.example')).map(({ hash }) => hash)).toEqual(['h'])
    expect(await store().feeds.ofCoordinator(anPhu, 'a@hoa-binh.example')).toEqual([])
    await store().feeds.delete('h')
    expect(await store().feeds.get('h')).toBeNull()
    await store().feeds.deleteAllOf(anPhu, 'b@hoa-binh.example')
    expect(await store().feeds.get('k')).not.toBeNull()
    await store().feeds.deleteAllOf(hoaBinh, 'b@hoa-binh.example')
    expect(await store().feeds.get('k')).toBeNull()
  })

  test("an agency's link is kept a month past its expiry, to be told expired rather than unknown", async () => {
    expect(await store().links.create(aLink('h'))).toBe('created')
    expect(await store().links.get('h')).toEqual(aLink('h'))
    expect(await store().links.get('khac')).toBeNull()
    expect(await deletedAfter('link#h', 'link')).toBe(seconds('2024-06-05T01:30:00Z'))
  })
}
