import { Annotations, CfnParameter, CfnRule, Fn, type Stack } from 'aws-cdk-lib'
import type { Settings } from './settings.ts'

/**
 * The checkout comes with example addresses, so that it can be synthesised and checked as it is. Deployed with them, a
 * system would send from a domain that nobody has and cry out to nobody, and one that worked until then would do so from
 * its next deployment on. An error here would keep `cdk synth` from ending well too; a rule of the template is looked at
 * by CloudFormation alone, which refuses before it has changed anything.
 *
 * A rule looks at parameters. This one stands in a template only beside an example: CDK gives a parameter of a stack
 * that is there its last value and not its new default, so that one that was always there would go on saying that all
 * is well. And it may have one value only, so that no `--parameters` gets past the rule.
 */
export function refuseExamples(stack: Stack, { mailFrom, alarmMail }: Settings): void {
  const examples = Object.entries({ mailFrom, alarmMail }).filter(([, address]) => /\.example$/iu.test(address))
  if (examples.length === 0) return
  const which = examples.map(([name, address]) => `${name} (${address})`).join(', ')
  const sentence = `Still an example: ${which}. Set it in cdk.json, then deploy.`
  Annotations.of(stack).addWarningV2('nhac-viec:example-address', sentence)
  const given = new CfnParameter(stack, 'ExampleAddresses', { default: which, allowedValues: [which] })
  new CfnRule(stack, 'NoExampleAddresses', {
    assertions: [{ assert: Fn.conditionEquals(given.valueAsString, 'none'), assertDescription: sentence }],
  })
}
