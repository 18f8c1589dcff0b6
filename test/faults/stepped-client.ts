import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Program } from './scheduler.ts'

type Request = () => Promise<unknown>

/** The client with every `send` made a step of `program`. */
export function steppedClient(
  client: DynamoDBDocumentClient,
  program: Program,
  observe: (command: object, request: Request) => Promise<unknown>,
): DynamoDBDocumentClient {
  return new Proxy(client, {
    get(target, name) {
      if (name !== 'send') return Reflect.get(target, name)
      return (command: Parameters<DynamoDBDocumentClient['send']>[0]) =>
        program.step(`${nameOf(command)} ${keyOf(command)}`, () => observe(command, () => target.send(command)))
    },
  })
}

/** `GetCommand`. */
export function nameOf(command: object): string {
  return command.constructor.name
}

/** The sort key that a request is about; empty for a list. */
export function keyOf(command: object): string {
  const input: unknown = Reflect.get(command, 'input')
  if (typeof input !== 'object' || input === null) return ''
  for (const field of ['Key', 'Item']) {
    const key: unknown = Reflect.get(input, field)
    const sk: unknown = typeof key === 'object' && key !== null ? Reflect.get(key, 'sk') : null
    if (typeof sk === 'string') return sk
  }
  return ''
}
