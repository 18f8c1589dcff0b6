import { readFile } from 'node:fs/promises'
import { Match } from 'aws-cdk-lib/assertions'
import { beforeAll, describe, expect, test } from 'vitest'
import { functionNames } from '../../infra/cloud/functions.ts'
import { Day } from '../../shared/calendar/day.ts'
import { longestReading } from '../../shared/documents/pdf/pdf.ts'
import { mostScannedPages } from '../../shared/documents/scan/scanned-pages.ts'
import { lastStart, sendingHours } from '../../shared/tracking/policy.ts'
import { type Right, rightsIn } from './policies.ts'
import { synthesise, type Synthesis } from './synthesis.ts'

let synthesis: Synthesis
beforeAll(() => {
  synthesis = synthesise({ bundles: false })
}, 180_000)

/** Null when a resource of this type has these properties, else what stands in the way. */
function missing(type: string, properties: Record<string, unknown>, { template } = synthesis): string | null {
  try {
    template.hasResourceProperties(type, properties)
    return null
  } catch (error) {
    return String(error)
  }
}

const ofType = (type: string) => Object.values(synthesis.resources).filter(({ Type }) => Type === type)

describe('what is kept', () => {
  test('the table outlives the stack, can be restored to any second of 35 days, and deletes only what has expired', () => {
    const [table, ...others] = ofType('AWS::DynamoDB::GlobalTable')
    expect(others).toEqual([])
    expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
    expect(table?.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      Replicas: [
        {
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        },
      ],
    })
  })

  test('the documents outlive the stack, keep old versions for a while, and are never public', () => {
    const [bucket, ...others] = ofType('AWS::S3::Bucket')
    expect(others).toEqual([])
    expect(bucket).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
    expect(bucket?.Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    })
  })

  test('a restored table and a bucket that is there take the places of new ones, with the same rights and events', () => {
    const restored = synthesise({
      bundles: false,
      context: { tableName: 'khoi-phuc', bucketName: 'tai-lieu-phuong' },
    })
    const types = new Set(Object.values(restored.resources).map(({ Type }) => Type))
    expect(types).not.toContain('AWS::DynamoDB::GlobalTable')
    expect(types).not.toContain('AWS::S3::Bucket')
    expect(restored.environmentOf('api')).toMatchObject({ TABLE: 'khoi-phuc', BUCKET: 'tai-lieu-phuong' })
    const table = 'arn:AWS::Partition:dynamodb:AWS::Region:AWS::AccountId:table/khoi-phuc'
    const bucket = 'arn:AWS::Partition:s3:::tai-lieu-phuong'
    const inOwnNames = rightsIn(restored).map((right) => ({
      ...right,
      on: right.on.replace(table, 'StorageTable').replace(bucket, 'StorageDocuments'),
    }))
    expect(inOwnNames).toEqual(rightsIn(synthesis))
    const arrivals = { source: ['aws.s3'], detail: Match.objectLike({ bucket: { name: ['tai-lieu-phuong'] } }) }
    expect(missing('AWS::Events::Rule', { EventPattern: Match.objectLike(arrivals) }, restored)).toBeNull()
  })

  test('bucket, queues and alarm topic refuse unencrypted connections', () => {
    const refusing = ['AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'].flatMap((type) =>
      ofType(type).filter((policy) => JSON.stringify(policy).includes('"aws:SecureTransport":"false"')),
    )
    expect(refusing).toHaveLength(1 + 5 + 1)
  })
})

describe('what does the work', () => {
  test('exactly five functions, all on Node 24 and ARM64, each with its own log that ends some day', () => {
    const functions = ofType('AWS::Lambda::Function')
    expect(functions).toHaveLength(functionNames.length)
    for (const { Properties } of functions) {
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' })
      expect(Properties.LoggingConfig).toBeDefined()
    }
    const logs = ofType('AWS::Logs::LogGroup')
    expect(logs).toHaveLength(functionNames.length + 1)
    for (const { Properties } of logs) expect(Properties.RetentionInDays).toBeGreaterThan(0)
  })

  test('the queue hides a batch for longer than the function may work on it', () => {
    const timeout = Number(
      Object.entries(synthesis.resources).find(([id]) => id.startsWith('deliverFunction'))?.[1].Properties.Timeout,
    )
    expect(
      missing('AWS::SQS::Queue', {
        VisibilityTimeout: 6 * timeout,
        RedrivePolicy: Match.objectLike({ maxReceiveCount: 5 }),
      }),
    ).toBeNull()
    expect(
      missing('AWS::Lambda::EventSourceMapping', {
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: 4 },
      }),
    ).toBeNull()
  })
})

