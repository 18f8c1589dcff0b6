import { z } from 'zod'

const plain = z.string().trim().min(1)
const origin = z.url().transform((url) => url.replace(/\/+$/, ''))

/**
 * Every environment name of ours, once: handlers read them, the stack and the local system set them. The AWS SDK's own
 * names (regions, `AWS_ENDPOINT_URL_DYNAMODB` …) are the SDK's business and stand nowhere in our code.
 */
export const Environment = z.object({
  /** DynamoDB table. */
  TABLE: plain,
  /** S3 bucket of documents, readings, drafts. */
  BUCKET: plain,
  /** SQS queue from the outbox to `deliver`. */
  DELIVERY_QUEUE_URL: z.url(),
  /** SQS queue of scans that wait to be recognised by `ingest`. */
  READING_QUEUE_URL: z.url(),
  /** Origin of pages and links, without a slash at its end: `https://nhacviec.phuong.example`. */
  PUBLIC_URL: origin,
  /** The address that e-mails come from, with or without a name: `Nhắc việc <nhac-viec@phuong.example>`. */
  MAIL_FROM: plain,
  /** SES configuration set, through which bounces and complaints come back. */
  SES_CONFIGURATION_SET: plain,
  /** How many workers may hand e-mails to SES at once; each takes its share of the sending rate. */
  MAIL_WORKERS: z.coerce.number().int().positive(),
})
export type Environment = z.infer<typeof Environment>
export type EnvironmentName = keyof Environment

/** The names, for whoever sets them. */
export const environmentNames: readonly EnvironmentName[] = Environment.keyof().options

/**
 * The part of the environment that a handler needs: `readEnv(Environment.pick({ TABLE: true, BUCKET: true }))`. Throws
 * one sentence that names each variable that is missing or wrong, never a value.
 */
export function readEnv<T extends z.ZodType>(
  wanted: T,
  source: Record<string, string | undefined> = process.env,
): z.infer<T> {
  const result = wanted.safeParse(source)
  if (result.success) return result.data
  const names = [...new Set(result.error.issues.map((issue) => issue.path.join('.')))]
  throw new Error(`Environment variables missing or wrong: ${names.join(', ')}`)
}
