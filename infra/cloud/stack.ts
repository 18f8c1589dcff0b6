import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { type EnvironmentName } from '../../shared/env.ts'
import { acknowledgeFindings } from './acknowledged.ts'
import { Alarms } from './alarms.ts'
import { Events } from './events.ts'
import { refuseExamples } from './example-addresses.ts'
import { type FunctionName, WorkFunction } from './functions.ts'
import { Mail } from './mail.ts'
import { mailWorkers, Queues } from './queues.ts'
import { rightsOf } from './rights.ts'
import type { Settings } from './settings.ts'
import { Storage } from './storage.ts'
import { Web } from './web.ts'

/** The whole system: what is kept, what does the work, what starts it, and what cries out when it fails. */
export class NhacViecStack extends Stack {
  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: Settings }) {
    super(scope, id, { description: 'Nhac viec: plans, tasks and reminders', ...props })
    const storage = new Storage(this, 'Storage', settings)
    const queues = new Queues(this, 'Queues')
    const mail = new Mail(this, 'Mail', settings)
    const web = new Web(this, 'Web', { settings })

    const environment: Record<EnvironmentName, string> = {
      TABLE: storage.table.tableName,
      BUCKET: storage.bucket.bucketName,
      DELIVERY_QUEUE_URL: queues.delivery.queueUrl,
      READING_QUEUE_URL: queues.reading.queueUrl,
      PUBLIC_URL: web.publicUrl,
      MAIL_FROM: `${settings.mailName} <${settings.mailFrom}>`,
      SES_CONFIGURATION_SET: mail.configurationSet.configurationSetName,
      MAIL_WORKERS: String(mailWorkers),
    }
    const workFunction = (name: FunctionName) => {
      const made = new WorkFunction(this, name, environment)
      this.grant(name, made, { storage, queues, mail, settings })
      return made.lambda
    }
    const functions = {
      api: workFunction('api'),
      ingest: workFunction('ingest'),
      remind: workFunction('remind'),
      deliver: workFunction('deliver'),
      feedback: workFunction('feedback'),
    }

    web.answerWith(functions.api)
    new Events(this, 'Events', {
      receivers: functions,
      queues,
      bucket: storage.bucket,
      configurationSet: mail.configurationSet,
    })
    const { configurationSet } = mail
    new Alarms(this, 'Alarms', { alarmMail: settings.alarmMail, functions, queues, api: web.api, configurationSet })

    this.tell(storage, mail, web)
    acknowledgeFindings({
      bucket: storage.bucket,
      bucketName: settings.bucketName,
      failedEvents: queues.failedEvents,
      web,
      readers: ['api', 'ingest', 'remind'].map((name) => this.node.findChild(name)),
      sender: this.node.findChild('deliver'),
      events: this,
    })
    refuseExamples(this, settings)
  }

  /** Turns the function's line in the table of rights into statements on this stack's own resources. */
  private grant(
    name: FunctionName,
    work: WorkFunction,
    { storage, queues, mail, settings }: { storage: Storage; queues: Queues; mail: Mail; settings: Settings },
  ): void {
    const rights = rightsOf[name]
    work.allow(
      rights.table.map((action) => `dynamodb:${action}`),
      [storage.table.tableArn],
    )
    if (rights.indexes.length > 0) {
      work.allow(
        ['dynamodb:Query'],
        rights.indexes.map((index) => storage.indexArn(index)),
      )
    }
    const objects = (keys: string[]) => keys.map((key) => storage.bucket.arnForObjects(key))
    if (rights.read.length > 0) work.allow(['s3:GetObject'], objects(rights.read))
    if (rights.write.length > 0) work.allow(['s3:PutObject'], objects(rights.write))
    if (rights.learnsMissing) work.allow(['s3:ListBucket'], [storage.bucket.bucketArn])
    if (rights.enqueues) work.allow(['sqs:SendMessage'], [queues.delivery.queueArn])
    if (rights.asksForReading) work.allow(['sqs:SendMessage'], [queues.reading.queueArn])
    if (rights.sendsMail) {
      const sesArn = (resource: string, resourceName: string) =>
        this.formatArn({ service: 'ses', resource, resourceName })
      const configurationSet = sesArn('configuration-set', mail.configurationSet.configurationSetName)
      // What the account may send is no resource of anybody's: the action knows no narrower one.
      work.allow(['ses:GetSendQuota'], ['*'])
      // In the sandbox SES asks for the right to the recipient's identity as well, where this account has verified it (and
      // there it writes to no other). What is sent from stays the one address, by the condition.
      work.allow(['ses:SendRawEmail'], [sesArn('identity', '*'), configurationSet], {
        StringEquals: { 'ses:FromAddress': settings.mailFrom },
      })
    }
  }

  private tell(storage: Storage, mail: Mail, web: Web): void {
    const output = (id: string, value: string, description: string) => new CfnOutput(this, id, { value, description })
    output('PublicUrl', web.publicUrl, 'The pages and the API')
    output('TableName', storage.table.tableName, 'For `npm run unit -- --table …`')
    output('BucketName', storage.bucket.bucketName, 'Documents; put new ones under units/<unit>/incoming/')
    for (const [at, record] of mail.dkimRecords.entries()) {
      output(`Dkim${at + 1}`, `${record.name} CNAME ${record.value}`, 'DNS record by which SES may sign for the domain')
    }
    if (web.domainTarget !== null) output('DomainTarget', web.domainTarget, 'CNAME of the own domain')
  }
}
