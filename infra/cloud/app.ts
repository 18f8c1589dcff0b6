import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { settingsOf } from './settings.ts'
import { NhacViecStack } from './stack.ts'

const app = new App()
// No account or region: the stack synthesises offline and goes to whatever account deploys it.
const stack = new NhacViecStack(app, 'NhacViec', { settings: settingsOf(app) })
Validations.of(stack).addPlugins(new AwsSolutionsChecks(app))