test('the pages have time to say that a PDF takes too long, with a step within a page on top', () => {
  const api = Object.entries(synthesis.resources).find(([id]) => id.startsWith('apiFunction'))?.[1].Properties
  expect(1.5 * longestReading).toBeLessThan(1000 * Number(api?.Timeout))
})

describe('what recognises scans', () => {
  const ingest = () =>
    Object.entries(synthesis.resources).find(([id]) => id.startsWith('ingestFunction'))?.[1].Properties

  test('is one scan a call, hidden from others for as long as the function may work on it', () => {
    const timeout = Number(ingest()?.Timeout)
    const queue = { RedrivePolicy: Match.objectLike({ maxReceiveCount: 5 }), VisibilityTimeout: timeout + 30 }
    expect(missing('AWS::SQS::Queue', queue)).toBeNull()
    expect(
      missing('AWS::Lambda::EventSourceMapping', { BatchSize: 1, ScalingConfig: { MaximumConcurrency: 2 } }),
    ).toBeNull()
  })

  test('has time for the longest scan that is taken, at twice the time that a page needs', () => {
    expect(Number(ingest()?.Timeout)).toBeGreaterThanOrEqual(mostScannedPages * 8)
  })
})

describe('what starts it', () => {
  test('every hour that a unit can choose is looked at, and once more after the last, in Viet Nam’s time', () => {
    // cron(0/30 6-17): 06:00, 06:30 … 17:00, 17:30.
    expect([sendingHours[0], sendingHours.at(-1)]).toEqual(['06:00', '17:00'])
    expect(sendingHours.every((hour) => /:(00|30)$/u.test(hour))).toBe(true)
    expect(lastStart(Day.parse('2024-05-17'))).toBe('2024-05-17T10:30:00.000Z')
    expect(ofType('AWS::Scheduler::Schedule')).toHaveLength(1)
    expect(
      missing('AWS::Scheduler::Schedule', {
        ScheduleExpression: 'cron(0/30 6-17 * * ? *)',
        ScheduleExpressionTimezone: 'Asia/Ho_Chi_Minh',
        FlexibleTimeWindow: { Mode: 'OFF' },
        State: 'ENABLED',
        Target: Match.objectLike({ DeadLetterConfig: Match.anyValue(), RetryPolicy: Match.anyValue() }),
      }),
    ).toBeNull()
  })

  test('a document that arrives starts the reading of it, one of another folder does not', () => {
    expect(
      missing('AWS::Events::Rule', {
        EventPattern: Match.objectLike({
          source: ['aws.s3'],
          'detail-type': ['Object Created'],
          detail: Match.objectLike({ object: { key: [{ wildcard: 'units/*/incoming/*' }] } }),
        }),
      }),
    ).toBeNull()
  })

  test('SES tells of bounces, complaints, rejections and deliveries of our own configuration set alone', () => {
    expect(
      missing('AWS::SES::ConfigurationSetEventDestination', {
        EventDestination: Match.objectLike({
          Enabled: true,
          MatchingEventTypes: ['bounce', 'complaint', 'delivery', 'reject', 'deliveryDelay'],
        }),
      }),
    ).toBeNull()
    expect(
      missing('AWS::Events::Rule', {
        EventPattern: Match.objectLike({
          source: ['aws.ses'],
          detail: { mail: { tags: { 'ses:configuration-set': Match.anyValue() } } },
        }),
      }),
    ).toBeNull()
  })

  test('SES keeps no list of its own of dead addresses, so one that a person has put right is written to again', () => {
    expect(missing('AWS::SES::ConfigurationSet', { SuppressionOptions: { SuppressedReasons: [] } })).toBeNull()
  })

  test('a domain that is verified goes on being so without the stack, and DNS records are told of a new one', () => {
    const [identity, ...others] = ofType('AWS::SES::EmailIdentity')
    expect(others).toEqual([])
    expect(identity).toMatchObject({
      Properties: { EmailIdentity: 'phuong.example' },
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
    })
    expect(Object.keys(synthesis.template.findOutputs('*'))).toEqual(
      expect.arrayContaining(['Dkim1', 'Dkim2', 'Dkim3']),
    )
  })

  test('a domain that the account has verified already is used as it is: SES refuses to make it again', () => {
    const own = synthesise({ bundles: false, context: { mailIdentity: 'existing' } })
    expect(Object.values(own.resources).filter(({ Type }) => Type === 'AWS::SES::EmailIdentity')).toEqual([])
    expect(Object.keys(own.template.findOutputs('*')).filter((id) => id.startsWith('Dkim'))).toEqual([])
    expect(rightsIn(own).filter(({ action }) => action === 'ses:SendRawEmail')).toHaveLength(2)
  })

  test('what fails every retry is kept, wherever it came from', () => {
    for (const { Properties } of ofType('AWS::Events::Rule')) {
      expect(JSON.stringify(Properties.Targets)).toContain('DeadLetterConfig')
    }
    expect(ofType('AWS::Lambda::EventInvokeConfig')).toHaveLength(3)
    for (const { Properties } of ofType('AWS::Lambda::EventInvokeConfig')) {
      expect(Properties.DestinationConfig).toHaveProperty('OnFailure')
    }
  })
})

