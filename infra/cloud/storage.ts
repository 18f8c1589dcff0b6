import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, Billing, type ITable, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { type IndexName, tableDefinition } from '../../shared/store/table.ts'
import type { Settings } from './settings.ts'

/**
 * What must outlive everything: the table and the documents. Neither goes away with the stack, and each can be one that
 * is there already: restored, or of a stack that was deleted. Of such a one only the name is used; what it needs to be
 * (time to live, recovery, events to EventBridge) is told in `docs/OPERATIONS.md`.
 */
export class Storage extends Construct {
  readonly table: ITable
  readonly bucket: IBucket

  constructor(scope: Construct, id: string, { tableName, bucketName }: Settings) {
    super(scope, id)
    this.table = tableName === null ? createTable(this) : TableV2.fromTableName(this, 'Table', tableName)
    this.bucket = bucketName === null ? createBucket(this) : Bucket.fromBucketName(this, 'Documents', bucketName)
  }

  indexArn(name: IndexName): string {
    return `${this.table.tableArn}/index/${name}`
  }
}

function createTable(scope: Construct): TableV2 {
  const { partitionKey, sortKey, indexes, timeToLiveAttribute } = tableDefinition
  return new TableV2(scope, 'Table', {
    partitionKey: text(partitionKey),
    sortKey: text(sortKey),
    globalSecondaryIndexes: indexes.map((index) => ({
      indexName: index.name,
      partitionKey: text(index.partitionKey),
      sortKey: text(index.sortKey),
    })),
    timeToLiveAttribute,
    billing: Billing.onDemand(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  })
}

function text(name: string) {
  return { name, type: AttributeType.STRING }
}

function createBucket(scope: Construct): Bucket {
  const bucket = new Bucket(scope, 'Documents', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    lifecycleRules: [
      { noncurrentVersionExpiration: Duration.days(90), abortIncompleteMultipartUploadAfter: Duration.days(7) },
    ],
    removalPolicy: RemovalPolicy.RETAIN,
  })
  // Set on the resource itself: the construct's own switch brings along a Python function that is run at deployment.
  const resource = bucket.node.defaultChild
  if (!(resource instanceof CfnBucket)) throw new Error('the bucket has no CloudFormation resource')
  resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } }
  return bucket
}
