import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import {
  CfnStage,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { Settings } from './settings.ts'

// The route's key is logged and never the path: `/k/{token}` and `/dang-nhap/{token}` carry secrets in it.
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    time: '$context.requestTime',
    method: '$context.httpMethod',
    route: '$context.routeKey',
    status: '$context.status',
    bytes: '$context.responseLength',
    latencyMs: '$context.responseLatency',
    error: '$context.integrationErrorMessage',
  }),
)

/** Distinct routes only so that logs and throttles can tell them apart; one function answers all of them. */
const routes = [
  { path: '/', methods: [HttpMethod.ANY] },
  { path: '/{proxy+}', methods: [HttpMethod.ANY] },
  { path: '/api/{proxy+}', methods: [HttpMethod.ANY] },
  { path: '/k/{proxy+}', methods: [HttpMethod.ANY] },
  { path: '/dang-nhap/{proxy+}', methods: [HttpMethod.ANY] },
  { path: '/dang-nhap', methods: [HttpMethod.POST] },
  { path: '/api/sign-in', methods: [HttpMethod.POST] },
]

/** The HTTP API in front of the pages. Made before the function, whose links need to know the address. */
export class Web extends Construct {
  readonly api: HttpApi
  /** Origin of pages and links, without a slash at the end. */
  readonly publicUrl: string
  /** What the own domain's CNAME must point to; null without an own domain. */
  readonly domainTarget: string | null
  private readonly stage: HttpStage

  constructor(scope: Construct, id: string, props: { settings: Settings }) {
    super(scope, id)
    const { domain, certificateArn } = props.settings
    const ownDomain =
      domain !== null && certificateArn !== null
        ? new DomainName(this, 'Domain', {
            domainName: domain,
            certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
          })
        : null
    this.api = new HttpApi(this, 'Api', {
      createDefaultStage: false,
      // It goes on answering beside an own domain, for links in letters that went out before there was one. They are as
      // good as any: the same function looks at the same token, behind the same throttles.
      disableExecuteApiEndpoint: false,
    })
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLog', {
            retention: RetentionDays.THREE_MONTHS,
            removalPolicy: RemovalPolicy.DESTROY,
          }),
        ),
        format: accessLogFormat,
      },
      ...(ownDomain === null ? {} : { domainMapping: { domainName: ownDomain } }),
    })
    limitSignIn(this.stage)
    this.publicUrl = domain === null ? this.api.apiEndpoint : `https://${domain}`
    this.domainTarget = ownDomain?.regionalDomainName ?? null
  }

  /** Sends every route to `handler`. */
  answerWith(handler: IFunction): void {
    const integration = new HttpLambdaIntegration('Pages', handler, { timeout: Duration.seconds(29) })
    // The stage's throttles name routes, and API Gateway refuses a stage that names one which is not there yet.
    for (const route of routes) this.stage.node.addDependency(...this.api.addRoutes({ ...route, integration }))
  }
}

/** Asking for a sign-in link sends an e-mail, so it is slower than everything else. */
function limitSignIn(stage: HttpStage): void {
  const resource = stage.node.defaultChild
  if (!(resource instanceof CfnStage)) throw new Error('the stage has no CloudFormation resource')
  const slow = { ThrottlingRateLimit: 2, ThrottlingBurstLimit: 5 }
  resource.addPropertyOverride('RouteSettings', { 'POST /dang-nhap': slow, 'POST /api/sign-in': slow })
}
