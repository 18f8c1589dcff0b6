import { recipientChangeRows } from '../../../../shared/reminding/alerts.ts'
import { reporting } from '../../../../shared/store/reporting.ts'
import { sendLetters } from '../../../../shared/store/send-letters.ts'
import type { AgencyCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'

/**
 * Somebody who gets an agency's letters does not want them any more ("unsubscribe" in a mail program, or the button on
 * the page). Duty mail cannot be dropped by a click, nor by a scanner that presses buttons, so nothing is switched off:
 * the coordinators are told, once a day at most for each agency.
 */
export async function askRecipientChange(deps: ApiDeps, { unit, agency }: AgencyCaller): Promise<void> {
  const listed = await deps.store.coordinators.list(unit, reporting(deps, unit, 'damaged-coordinator'))
  const coordinators = listed.map(({ email }) => email)
  await sendLetters(deps, recipientChangeRows(agency, coordinators, deps.clock()))
}
