import { App } from 'aws-cdk-lib'
import { expect, test } from 'vitest'
import { settingsOf } from '../../infra/cloud/settings.ts'
import { synthesiseApp } from './app.ts'

const settings = { mailFrom: 'nhac-viec@phuong.example', mailName: 'Nhắc việc', alarmMail: 'quan-tri@phuong.example' }
const domain = 'nhacviec.phuong.example'
const certificateArn = 'arn:aws:acm:ap-southeast-1:1:certificate/x'

test.each([
  ['mailFrom', { mailFrom: 'abc' }, 'must be an e-mail address; it is "abc"'],
  ['alarmMail', { alarmMail: undefined }, 'must be an e-mail address; it is not given'],
  ['mailName', { mailName: 'Nhắc <việc>' }, 'must be one line without < > and "'],
  ['domain', { domain }, 'and certificateArn go together'],
  ['domain', { domain: `https://${domain}/`, certificateArn }, 'must be a host name alone'],
  ['certificateArn', { domain, certificateArn: 'x' }, 'must be the ARN of a certificate'],
])('a wrong %s is one sentence that names it: %o', (name, given, fault) => {
  const app = new App({ context: { ...settings, ...given } })
  const sentence = `Setting ${name} ${fault}`.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
  expect(() => settingsOf(app)).toThrow(new RegExp(`^${sentence}[^\n]*$`, 'u'))
})

test('a wrong setting ends cdk with its sentence and nothing else', { timeout: 60_000 }, async () => {
  const { code, said } = await synthesiseApp({ mailFrom: 'abc' })
  expect(code).toBe(1)
  expect(said).toMatch(/^Setting mailFrom [^\n]+\n$/u)
})

test('the checkout as it is passes the security checks', { timeout: 120_000 }, async () => {
  expect(await synthesiseApp({})).toMatchObject({ code: 0 })
})
