import { readFile } from 'node:fs/promises'
import { App } from 'aws-cdk-lib'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Settings, settingsOf } from '../../infra/cloud/settings.ts'
import { synthesiseApp } from './app.ts'
import { synthesise } from './synthesis.ts'

const settings = { mailFrom: 'nhac-viec@phuong.example', mailName: 'Nhắc việc', alarmMail: 'quan-tri@phuong.example' }
const domain = 'nhacviec.phuong.example'
const certificateArn = 'arn:aws:acm:ap-southeast-1:1:certificate/x'

const Guards = z.object({
  Rules: z.record(z.string(), z.object({ Assertions: z.array(z.unknown()) })).optional(),
  Parameters: z
    .record(z.string(), z.looseObject({ Default: z.string(), AllowedValues: z.array(z.string()).optional() }))
    .optional(),
})

test.each([
  ['mailFrom', { mailFrom: 'abc' }, 'must be an e-mail address; it is "abc"'],
  ['alarmMail', { alarmMail: undefined }, 'must be an e-mail address; it is not given'],
  ['mailName', { mailName: 'Nhắc <việc>' }, 'must be one line without < > and "'],
  ['mailIdentity', { mailIdentity: 'có rồi' }, 'must be "new" or "existing"'],
  ['domain', { domain }, 'and certificateArn go together'],
  ['domain', { domain: `https://${domain}/`, certificateArn }, 'must be a host name alone'],
  ['tableName', { tableName: 'bảng' }, 'must be the name of a DynamoDB table'],
  ['bucketName', { bucketName: 's3://tai-lieu' }, 'must be the name of an S3 bucket'],
  ['certificateArn', { domain, certificateArn: 'x' }, 'must be the ARN of a certificate'],
])('a wrong %s is one sentence that names it: %o', (name, given, fault) => {
  const app = new App({ context: { ...settings, ...given } })
  const sentence = `Setting ${name} ${fault}`.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
  expect(() => settingsOf(app)).toThrow(new RegExp(`^${sentence}[^\n]*$`, 'u'))
})

test.each(['cdk.json', 'README.md'])('every setting stands in %s, where somebody looks for it', async (file) => {
  const text = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8')
  expect(Object.keys(Settings.shape).filter((name) => !new RegExp(`["\`]${name}["\`]`, 'u').test(text))).toEqual([])
})

test('a wrong setting ends cdk with its sentence and nothing else', { timeout: 180_000 }, async () => {
  const { code, said } = await synthesiseApp({ mailFrom: 'abc' })
  expect(code).toBe(1)
  expect(said).toMatch(/^Setting mailFrom [^\n]+\n$/u)
})

test('the security checks know a bucket that is there as well as a new one', { timeout: 180_000 }, async () => {
  expect(await synthesiseApp({ bucketName: 'tai-lieu-phuong' })).toMatchObject({ code: 0 })
})

describe('a deployment with an example address', () => {
  const own = { mailFrom: 'nhac-viec@phuong.gov.vn', alarmMail: 'quan-tri@phuong.gov.vn' }
  const rulesWith = (context: { mailFrom: string; alarmMail: string }) => {
    const { Rules = {}, Parameters = {} } = Guards.parse(synthesise({ bundles: false, context }).template.toJSON())
    return { rule: Rules['NoExampleAddresses'], parameter: Parameters['ExampleAddresses'] }
  }

  test.each([
    ['mailFrom', { ...own, mailFrom: 'nhac-viec@phuong.example' }],
    ['alarmMail', { ...own, alarmMail: 'quan-tri@don-vi.EXAMPLE' }],
  ])('is refused by CloudFormation, which says that %s is one', (name, context) => {
    const { rule, parameter } = rulesWith(context)
    expect(rule?.Assertions).toEqual([
      {
        Assert: { 'Fn::Equals': [{ Ref: 'ExampleAddresses' }, 'none'] },
        AssertDescription: expect.stringMatching(
          new RegExp(`^Still an example: ${name} \\(\\S+\\)\\. Set it in cdk.json`),
        ),
      },
    ])
    // The one value that it may have is not the one that the rule asks for.
    expect(parameter?.AllowedValues).toEqual([parameter?.Default])
    expect(parameter?.Default).not.toBe('none')
  })

  test('leaves nothing behind once both are set: a parameter would keep the value of the deployment before', () => {
    expect(rulesWith(own)).toEqual({ rule: undefined, parameter: undefined })
  })
})
