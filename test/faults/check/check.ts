import type { Account } from '../witness.ts'
import {
  lostConsequences,
  lostHandings,
  untoldEnds,
  untoldPublications,
  unfinishedClosings,
  wrongReasons,
} from './changes.ts'
import { finishedWorkMentioned, mailsOnDaysOff, wrongAddresses } from './content.ts'
import { wronglyClosed, wronglyOpen, untoldClosings } from './directory.ts'
import { unaccountedEscalations, unaccountedMilestones, uncompletedRuns, wrongWeeks } from './due.ts'
import {
  handedTwice,
  reopenedRows,
  repeatedMails,
  sentInSilence,
  sentWithoutSending,
  toldTwice,
  unfinishedRows,
} from './letters.ts'

const promises: ReadonlyArray<(account: Account) => string[]> = [
  unfinishedRows,
  reopenedRows,
  repeatedMails,
  toldTwice,
  handedTwice,
  sentWithoutSending,
  sentInSilence,
  finishedWorkMentioned,
  wrongAddresses,
  mailsOnDaysOff,
  uncompletedRuns,
  unaccountedMilestones,
  unaccountedEscalations,
  wrongWeeks,
  lostConsequences,
  lostHandings,
  wrongReasons,
  untoldPublications,
  unfinishedClosings,
  untoldEnds,
  wronglyOpen,
  wronglyClosed,
  untoldClosings,
]

/** What went against a promise; empty where all were kept. */
export function violations(account: Account): string[] {
  return promises.flatMap((broken) => broken(account))
}
