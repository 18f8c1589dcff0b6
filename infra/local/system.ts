import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rmdir, stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { dirname, join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { createApp } from '../../functions/api/app.ts'
import { deliverOne } from '../../functions/deliver/batch.ts'
import { takeFeedback } from '../../functions/feedback/feedback.ts'
import { runReminders } from '../../functions/remind/run.ts'
import type { Day, Instant } from '../../shared/calendar/day.ts'
import { createDeliveryQueue, Delivery } from '../../shared/store/delivery-queue.ts'
import { createFiles } from '../../shared/store/files.ts'
import { createReadingQueue } from '../../shared/store/reading-queue.ts'
import { createStore, type Store } from '../../shared/store/store.ts'
import { createClock, type LocalClock } from './clock.ts'
import { controlRoutes } from './control.ts'
import { startEngines } from './engines.ts'
import { bounceOf } from './mailbox/bounce.ts'
import { openMailbox } from './mailbox/mailbox.ts'
import { mailboxRoutes } from './mailbox/routes.tsx'
import { startQueueLoop } from './queue-loop.ts'
import { readApart } from './read-apart.ts'
import { startReadingLoop } from './reading-loop.ts'
import { codeOf, Refusal } from './refusal.ts'
import { announce, newSecret, whoAnswersFor, withdraw } from './running.ts'
import { startSchedule } from './schedule.ts'
import { sampleCoordinator, sampleUnit, seed, signInPath } from './seed.ts'
import { trialRoutes } from './trial.ts'

/** The whole system, running on this machine. */
export interface LocalSystem {
  /** Origin of pages and API. */
  url: string
  /** A fresh link that signs the sample coordinator in, once. */
  signInLink: () => Promise<string>
  mailbox: string
  store: Store
  clock: LocalClock
  /** Looks at the clock at once instead of within seconds. */
  lookAtSchedule: () => Promise<void>
  stop: () => Promise<void>
}

const mailFrom = 'Nhắc việc <nhac-viec@maithuong.example>'

/**
 * Starts engines, pages, API, delivery, schedule and mailbox in this one process. `port` 0 takes a free one; `start` is
 * where the clock begins. Refuses in a sentence when the port or the folder cannot be had.
 */
export async function startLocalSystem(given: {
  port: number
  dataDir: string
  start: Instant | null
  log?: (line: string) => void
}): Promise<LocalSystem> {
  const { dataDir, log = (line) => console.error(line) } = given
  await claimFolder(dataDir)
  // The port before the engines: of two systems started by mistake the second one finds out before it touches data.
  const server = createServer()
  const pages = Promise.withResolvers<ReturnType<typeof getRequestListener>>()
  // Whoever is early waits until the pages are there.
  server.on('request', (request, response) => void pages.promise.then((answer) => answer(request, response)))
  const url = await listen(server, given.port)
  try {
    const engines = await startEngines(dataDir)
    const clock = createClock(given.start)
    const store = createStore(engines)
    const files = createFiles(engines)
    const queue = createDeliveryQueue({ sqs: engines.sqs, url: engines.queueUrl })
    const readings = createReadingQueue({ sqs: engines.sqs, url: engines.readingQueueUrl })
    const mailbox = await openMailbox(join(dataDir, 'mail'), clock.now)
    await seed(store)

    const common = {
      store,
      files,
      queue,
      readings,
      read: readApart,
      clock: clock.now,
      publicUrl: url,
      log: tellTrouble(log),
    }
    const remind = (on: Day) => runReminders(common, { on, repeat: true })
    const sending = { ...common, send: mailbox.send, mailFrom, newLease: randomUUID }
    const deliveries = startQueueLoop({
      sqs: engines.sqs,
      url: engines.queueUrl,
      atOnce: 10,
      work: (message) => deliverOne(sending, Delivery.parse(message)),
      trouble: 'Chưa gửi được một thư, sẽ thử lại',
      log,
    })
    const recognitions = startReadingLoop({ ...common, sqs: engines.sqs, url: engines.readingQueueUrl, tell: log })
    const run = (on: Day) => runReminders(common, { on, scheduled: true })
    const schedule = startSchedule({ clock: clock.now, run, log })

    const secret = newSecret()
    const app = new Hono()
    app.route(
      '/hop-thu',
      mailboxRoutes(mailbox, (mail) => takeFeedback(common, bounceOf(mail, clock.now()))),
    )
    app.route('/may-nay', controlRoutes({ secret, store, clock, remind, lookAtSchedule: schedule.look }))
    app.route('/dung-thu', trialRoutes(common))
    app.mount('/', createApp({ ...common, mailFrom, trial: { start: '/dung-thu', mailbox: '/hop-thu' } }).fetch)
    pages.resolve(getRequestListener(app.fetch))
    await announce(dataDir, { url, pid: process.pid, secret, endpoints: engines.endpoints })

    return {
      url,
      signInLink: async () => {
        const holder = { unit: sampleUnit.id, email: sampleCoordinator.email }
        return url + (await signInPath(store, holder, clock.now()))
      },
      mailbox: `${url}/hop-thu`,
      store,
      clock,
      lookAtSchedule: schedule.look,
      async stop() {
        await withdraw(dataDir)
        await schedule.stop()
        await Promise.all([deliveries.stop(), recognitions.stop()])
        await close(server)
        await engines.stop()
      },
    }
  } catch (error) {
    await close(server)
    throw error
  }
}

/** The terminal shows what went wrong; what went well is on the pages. */
function tellTrouble(log: (line: string) => void) {
  return (line: Record<string, unknown>) => {
    if (line.level !== 'info') log(JSON.stringify(line))
  }
}

async function claimFolder(dataDir: string): Promise<void> {
  try {
    await makeFolder(dataDir)
    // Tried, since rights do not tell: an administrator has them all, and /proc still takes no file.
    await rmdir(await mkdtemp(join(dataDir, 'thu-ghi-')))
  } catch (error) {
    throw new Refusal(
      `Không tạo hoặc không ghi được thư mục dữ liệu "${dataDir}"; xin chọn thư mục khác: DATA_DIR=… npm start.`,
      { cause: error },
    )
  }
  // The embedded database takes one process, and ends the second without a word.
  const other = await whoAnswersFor(dataDir)
  if (other !== null) {
    throw new Refusal(
      `Thư mục dữ liệu "${dataDir}" đang được hệ thống tại ${other.url} dùng; xin dừng hệ thống đó hoặc đặt DATA_DIR khác.`,
    )
  }
}

/** Makes a folder and those above it. Node's own way (`recursive`) goes round and round for ever under /proc. */
async function makeFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null)
  if (found?.isDirectory()) return
  if (found === null && dirname(folder) !== folder) await makeFolder(dirname(folder))
  await mkdir(folder)
}

/** Listens on this machine's loopback alone: there is no sign-in in front of the mailbox. */
async function listen(server: Server, port: number): Promise<string> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', resolve)
    })
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') {
      throw new Refusal(
        `Cổng ${port} đang được chương trình khác dùng; xin dừng chương trình đó, hoặc chọn cổng khác: PORT=${port + 1} npm start.`,
        { cause: error },
      )
    }
    if (codeOf(error) === 'EACCES') {
      throw new Refusal(`Không được phép mở cổng ${port}; xin chọn cổng từ 1024 trở lên.`, { cause: error })
    }
    throw error
  }
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return `http://localhost:${address.port}`
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
}
