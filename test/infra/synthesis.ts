import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { z } from 'zod'
import type { FunctionName } from '../../infra/cloud/functions.ts'
import { type Settings, settingsOf } from '../../infra/cloud/settings.ts'
import { NhacViecStack } from '../../infra/cloud/stack.ts'

const settings = {
  mailFrom: 'nhac-viec@phuong.example',
  mailName: 'Nhắc việc',
  alarmMail: 'quan-tri@phuong.example',
}

/** What a value of the template may be before CloudFormation resolves it. */
export type TemplateValue = string | number | boolean | null | TemplateValue[] | { [key: string]: TemplateValue }
const TemplateValue: z.ZodType<TemplateValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(TemplateValue), z.record(z.string(), TemplateValue)]),
)
const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), TemplateValue).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
  DependsOn: z.array(z.string()).optional(),
})
export type Resource = z.infer<typeof Resource>

export interface Synthesis {
  template: Template
  /** By logical id. */
  resources: Record<string, Resource>
  /** Where the code of a function lies, as it would be uploaded. */
  codeOf: (name: FunctionName) => string
  environmentOf: (name: FunctionName) => Record<string, TemplateValue>
}

/** The stack as it would be deployed. Without `bundles` the functions' code is left out, which takes seconds less. */
export function synthesise(options: {
  bundles: boolean
  context?: Partial<Record<keyof Settings, string>>
}): Synthesis {
  const outdir = mkdtempSync(join(tmpdir(), 'nhac-viec-synth-'))
  const app = new App({
    outdir,
    context: {
      ...settings,
      ...options.context,
      ...(options.bundles ? {} : { 'aws:cdk:bundling-stacks': [] }),
    },
  })
  const stack = new NhacViecStack(app, 'NhacViec', { settings: settingsOf(app) })
  const template = Template.fromStack(stack)
  const resources = z.record(z.string(), Resource).parse(template.toJSON().Resources)

  function functionOf(name: FunctionName): Resource {
    const found = Object.entries(resources).filter(
      ([id, { Type }]) => Type === 'AWS::Lambda::Function' && id.startsWith(`${name}Function`),
    )
    const [only] = found
    if (found.length !== 1 || only === undefined) throw new Error(`${found.length} functions are named ${name}`)
    return only[1]
  }

  return {
    template,
    resources,
    codeOf(name) {
      const { S3Key } = z.object({ S3Key: z.string() }).parse(functionOf(name).Properties.Code)
      return join(outdir, `asset.${S3Key.replace(/\.zip$/u, '')}`)
    },
    environmentOf(name) {
      const { Variables } = z
        .object({ Variables: z.record(z.string(), TemplateValue) })
        .parse(functionOf(name).Properties.Environment)
      return Variables
    },
  }
}
