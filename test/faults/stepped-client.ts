import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Program } from './scheduler.ts'

export type Observer = {
  /** A write went through. */
  wrote: (command: object) => void
  /** A read or a write was answered. */
  answered: (command: object, answer: object) => void
  /** Whether an index is behind at this moment. */
  lags: () => boolean
}

/** The client with every `send` made a step of `program`. */
export function steppedClient(
  client: DynamoDBDocumentClient,
  program: Program,
  observer: Observer,
): DynamoDBDocumentClient {
  type Command = Parameters<DynamoDBDocumentClient['send']>[0]
  async function send(command: Command): Promise<unknown> {
    const answer = await program.step(`${command.constructor.name} ${subjectOf(command)}`, async () => {
      const given = await client.send(command)
      observer.wrote(command)
      return given
    })
    observer.answered(command, answer)
    // What an index says can be older than the moment at which it is heard.
    if (isOfIndex(command) && observer.lags()) await program.step('an index that lags', async () => {})
    return answer
  }
  return new Proxy(client, {
    get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)),
  })
}

/** Where the item of a request stands; empty for a list. */
export function keyOf(command: object): { pk: string; sk: string } {
  const key = fieldOf(inputOf(command), 'Key') ?? fieldOf(inputOf(command), 'Item')
  return { pk: textIn(key, 'pk'), sk: textIn(key, 'sk') }
}

/** What a put or an update makes of an item; null for other requests, and for one that only notes something beside it. */
export function writtenBody(command: object): object | null {
  const input = inputOf(command)
  const put = fieldOf(fieldOf(input, 'Item'), 'body')
  if (put !== null) return put
  const names = fieldOf(input, 'ExpressionAttributeNames')
  if (names === null || textIn(names, '#set0') !== 'body') return null
  return fieldOf(fieldOf(input, 'ExpressionAttributeValues'), ':set0')
}

function isOfIndex(command: object): boolean {
  return textIn(inputOf(command), 'IndexName') !== ''
}

function subjectOf(command: object): string {
  const { sk } = keyOf(command)
  return sk !== '' ? sk : textIn(fieldOf(inputOf(command), 'ExpressionAttributeValues'), ':pk')
}

function inputOf(command: object): object | null {
  return fieldOf(command, 'input')
}

function fieldOf(value: object | null, name: string): object | null {
  const field: unknown = value === null ? null : Reflect.get(value, name)
  return typeof field === 'object' && field !== null ? field : null
}

function textIn(value: object | null, name: string): string {
  const field: unknown = value === null ? null : Reflect.get(value, name)
  return typeof field === 'string' ? field : ''
}