describe('the way in', () => {
  test('no token reaches the access log: routes are logged, paths and addresses are not', () => {
    const [stage] = ofType('AWS::ApiGatewayV2::Stage')
    const format = JSON.stringify(stage?.Properties.AccessLogSettings)
    expect(format).toContain('$context.routeKey')
    expect(format).not.toMatch(/context\.path|rawPath|proxy|querystring|authorizer|sourceIp/iu)
  })

  test('the API is throttled, and asking for sign-in letters more than the rest', () => {
    const [stage] = ofType('AWS::ApiGatewayV2::Stage')
    expect(stage?.Properties).toMatchObject({
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      RouteSettings: {
        'POST /dang-nhap': { ThrottlingRateLimit: 2, ThrottlingBurstLimit: 5 },
        'POST /api/sign-in': { ThrottlingRateLimit: 2, ThrottlingBurstLimit: 5 },
      },
    })
  })

  test('the stage waits for the routes that its throttles name, or API Gateway would refuse it', () => {
    const [stage] = ofType('AWS::ApiGatewayV2::Stage')
    const throttled = Object.keys(Object(stage?.Properties.RouteSettings))
    const routes = Object.entries(synthesis.resources).filter(([, { Type }]) => Type === 'AWS::ApiGatewayV2::Route')
    const named = routes.filter(([, { Properties }]) =>
      throttled.includes(JSON.stringify(Properties.RouteKey).slice(1, -1)),
    )
    expect(named).toHaveLength(2)
    expect(stage?.DependsOn).toEqual(expect.arrayContaining(named.map(([id]) => id)))
  })

  test('an own domain stands in new letters, and links of letters from before it still open', () => {
    const own = synthesise({
      bundles: false,
      context: { domain: 'nhacviec.phuong.example', certificateArn: 'arn:aws:acm:ap-southeast-1:1:certificate/x' },
    })
    expect(missing('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: false }, own)).toBeNull()
    expect(own.environmentOf('api').PUBLIC_URL).toBe('https://nhacviec.phuong.example')
  })
})

describe('what cries out', () => {
  const expected = [
    'remind-missing',
    'FailedDeliveries',
    'FailedEvents',
    'FailedReadings',
    'DeliveryDelayed',
    'LettersWaiting',
    'error-lines',
    'pages-5xx',
    'mail-BounceRate',
    'mail-ComplaintRate',
    ...functionNames.flatMap((name) => [`${name}-errors`, `${name}-throttles`]),
  ]

  test('every alarm is there and reaches the administrator', () => {
    const alarms = Object.entries(synthesis.resources).filter(([, { Type }]) => Type === 'AWS::CloudWatch::Alarm')
    const ids = alarms.map(([id]) => id.replace(/^Alarms/u, '').replace(/[0-9A-F]{8}$/u, ''))
    expect(ids.toSorted()).toEqual(expected.map((name) => name.replaceAll('-', '')).toSorted())
    const silent = alarms.filter(([, { Properties }]) => !Array.isArray(Properties.AlarmActions))
    expect(silent.map(([id]) => id)).toEqual([])
    for (const [, { Properties }] of alarms) expect(Properties.AlarmDescription).toMatch(/^.{20}/u)
    expect(
      missing('AWS::SNS::Subscription', {
        Protocol: 'email',
        Endpoint: 'quan-tri@phuong.example',
      }),
    ).toBeNull()
  })

  test('whoever hears of one finds in docs/OPERATIONS.md what to do', async () => {
    const runbook = await readFile(new URL('../../docs/OPERATIONS.md', import.meta.url), 'utf8')
    const ofEach = new RegExp(`^(${functionNames.join('|')})-(errors|throttles)$`, 'u')
    const rows = new Set(expected.map((name) => name.replace(ofEach, '<function>-$2')))
    expect([...rows].filter((name) => !runbook.includes(`\`${name}\``))).toEqual([])
  })

  test('CloudWatch may publish to the topic: a topic with a policy of its own refuses it otherwise', () => {
    expect(
      missing('AWS::SNS::TopicPolicy', {
        PolicyDocument: Match.objectLike({
          Statement: Match.arrayWith([
            Match.objectLike({
              Effect: 'Allow',
              Action: 'sns:Publish',
              Principal: { Service: 'cloudwatch.amazonaws.com' },
            }),
          ]),
        }),
      }),
    ).toBeNull()
  })

  test('a letter that is put off again and again is seen, though each of its messages is young', () => {
    expect(
      missing('AWS::Logs::MetricFilter', {
        FilterPattern: '{ $.what = "morning" }',
        MetricTransformations: [
          { MetricNamespace: 'NhacViec', MetricName: 'OldestWaitingLetter', MetricValue: '$.oldestWaits' },
        ],
      }),
    ).toBeNull()
    expect(
      missing('AWS::CloudWatch::Alarm', { MetricName: 'OldestWaitingLetter', Statistic: 'Maximum', Threshold: 14_400 }),
    ).toBeNull()
  })

  test('a line of level error is heard of, whichever function wrote it: nobody reads logs', () => {
    const heard = ofType('AWS::Logs::MetricFilter')
      .filter(({ Properties }) => Properties.FilterPattern === '{ $.level = "error" }')
      .map(({ Properties }) => JSON.stringify(Properties))
    for (const name of functionNames) {
      const [own, ...others] = heard.filter((filter) => filter.includes(`"${name}Log`))
      expect([name, others]).toEqual([name, []])
      expect(own).toContain('"MetricName":"ErrorLines","MetricNamespace":"NhacViec","MetricValue":"1"')
    }
    expect(
      missing('AWS::CloudWatch::Alarm', {
        Namespace: 'NhacViec',
        MetricName: 'ErrorLines',
        Statistic: 'Sum',
        Threshold: 1,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      }),
    ).toBeNull()
  })

  test('a morning without a completed run is missed after 14 hours, silence included', () => {
    expect(
      missing('AWS::CloudWatch::Alarm', {
        EvaluationPeriods: 14,
        TreatMissingData: 'breaching',
        ComparisonOperator: 'LessThanThreshold',
        Threshold: 1,
        Metrics: Match.arrayWith([Match.objectLike({ Expression: 'FILL(calls, 0) - FILL(errors, 0)' })]),
      }),
    ).toBeNull()
  })
})

describe('rights', () => {
  const table = 'StorageTable'
  const documents = 'StorageDocuments/units/*'
  const received = ['ReceiveMessage', 'ChangeMessageVisibility', 'GetQueueUrl', 'DeleteMessage', 'GetQueueAttributes']
  // As the construct for asynchronous destinations grants it.
  const toFailed = ['SendMessage', 'GetQueueAttributes', 'GetQueueUrl'].map(
    (action) => `sqs:${action} QueuesFailedEvents`,
  )
  const expected: Record<(typeof functionNames)[number], string[]> = {
    api: [
      ...['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'].map((action) => `dynamodb:${action} ${table}`),
      `dynamodb:Query ${table}/index/by-status`,
      `dynamodb:Query ${table}/index/by-agency`,
      `dynamodb:Query ${table}/index/by-reference`,
      `s3:GetObject ${documents}`,
      `s3:PutObject ${documents}/plans/*`,
      `s3:PutObject ${documents}/incoming/*`,
      'sqs:SendMessage QueuesDelivery',
      'sqs:SendMessage QueuesReading',
    ],
    ingest: [
      ...['GetItem', 'Query', 'PutItem', 'UpdateItem'].map((action) => `dynamodb:${action} ${table}`),
      `s3:GetObject ${documents}`,
      `s3:PutObject ${documents}/plans/*`,
      's3:ListBucket StorageDocuments',
      'sqs:SendMessage QueuesDelivery',
      'sqs:SendMessage QueuesReading',
      ...received.map((action) => `sqs:${action} QueuesReading`),
      ...toFailed,
    ],
    remind: [
      ...['GetItem', 'Query', 'PutItem', 'UpdateItem'].map((action) => `dynamodb:${action} ${table}`),
      `dynamodb:Query ${table}/index/by-status`,
      `s3:GetObject ${documents}/plans/*`,
      'sqs:SendMessage QueuesDelivery',
      ...toFailed,
    ],
    deliver: [
      ...['GetItem', 'Query', 'PutItem', 'UpdateItem'].map((action) => `dynamodb:${action} ${table}`),
      `dynamodb:Query ${table}/index/by-status`,
      'sqs:SendMessage QueuesDelivery',
      ...received.map((action) => `sqs:${action} QueuesDelivery`),
      'ses:SendRawEmail AnyIdentity',
      'ses:SendRawEmail MailConfigurationSet',
      'ses:GetSendQuota *',
    ],
    feedback: [
      ...['GetItem', 'Query', 'PutItem', 'UpdateItem'].map((action) => `dynamodb:${action} ${table}`),
      `dynamodb:Query ${table}/index/by-reference`,
      'sqs:SendMessage QueuesDelivery',
      ...toFailed,
    ],
  }

  test.each(functionNames)('%s may do what it uses, and nothing else', (name) => {
    const given = rightsOf(name).map(({ action, on }) => `${action} ${shortArn(on)}`)
    expect(given.toSorted()).toEqual(expected[name].toSorted())
  })

  test('mail can be sent from the one address alone, to whichever identity of the account', () => {
    const sending = rightsIn(synthesis).filter(({ action }) => action.startsWith('ses:Send'))
    expect(sending).toHaveLength(2)
    for (const right of sending) {
      expect(right.condition).toEqual({ StringEquals: { 'ses:FromAddress': 'nhac-viec@phuong.example' } })
    }
  })

  test('no role has a wildcard action, a wildcard resource, or a managed policy', () => {
    // Documents' keys are made at run time; the schedule may start any version of its one function.
    // What the account may send in a day is asked of no resource; in the sandbox the recipient's identity counts too.
    const reasoned = new Set([documents, `${documents}/plans/*`, `${documents}/incoming/*`, 'remindFunction:*'])
    const ofMail = new Set(['ses:GetSendQuota *', 'ses:SendRawEmail AnyIdentity'])
    const wild = rightsIn(synthesis).filter(
      ({ action, on }) =>
        `${action} ${on}`.includes('*') && !reasoned.has(on) && !ofMail.has(`${action} ${shortArn(on)}`),
    )
    expect(wild).toEqual([])
    for (const { Properties } of ofType('AWS::IAM::Role')) expect(Properties.ManagedPolicyArns).toBeUndefined()
  })
})

/** The rights of one function, but for writing to its own log. */
function rightsOf(name: string): Right[] {
  return rightsIn(synthesis).filter(({ role, action }) => role.startsWith(`${name}Role`) && !action.startsWith('logs:'))
}

/** `arn:AWS::Partition:ses:…:identity/x` of our own resources by their names. */
function shortArn(on: string): string {
  if (on.includes(':configuration-set/')) return 'MailConfigurationSet'
  if (on.endsWith(':identity/*')) return 'AnyIdentity'
  return on
}
