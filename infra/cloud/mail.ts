import { RemovalPolicy } from 'aws-cdk-lib'
import { EventBus } from 'aws-cdk-lib/aws-events'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'
import type { Settings } from './settings.ts'

/**
 * The domain that reminders come from, and the configuration set through which SES tells what became of each e-mail.
 * The events go to the account's default bus; `events.ts` hands them to the feedback function.
 */
export class Mail extends Construct {
  /** DNS records by which SES may sign for the domain; none where it may already. */
  readonly dkimRecords: EmailIdentity['dkimRecords']
  readonly configurationSet: ConfigurationSet

  constructor(scope: Construct, id: string, { mailFrom, mailIdentity }: Settings) {
    super(scope, id)
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      reputationMetrics: true,
      // Offices' servers do not all speak TLS; an unread reminder is worse than an unencrypted one.
      tlsPolicy: ConfigurationSetTlsPolicy.OPTIONAL,
      // The directory keeps dead addresses from being written to until a person has put them right. SES's own list would
      // go on dropping their mail in silence after that.
      disableSuppressionList: true,
    })
    this.configurationSet.addEventDestination('Feedback', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'DefaultBus', 'default')),
      events: [
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.DELIVERY_DELAY,
      ],
    })
    this.dkimRecords = mailIdentity === 'new' ? createIdentity(this, domainOf(mailFrom)).dkimRecords : []
  }
}

function createIdentity(scope: Construct, domain: string): EmailIdentity {
  const identity = new EmailIdentity(scope, 'Identity', { identity: Identity.domain(domain) })
  // A domain that is verified is verified for whatever else the office sends; and `mailIdentity` can become `existing`
  // without its going. Only a first deployment that fails takes it along, since the next one must be able to make it.
  identity.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
  return identity
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
