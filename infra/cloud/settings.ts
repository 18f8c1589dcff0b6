import type { App } from 'aws-cdk-lib'
import { z } from 'zod'

const address = z.email('must be an e-mail address')

/** Blank where the stack makes its own. */
function optional(pattern: RegExp, message: string) {
  return z
    .string(message)
    .trim()
    .refine((text) => text === '' || pattern.test(text), message)
    .default('')
    .transform((text) => (text === '' ? null : text))
}

/**
 * What a deployment decides, each a CDK context value: in `cdk.json`, where the next deployment finds it again, or
 * `-c mailFrom=…`. What a value must be is said such that its name can stand before it.
 */
export const Settings = z
  .object({
    /** The address that reminders come from. */
    mailFrom: address,
    /** The name shown beside that address. */
    mailName: z
      .string('must be the name beside mailFrom')
      .trim()
      .min(1, 'must be the name beside mailFrom')
      .regex(/^[^<>"\r\n]*$/, 'must be one line without < > and "'),
    /** Whether SES is to be asked to send for the domain of `mailFrom`, or the account may send from the address already. */
    mailIdentity: z.enum(['new', 'existing'], 'must be "new" or "existing"').default('new'),
    /** Who hears of alarms (an administrator, not a coordinator). */
    alarmMail: address,
    /** Own host name of the pages; null uses the address that API Gateway gives. */
    domain: optional(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a host name alone, as nhacviec.phuong.gov.vn'),
    /** Certificate for `domain`, in the stack's region. */
    certificateArn: optional(/^arn:[a-z-]+:acm:/, 'must be the ARN of a certificate, arn:aws:acm:…'),
    /** A table that is there, with the keys and indexes of `shared/store/table.ts`; null makes one. */
    tableName: optional(/^[\w.-]{3,255}$/, 'must be the name of a DynamoDB table'),
    /** A bucket that is there, whose events go to EventBridge; null makes one. */
    bucketName: optional(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of an S3 bucket'),
  })
  .refine((settings) => (settings.domain === null) === (settings.certificateArn === null), {
    path: ['domain'],
    message: 'and certificateArn go together: give both or neither',
  })
export type Settings = z.infer<typeof Settings>

/** Settings with which nothing can be made, a sentence for each. */
export class WrongSettings extends Error {
  override name = 'WrongSettings'
}

/** The settings of this synthesis; throws `WrongSettings`. */
export function settingsOf(app: App): Settings {
  const names = Object.keys(Settings.shape)
  const given = Object.fromEntries(names.map((name): [string, unknown] => [name, app.node.tryGetContext(name)]))
  const result = Settings.safeParse(given)
  if (result.success) return result.data
  const faults = result.error.issues.map(({ path, message }) => {
    const name = path.join('.')
    const value = given[name] === undefined ? 'is not given' : `is ${JSON.stringify(given[name])}`
    return `Setting ${name} ${message}; it ${value}. See "Settings" in README.md.`
  })
  throw new WrongSettings(faults.join('\n'))
}
