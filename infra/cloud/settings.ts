import type { App } from 'aws-cdk-lib'
import { z } from 'zod'

const blankIsNull = z
  .string()
  .optional()
  .transform((text) => (text === undefined || text.trim() === '' ? null : text.trim()))

/**
 * What a deployment decides, each a CDK context value: in `cdk.json`, or `npx cdk deploy -c mailFrom=…`.
 */
export const Settings = z
  .object({
    /** The address that reminders come from; SES is asked to send for its domain. */
    mailFrom: z.email(),
    /** The name shown beside that address. */
    mailName: z
      .string()
      .trim()
      .min(1)
      .regex(/^[^<>"\r\n]*$/),
    /** Who hears of alarms (an administrator, not a coordinator). */
    alarmMail: z.email(),
    /** Own host name of the pages, `nhacviec.phuong.gov.vn`; null uses the address that API Gateway gives. */
    domain: blankIsNull,
    /** Certificate for `domain`, in the stack's region. */
    certificateArn: blankIsNull,
  })
  .refine((settings) => (settings.domain === null) === (settings.certificateArn === null), {
    message: 'domain and certificateArn go together: give both or neither',
  })
export type Settings = z.infer<typeof Settings>

/** The settings of this synthesis; throws with one readable line for each wrong value. */
export function settingsOf(app: App): Settings {
  const names = ['mailFrom', 'mailName', 'alarmMail', 'domain', 'certificateArn']
  const given = Object.fromEntries(names.map((name) => [name, app.node.tryGetContext(name)]))
  const result = Settings.safeParse(given)
  if (!result.success) throw new Error(`CDK context: ${z.prettifyError(result.error)}`)
  return result.data
}
