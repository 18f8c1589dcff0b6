import { Duration } from 'aws-cdk-lib'
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import type { Function as LambdaFunction, IFunction } from 'aws-cdk-lib/aws-lambda'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import type { IConfigurationSet } from 'aws-cdk-lib/aws-ses'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Stack } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import type { FunctionName } from './functions.ts'
import type { Queues } from './queues.ts'

interface Props {
  alarmMail: string
  functions: Record<FunctionName, LambdaFunction>
  queues: Queues
  api: HttpApi
  configurationSet: IConfigurationSet
}

/** What an administrator must hear of, by e-mail. Every alarm says in its description what to look at. */
export class Alarms extends Construct {
  readonly topic: Topic

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id)
    this.topic = new Topic(this, 'Topic', { enforceSSL: true })
    // A topic with a policy of its own loses the one by which CloudWatch could publish to it.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    )
    this.topic.addSubscription(new EmailSubscription(props.alarmMail))

    this.queues(props.queues)
    this.functions(props.functions)
    this.errorLines(props.functions)
    this.morningRun(props.functions.remind)
    this.waitingLetters(props.functions.remind)
    this.pages(props.api)
    this.reputation(props.configurationSet)
  }

  private queues(queues: Queues): void {
    const { failedDeliveries, failedEvents, failedReadings } = queues
    const kept = { FailedDeliveries: failedDeliveries, FailedEvents: failedEvents, FailedReadings: failedReadings }
    for (const [name, queue] of Object.entries(kept)) {
      this.alarm(name, {
        metric: queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'Maximum' }),
        threshold: 1,
        description: `Something failed every retry and waits in the queue ${name}: read the message, then the log.`,
      })
    }
    this.alarm('DeliveryDelayed', {
      metric: queues.delivery.metricApproximateAgeOfOldestMessage({
        period: Duration.minutes(5),
        statistic: 'Maximum',
      }),
      threshold: Duration.hours(2).toSeconds(),
      description: 'A message has waited two hours in the queue: is deliver failing, or not being called?',
    })
  }

  private functions(functions: Record<FunctionName, IFunction>): void {
    for (const [name, lambda] of Object.entries(functions)) {
      this.alarm(`${name}-errors`, {
        metric: lambda.metricErrors({ period: Duration.minutes(5), statistic: 'Sum' }),
        threshold: 1,
        description: `The function ${name} failed: see its log.`,
      })
      this.alarm(`${name}-throttles`, {
        metric: lambda.metricThrottles({ period: Duration.minutes(5), statistic: 'Sum' }),
        threshold: 1,
        description: `Lambda turned calls of ${name} away: the account's concurrency is too small.`,
      })
    }
  }

  /**
   * What one item, unit or letter costs must not stop the rest, so a function goes on and leaves a line of
   * `level: error`: a damaged item, a plan that cannot be continued, a request that failed. Pages then say "xin báo người
   * quản trị", who hears of it first this way. An hour at a time: one damaged item brings a line with every list.
   */
  private errorLines(functions: Record<FunctionName, LambdaFunction>): void {
    const said = { metricNamespace: 'NhacViec', metricName: 'ErrorLines' }
    for (const [name, { logGroup }] of Object.entries(functions)) {
      const filterPattern = FilterPattern.stringValue('$.level', '=', 'error')
      new MetricFilter(this, `${name}ErrorLines`, { logGroup, filterPattern, ...said, metricValue: '1' })
    }
    this.alarm('error-lines', {
      metric: new Metric({
        namespace: said.metricNamespace,
        metricName: said.metricName,
        period: Duration.hours(1),
        statistic: 'Sum',
      }),
      threshold: 1,
      description:
        'A function logged a line of level error: look for it in the logs of all five; its "what" says what.',
    })
  }

  /** A reminder that never came is seen by nobody, so its absence must be loud. */
  private morningRun(remind: IFunction): void {
    const period = Duration.hours(1)
    this.alarm('remind-missing', {
      metric: new MathExpression({
        label: 'Completed morning runs',
        expression: 'FILL(calls, 0) - FILL(errors, 0)',
        usingMetrics: {
          calls: remind.metricInvocations({ period, statistic: 'Sum' }),
          errors: remind.metricErrors({ period, statistic: 'Sum' }),
        },
        period,
      }),
      threshold: 1,
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      // From the last run of a day to the first of the next are twelve hours.
      evaluationPeriods: 14,
      missing: TreatMissingData.BREACHING,
      description: 'No morning run has completed for 14 hours. The next one that does makes up for the days missed.',
    })
  }

  /**
   * A letter that SES puts off goes back into the queue as a new message, so the queue's own age never shows it. `remind`
   * looks at the open letters of each unit, every half hour of the office's day, and logs how long the oldest has waited.
   */
  private waitingLetters({ logGroup }: LambdaFunction): void {
    const filter = new MetricFilter(this, 'OldestLetter', {
      logGroup,
      filterPattern: FilterPattern.stringValue('$.what', '=', 'morning'),
      metricNamespace: 'NhacViec',
      metricName: 'OldestWaitingLetter',
      metricValue: '$.oldestWaits',
    })
    this.alarm('LettersWaiting', {
      metric: filter.metric({ period: Duration.hours(1), statistic: 'Maximum' }),
      threshold: Duration.hours(4).toSeconds(),
      description:
        'An e-mail has been put off for four hours or more: is SES throttling, is its daily quota used up, or does it refuse the account?',
    })
  }

  private pages(api: HttpApi): void {
    this.alarm('pages-5xx', {
      metric: api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 5,
      description: 'Pages or API answer with errors of their own: see the log of api.',
    })
  }

  /** SES reviews an account at 5 % bounces or 0.1 % complaints, and stops it at 10 % or 0.5 %. */
  private reputation(configurationSet: IConfigurationSet): void {
    const rates = { BounceRate: 0.04, ComplaintRate: 0.0008 }
    for (const [rate, threshold] of Object.entries(rates)) {
      this.alarm(`mail-${rate}`, {
        metric: new Metric({
          namespace: 'AWS/SES',
          metricName: `Reputation.${rate}`,
          dimensionsMap: { 'ses:configuration-set': configurationSet.configurationSetName },
          period: Duration.hours(1),
          statistic: 'Maximum',
        }),
        threshold,
        description: `The ${rate} is near the point where SES reviews the account: put the directory's addresses right.`,
      })
    }
  }

  private alarm(
    id: string,
    props: {
      metric: IMetric
      threshold: number
      description: string
      comparison?: ComparisonOperator
      evaluationPeriods?: number
      missing?: TreatMissingData
    },
  ): void {
    const alarm = new Alarm(this, id, {
      metric: props.metric,
      threshold: props.threshold,
      alarmDescription: props.description,
      evaluationPeriods: props.evaluationPeriods ?? 1,
      comparisonOperator: props.comparison ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: props.missing ?? TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(new SnsAction(this.topic))
    alarm.addOkAction(new SnsAction(this.topic))
  }
}
