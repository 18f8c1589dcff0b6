import { Duration, TimeZone } from 'aws-cdk-lib'
import { Match, Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { EventInvokeConfig, type IFunction } from 'aws-cdk-lib/aws-lambda'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler'
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets'
import type { IConfigurationSet } from 'aws-cdk-lib/aws-ses'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { mailWorkers, type Queues } from './queues.ts'

interface Receivers {
  remind: IFunction
  ingest: IFunction
  deliver: IFunction
  feedback: IFunction
}

interface Props {
  receivers: Receivers
  queues: Queues
  bucket: IBucket
  configurationSet: IConfigurationSet
}

/** What starts work without anybody asking: the morning, a document, an e-mail to deliver, news of one delivered. */
export class Events extends Construct {
  constructor(scope: Construct, id: string, { receivers, queues, bucket, configurationSet }: Props) {
    super(scope, id)
    everyMorning(this, receivers.remind, queues.failedEvents)

    new Rule(this, 'DocumentArrived', {
      description: 'A document was put under units/<unit>/incoming/',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [bucket.bucketName] },
          object: { key: Match.wildcard('units/*/incoming/*') },
        },
      },
      targets: [target(receivers.ingest, queues.failedEvents)],
    })

    new Rule(this, 'MailFeedback', {
      description: 'What became of an e-mail, told by SES',
      eventPattern: {
        source: ['aws.ses'],
        detailType: [
          'Email Bounced',
          'Email Complaint Received',
          'Email Delivered',
          'Email Rejected',
          'Email Delivery Delayed',
        ],
        detail: { mail: { tags: { 'ses:configuration-set': [configurationSet.configurationSetName] } } },
      },
      targets: [target(receivers.feedback, queues.failedEvents)],
    })

    receivers.deliver.addEventSource(
      new SqsEventSource(queues.delivery, {
        batchSize: 10,
        reportBatchItemFailures: true,
        // Delivery counts on there being no more: the sending rate is divided among them.
        maxConcurrency: mailWorkers,
      }),
    )

    // One scan a call, which may take minutes; two at a time leave room for the pages in a new account's ten.
    receivers.ingest.addEventSource(new SqsEventSource(queues.reading, { batchSize: 1, maxConcurrency: 2 }))

    // Scheduler and EventBridge hand an event over and forget it; from then on Lambda itself retries and reports.
    for (const name of ['remind', 'ingest', 'feedback'] as const) {
      new EventInvokeConfig(this, `Retry-${name}`, {
        function: receivers[name],
        retryAttempts: 2,
        maxEventAge: Duration.hours(6),
        onFailure: new SqsDestination(queues.failedEvents),
      })
    }
  }
}

/**
 * Every half hour of the office's day in Viet Nam, every day: each unit has an hour of its own, and whether it is a
 * working day is known to the calendar of the rules, not to cron. A unit whose hour has not come or whose day is done
 * costs one or two reads: for 3,300 communes an estimated five US cents a day. The run after the last hour makes good what
 * failed; a day that is missed altogether is made good by the next.
 */
function everyMorning(scope: Construct, remind: IFunction, failed: IQueue): void {
  new Schedule(scope, 'Morning', {
    description: 'The morning run of reminders, at the hour of each unit',
    schedule: ScheduleExpression.cron({ minute: '0/30', hour: '6-17', timeZone: TimeZone.ASIA_HO_CHI_MINH }),
    target: new LambdaInvoke(remind, {
      deadLetterQueue: failed,
      retryAttempts: 10,
      maxEventAge: Duration.hours(6),
    }),
  })
}

function target(receiver: IFunction, failed: IQueue): LambdaFunction {
  return new LambdaFunction(receiver, { deadLetterQueue: failed, retryAttempts: 10, maxEventAge: Duration.hours(6) })
}
