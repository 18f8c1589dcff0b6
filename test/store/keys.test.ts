import { expect, test } from 'vitest'
import { joinKey } from '../../shared/store/keys.ts'

test.each(['', 'can-bo#phuong@anbinh.example', `${'can-bo'.repeat(60)}@anbinh.example`])(
  'what cannot be part of a key is refused without being named, since it may be an address: %s',
  (part) => {
    expect(() => joinKey('coordinator', part)).toThrow(/^Part 2 of 2 of a key/u)
    expect(() => joinKey('coordinator', part)).not.toThrow(/can-bo/u)
  },
)
