import { z } from 'zod'

/**
 * What SES tells of an e-mail, in the shape of its event publishing. It arrives through EventBridge (the deployment's
 * way), or through SNS, or through SNS and SQS; fields that are not used are not looked at.
 */
const recipients = z.array(z.looseObject({ emailAddress: z.string() }))
// SES writes `2024-05-17T00:31:02.123Z`, in places with an offset.
const timestamp = z.iso.datetime({ offset: true })

export const MailEvent = z.looseObject({
  eventType: z.string(),
  mail: z.looseObject({
    messageId: z.string(),
    timestamp,
    tags: z.record(z.string(), z.array(z.string())).default({}),
  }),
  bounce: z.looseObject({ bounceType: z.string(), bouncedRecipients: recipients, timestamp }).optional(),
  complaint: z.looseObject({ complainedRecipients: recipients, timestamp }).optional(),
})
export type MailEvent = z.infer<typeof MailEvent>

const FromEventBridge = z.looseObject({ source: z.literal('aws.ses'), detail: MailEvent })
const FromSns = z.looseObject({
  Records: z.array(z.looseObject({ Sns: z.looseObject({ Message: z.string() }) })).min(1),
})
const FromSqs = z.looseObject({ Records: z.array(z.looseObject({ body: z.string() })).min(1) })
const SnsEnvelope = z.looseObject({ Message: z.string() })

/** The events in whatever brought them. Throws where it is none of the known shapes. */
export function mailEventsIn(event: unknown): MailEvent[] {
  const bridged = FromEventBridge.safeParse(event)
  if (bridged.success) return [bridged.data.detail]
  const told = FromSns.safeParse(event)
  if (told.success) return told.data.Records.map(({ Sns }) => MailEvent.parse(JSON.parse(Sns.Message)))
  return FromSqs.parse(event).Records.map(({ body }) => {
    const content: unknown = JSON.parse(body)
    const envelope = SnsEnvelope.safeParse(content)
    return MailEvent.parse(envelope.success ? JSON.parse(envelope.data.Message) : content)
  })
}
