import { SendQuota } from '../reminding/quota.ts'
import type { Items, Kind } from './items.ts'

// One item of the deployment, of no unit: all units send through one SES account. Written by whoever sends, when it has
// asked SES; read by the page that gives account of e-mails, which may ask SES nothing.
const key = { pk: 'mail-account', sk: 'quota' }
const kind: Kind<SendQuota> = { name: 'mail account', schema: SendQuota, key: () => key }

export function createMailAccounts(items: Items) {
  return {
    /** What SES said last of the account; null before the first e-mail, and on a system without SES. */
    async quota(): Promise<SendQuota | null> {
      return items.get(kind, key)
    },

    /** Notes what SES said, over whatever was said before. */
    async note(quota: SendQuota): Promise<void> {
      await items.put(kind, quota)
    },
  }
}
