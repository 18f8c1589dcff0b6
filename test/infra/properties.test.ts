import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec'
import { beforeAll, expect, test } from 'vitest'
import { synthesise, type Synthesis, type TemplateValue } from './synthesis.ts'

type SpecDatabase = Awaited<ReturnType<typeof loadAwsServiceSpec>>
type ResourceProperties = ReturnType<typeof propertiesOf>
type PropertyType = ResourceProperties[string]['type']

// CloudFormation would say so only at deployment, with an account, and roll everything back.

let spec: SpecDatabase
let synthesis: Synthesis
// The database of every resource of AWS takes seconds to load, more beside other tests.
beforeAll(async () => {
  spec = await loadAwsServiceSpec()
  synthesis = synthesise({ bundles: false })
}, 180_000)

test('every resource has only properties that CloudFormation knows, of the right kind, and all that it needs', () => {
  const faults = Object.entries(synthesis.resources).flatMap(([id, { Type, Properties }]) => {
    return faultsOfObject(propertiesOf(Type), Properties, id)
  })
  expect(faults).toEqual([])
})

test('the check bites: a misspelt, a missing and a wrong property are found', () => {
  const properties = propertiesOf('AWS::Lambda::Function')
  const given = { Role: 'r', Code: {}, Timeout: 'long', MemorySiz: 1, LoggingConfig: { LogGruop: 'x' } }
  expect(faultsOfObject(properties, given, 'F').toSorted()).toEqual([
    'F.LoggingConfig: unknown property LogGruop',
    'F.Timeout: "long" is not of type integer',
    'F: unknown property MemorySiz',
  ])
  expect(faultsOfObject(properties, { Code: {} }, 'F')).toEqual(['F: missing property Role'])
})

function propertiesOf(type: string) {
  return spec.lookup('resource', 'cloudFormationType', 'equals', type).only().properties
}

function faultsOfObject(known: ResourceProperties, given: Record<string, TemplateValue>, at: string): string[] {
  const missing = Object.entries(known)
    .filter(([name, { required }]) => required === true && !(name in given))
    .map(([name]) => `${at}: missing property ${name}`)
  const wrong = Object.entries(given).flatMap(([name, value]) => {
    const property = known[name]
    if (property === undefined) return [`${at}: unknown property ${name}`]
    return faultsOfValue(property.type, value, `${at}.${name}`)
  })
  return [...missing, ...wrong]
}

function faultsOfValue(type: PropertyType, value: TemplateValue, at: string): string[] {
  if (isIntrinsic(value)) return []
  const wrong = [`${at}: ${JSON.stringify(value)} is not of type ${type.type}`]
  switch (type.type) {
    case 'string':
      return typeof value === 'string' ? [] : wrong
    case 'number':
    case 'integer':
      return typeof value === 'number' ? [] : wrong
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrong
    case 'array':
      if (!Array.isArray(value)) return wrong
      return value.flatMap((one, index) => faultsOfValue(type.element, one, `${at}[${index}]`))
    case 'map':
      if (!isObject(value)) return wrong
      return Object.entries(value).flatMap(([key, one]) => faultsOfValue(type.element, one, `${at}.${key}`))
    case 'ref': {
      if (!isObject(value)) return wrong
      return faultsOfObject(spec.get('typeDefinition', type.reference).properties, value, at)
    }
    case 'union': {
      const each = type.types.map((one) => faultsOfValue(one, value, at))
      return each.some((faults) => faults.length === 0) ? [] : wrong
    }
    default:
      return []
  }
}

function isObject(value: TemplateValue): value is Record<string, TemplateValue> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `{ "Ref": … }` and its like come to a value only at deployment. */
function isIntrinsic(value: TemplateValue): boolean {
  return isObject(value) && Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'))
}
