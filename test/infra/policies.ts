import { z } from 'zod'
import type { Synthesis, TemplateValue } from './synthesis.ts'

const oneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())])
const Statement = z.object({
  Effect: z.string(),
  Action: oneOrMore,
  Resource: z.unknown(),
  Condition: z.unknown().optional(),
})
const Policy = z.object({
  PolicyDocument: z.object({ Statement: z.array(Statement) }),
  Roles: z.array(z.object({ Ref: z.string() })),
})

/** One action that a role may do, and on what, in words: `dynamodb:Query StorageTable/index/by-status`. */
export type Right = { role: string; action: string; on: string; condition: unknown }

/** Every right that the template gives to any role. */
export function rightsIn({ resources }: Synthesis): Right[] {
  return Object.values(resources)
    .filter(({ Type }) => Type === 'AWS::IAM::Policy')
    .flatMap(({ Properties }) => {
      const { PolicyDocument, Roles } = Policy.parse(Properties)
      return Roles.flatMap(({ Ref: role }) =>
        PolicyDocument.Statement.flatMap(({ Effect, Action, Resource, Condition }) => {
          if (Effect !== 'Allow') return []
          const targets = z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]).parse(Resource)
          return Action.flatMap((action) =>
            targets.map((target) => ({ role, action, on: inWords(target), condition: Condition })),
          )
        }),
      )
    })
}

/** An ARN of the template, with the logical ids (less their hashes) in place of what CloudFormation fills in. */
export function inWords(value: unknown): string {
  const parsed = Reference.safeParse(value)
  if (!parsed.success) throw new Error(`not a resource: ${JSON.stringify(value)}`)
  const reference = parsed.data
  if (typeof reference === 'string') return reference
  if ('Ref' in reference) return plainId(reference.Ref)
  if ('Fn::GetAtt' in reference) return plainId(reference['Fn::GetAtt'][0])
  const [separator, parts] = reference['Fn::Join']
  return parts.map((part) => inWords(part)).join(separator)
}

type Reference = string | { Ref: string } | { 'Fn::GetAtt': [string, string] } | { 'Fn::Join': [string, unknown[]] }
const Reference: z.ZodType<Reference> = z.union([
  z.string(),
  z.object({ Ref: z.string() }),
  z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }),
  z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }),
])

function plainId(id: string): string {
  return id.replace(/[0-9A-F]{8}$/u, '')
}

/** The value of an environment variable, given what the references in it come to. */
export function resolved(value: TemplateValue, known: Record<string, string>): string {
  const words = inWords(value)
  return known[words] ?? words
}
