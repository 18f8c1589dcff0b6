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

/**
 * The domain that reminders come from, and the configuration set through which SES tells what became of each e-mail.
 * The events go to the account's default bus; `events.ts` hands them to the feedback function.
 */
export class Mail extends Construct {
  readonly identity: EmailIdentity
  readonly configurationSet: ConfigurationSet

  constructor(scope: Construct, id: string, props: { from: string }) {
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
    this.identity = new EmailIdentity(this, 'Identity', { identity: Identity.domain(domainOf(props.from)) })
  }
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
