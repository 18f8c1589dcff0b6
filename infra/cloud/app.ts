import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { type Settings, settingsOf, WrongSettings } from './settings.ts'
import { NhacViecStack } from './stack.ts'

const app = new App()
// No account or region: the stack synthesises offline and goes to whatever account deploys it.
const stack = new NhacViecStack(app, 'NhacViec', { settings: settingsOrEnd() })
Validations.of(stack).addPlugins(new AwsSolutionsChecks(app))

/** A wrong setting is the administrator's to mend, who has no use for a stack trace. */
function settingsOrEnd(): Settings {
  try {
    return settingsOf(app)
  } catch (error) {
    if (!(error instanceof WrongSettings)) throw error
    process.stderr.write(`${error.message}\n`)
    // At once: CDK would go on to write an app without a stack.
    process.exit(1)
  }
}
