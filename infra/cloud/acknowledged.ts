import { Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'

interface Acknowledged {
  /** The construct and everything below it. */
  on: IConstruct
  id: string
  reason: string
}

/** The findings of the security checks that are left as they are, each where it arises and with the reason. */
export function acknowledgeFindings(parts: {
  bucket: IConstruct
  /** Of a bucket that was there before the stack. */
  bucketName: string | null
  failedEvents: IConstruct
  web: IConstruct
  readers: IConstruct[]
  sender: IConstruct
  events: IConstruct
}): void {
  const documents =
    parts.bucketName === null ? '<StorageDocumentsCD3FCE94.Arn>' : `arn:<AWS::Partition>:s3:::${parts.bucketName}`
  const findings: Acknowledged[] = [
    {
      on: parts.bucket,
      id: 'AwsSolutions-S1',
      reason:
        'Reached only by two functions under their own roles, never from outside. Who needs a record of each access ' +
        'switches on CloudTrail data events for the bucket, which are more complete than server access logs.',
    },
    {
      on: parts.failedEvents,
      id: 'AwsSolutions-SQS3',
      reason: 'It is a dead-letter queue itself: of the schedule, the event rules and the functions that they start.',
    },
    {
      on: parts.web,
      id: 'AwsSolutions-APIG4',
      reason:
        'People come without an AWS identity. The application authorises every request itself: a coordinator by ' +
        'session, an agency by its link; what is left open (sign-in, OpenAPI) is meant to be.',
    },
    ...parts.readers.flatMap((on) =>
      ['units/*', 'units/*/plans/*', 'units/*/incoming/*'].map((keys) => ({
        on,
        id: `AwsSolutions-IAM5[Resource::${documents}/${keys}]`,
        reason: 'The keys of documents are made at run time; the pattern covers the units’ documents and nothing else.',
      })),
    ),
    {
      on: parts.sender,
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason:
        'ses:GetSendQuota asks what the account may send. It reads a number, and knows no resource to be narrowed to.',
    },
    {
      on: parts.sender,
      id: 'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/*]',
      reason:
        'In the sandbox SES checks the recipient’s identity as well as the sender’s, and recipients are known at run time ' +
        'only. The condition on ses:FromAddress keeps what is sent to the one address.',
    },
    {
      on: parts.events,
      id: 'AwsSolutions-IAM5[Resource::<remindFunction9FFB5FB7.Arn>:*]',
      reason: 'EventBridge Scheduler may call any version of this one function; the construct gives no narrower grant.',
    },
  ]
  for (const { on, id, reason } of findings) Validations.of(on).acknowledge({ id, reason })
}
