import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda'
import { NodejsFunction, OutputFormat, SourceMapMode } from 'aws-cdk-lib/aws-lambda-nodejs'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { deliverTimeout, ingestTimeout } from './queues.ts'
import { recogniser } from './recogniser.ts'

/** The five ways into the system; each is the folder of its name under `functions/`. */
export const functionNames = ['api', 'ingest', 'remind', 'deliver', 'feedback'] as const
export type FunctionName = (typeof functionNames)[number]

/**
 * Memory is CPU on Lambda: reading a PDF wants much of it, taking note of a bounce little. No concurrency is reserved:
 * a new account has ten in all and refuses to give any away. What must not run wide is bounded where it begins: the
 * pages by the gateway's throttle, delivery by its event source. Nothing relies on running alone; every write is
 * conditional.
 */
const sizes: Record<FunctionName, { memorySize: number; timeout: Duration; description: string }> = {
  // An HTTP API gives up after 30 seconds.
  api: { memorySize: 1536, timeout: Duration.seconds(29), description: 'Pages and HTTP API' },
  ingest: { memorySize: 2048, timeout: ingestTimeout, description: 'A document arrived: make a draft of it' },
  remind: { memorySize: 1024, timeout: Duration.minutes(10), description: 'Every working morning: plan the e-mails' },
  deliver: { memorySize: 512, timeout: deliverTimeout, description: 'From the outbox to SES' },
  feedback: { memorySize: 512, timeout: Duration.seconds(30), description: 'Bounces and complaints to the directory' },
}

export type Environment = Record<string, string>

/** One function: the bundle of `functions/<name>/handler.ts`, its own role and its own log group. */
export class WorkFunction extends Construct {
  readonly lambda: NodejsFunction

  constructor(scope: Construct, name: FunctionName, environment: Environment) {
    super(scope, name)
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    // A role of our own: the managed policy that comes by default may write to every log group of the account.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(role)
    this.lambda = new NodejsFunction(this, 'Function', {
      ...sizes[name],
      entry: `functions/${name}/handler.ts`,
      handler: 'handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      role,
      logGroup,
      environment: { ...environment, NODE_OPTIONS: '--enable-source-maps' },
      // Version 3 of the SDK keeps its connections anyway; the switch was for version 2.
      awsSdkConnectionReuse: false,
      bundling: {
        format: OutputFormat.ESM,
        target: 'node24',
        mainFields: ['module', 'main'],
        minify: true,
        sourceMap: true,
        sourceMapMode: SourceMapMode.EXTERNAL,
        sourcesContent: false,
        // The SDK is bundled too: what was tested is what runs, whatever the runtime carries this month.
        externalModules: name === 'ingest' ? recogniser.packages : [],
        ...(name === 'ingest' && { commandHooks: recogniser.shipped }),
        // CommonJS packages inside an ES module still ask for Node's own modules with require().
        banner:
          "import { createRequire as nodeCreateRequire } from 'node:module'; const require = nodeCreateRequire(import.meta.url);",
      },
    })
  }

  /** Lets the function do `actions` on `resources`, and nothing else. */
  allow(actions: string[], resources: string[], conditions?: Record<string, Record<string, string>>): void {
    this.lambda.addToRolePolicy(
      new PolicyStatement({ effect: Effect.ALLOW, actions, resources, ...(conditions ? { conditions } : {}) }),
    )
  }
}
