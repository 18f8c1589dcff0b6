// The part of DynamoDB's expression language that the store writes, read once a text and then only asked.

export type Item = Record<string, unknown>
export type Given = { names: Record<string, string>; values: Item }
type Condition = (item: Item | null, given: Given) => boolean
type Update = (item: Item, given: Given) => Item
type Operand = (item: Item | null, given: Given) => unknown

const conditions = new Map<string, Condition>()
const updates = new Map<string, Update>()

/** `attribute_not_exists(pk) AND (#a < :b OR #c.#d = :e)`, `#pk = :pk AND #sk BETWEEN :from AND :to`. */
export function conditionOf(text: string): Condition {
  const known = conditions.get(text)
  if (known) return known
  const reader = new Reader(text)
  const condition = reader.anyOf()
  reader.end()
  conditions.set(text, condition)
  return condition
}

/** `SET #a = :b, #c = if_not_exists(#d, :e) REMOVE #f`; every value is taken from the item as it was. */
export function updateOf(text: string): Update {
  const known = updates.get(text)
  if (known) return known
  const update = new Reader(text).update()
  updates.set(text, update)
  return update
}

class Reader {
  readonly #tokens: string[]
  #at = 0

  constructor(text: string) {
    this.#tokens = text.match(/[#:]?\w+|[(),.=<]/gu) ?? []
    if (this.#tokens.join('') !== text.replace(/\s/gu, '')) throw new Error(`Not an expression of ours: ${text}`)
  }

  anyOf(): Condition {
    const parts = [this.#allOf()]
    while (this.#take('OR')) parts.push(this.#allOf())
    return (item, given) => parts.some((part) => part(item, given))
  }

  update(): Update {
    const sets: Array<{ name: Name; value: Operand }> = []
    const removed: Name[] = []
    this.#expect('SET')
    do {
      const name = this.#name()
      this.#expect('=')
      sets.push({ name, value: this.#value() })
    } while (this.#take(','))
    if (this.#take('REMOVE')) {
      do removed.push(this.#name())
      while (this.#take(','))
    }
    this.end()
    return (item, given) => {
      const next = { ...item }
      for (const { name, value } of sets) next[name(given)] = value(item, given)
      for (const name of removed) delete next[name(given)]
      return next
    }
  }

  end(): void {
    if (this.#at < this.#tokens.length) throw new Error(`Not understood: ${this.#tokens.slice(this.#at).join(' ')}`)
  }

  #allOf(): Condition {
    const parts = [this.#one()]
    while (this.#take('AND')) parts.push(this.#one())
    return (item, given) => parts.every((part) => part(item, given))
  }

  #one(): Condition {
    if (this.#take('(')) {
      const inner = this.anyOf()
      this.#expect(')')
      return inner
    }
    for (const [name, wanted] of [
      ['attribute_exists', true],
      ['attribute_not_exists', false],
    ] as const) {
      if (!this.#take(name)) continue
      this.#expect('(')
      const path = this.#value()
      this.#expect(')')
      return (item, given) => (path(item, given) !== undefined) === wanted
    }
    const left = this.#value()
    if (this.#take('BETWEEN')) {
      const from = this.#value()
      this.#expect('AND')
      const to = this.#value()
      return (item, given) => {
        const value = textOf(left(item, given))
        return value >= textOf(from(item, given)) && value <= textOf(to(item, given))
      }
    }
    const isLess = this.#take('<')
    if (!isLess) this.#expect('=')
    const right = this.#value()
    if (!isLess) return (item, given) => left(item, given) === right(item, given)
    return (item, given) => {
      const [a, b] = [left(item, given), right(item, given)]
      return a !== undefined && textOf(a) < textOf(b)
    }
  }

  #value(): Operand {
    if (this.#take('if_not_exists')) {
      this.#expect('(')
      const path = this.#value()
      this.#expect(',')
      const otherwise = this.#value()
      this.#expect(')')
      return (item, given) => path(item, given) ?? otherwise(item, given)
    }
    if (this.#tokens[this.#at]?.startsWith(':')) {
      const name = this.#tokens[this.#at++] ?? ''
      return (_, { values }) => values[name]
    }
    const path = [this.#name()]
    while (this.#take('.')) path.push(this.#name())
    return (item, given) => path.reduce<unknown>((value, name) => memberOf(value, name(given)), item)
  }

  #name(): Name {
    const token = this.#tokens[this.#at++] ?? ''
    return token.startsWith('#') ? ({ names }) => names[token] ?? token : () => token
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false
    this.#at++
    return true
  }

  #expect(token: string): void {
    if (!this.#take(token)) throw new Error(`"${token}" expected in ${this.#tokens.join(' ')}`)
  }
}

type Name = (given: Given) => string

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  throw new TypeError('Only texts are compared by order')
}
