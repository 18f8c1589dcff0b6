import { Duration } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

/**
 * How long `deliver` may work on one batch: ten letters at the sandbox's one a second. Where SES takes longer, it leaves
 * the last ones to another batch. The visibility follows from it.
 */
export const deliverTimeout = Duration.seconds(120)

/**
 * How many batches of letters are worked on at once, and so how many letters are on their way to SES. Each worker takes
 * its share of SES's rate, so four give the 14 a second of a usual account, and one a second in the sandbox.
 */
export const mailWorkers = 4

/** How long `ingest` may work on one document: a scan of a hundred pages takes most of what Lambda allows. */
export const ingestTimeout = Duration.minutes(15)

/** E-mails on their way out, scans that wait to be recognised, and where what went wrong is kept for a person to see. */
export class Queues extends Construct {
  readonly delivery: Queue
  readonly reading: Queue
  /** Deliveries that failed five times; the outbox row still says what became of the e-mail. */
  readonly failedDeliveries: Queue
  /** Events (schedule, arrived document, SES feedback) whose function failed every retry. */
  readonly failedEvents: Queue
  /** Recognitions that failed every time; the plan says so itself. */
  readonly failedReadings: Queue

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.failedDeliveries = keptQueue(this, 'FailedDeliveries')
    this.failedEvents = keptQueue(this, 'FailedEvents')
    this.failedReadings = keptQueue(this, 'FailedReadings')
    this.delivery = new Queue(this, 'Delivery', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Six times the function's timeout: a batch that is still being worked on must not be handed out again.
      visibilityTimeout: Duration.seconds(6 * deliverTimeout.toSeconds()),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.failedDeliveries, maxReceiveCount: 5 },
    })
    this.reading = new Queue(this, 'Reading', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // A worker that fell silent is replaced when its time is up; nobody waits for six times that long.
      visibilityTimeout: ingestTimeout.plus(Duration.seconds(30)),
      retentionPeriod: Duration.days(4),
      // Three tries, then a fourth time to write down that they failed.
      deadLetterQueue: { queue: this.failedReadings, maxReceiveCount: 5 },
    })
  }
}

function keptQueue(scope: Construct, id: string): Queue {
  return new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  })
}
