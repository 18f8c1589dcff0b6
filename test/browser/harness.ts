import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import axe, { type AxeResults } from 'axe-core'
import { type Browser, chromium as playwright, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { z } from 'zod'
import { parseStart } from '../../infra/local/clock.ts'
import { CaughtMail } from '../../infra/local/mailbox/mailbox.ts'
import { type LocalSystem, startLocalSystem } from '../../infra/local/system.ts'

const screenshots = fileURLToPath(new URL('screenshots/', import.meta.url))
const desktop = { width: 1280, height: 900 }
const phone = { width: 390, height: 844 }

/** The local system on a free port and an empty folder, with its clock at `start`, and a browser beside it. */
export interface Stage {
  system: LocalSystem
  /** A fresh visitor: no cookies of anybody's. */
  visit: () => Promise<Page>
  /** What the browser complained of, and every fault of the system; empty at the end of a good test. */
  complaints: string[]
  /** Turns the clock and lets the morning run happen. */
  moveTo: (local: string) => Promise<void>
  /** Waits for an e-mail of which this holds; the newest one. */
  mailWhere: (wanted: (mail: CaughtMail) => boolean) => Promise<CaughtMail & { text: string; html: string }>
  stop: () => Promise<void>
}

export async function startStage(start: string): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nhac-viec-browser-'))
  const complaints: string[] = []
  const log = (line: string) => void complaints.push(line)
  const [system, browser] = await Promise.all([
    startLocalSystem({ port: 0, dataDir, start: parseStart(start), log }),
    startBrowser(),
    mkdir(screenshots, { recursive: true }),
  ])

  async function mails(): Promise<CaughtMail[]> {
    return z.object({ items: z.array(CaughtMail) }).parse(await getJson(`${system.mailbox}/api`)).items
  }

  return {
    system,
    complaints,
    async visit() {
      const context = await browser.newContext({ viewport: desktop, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
      context.on('page', (page) => watch(page, complaints))
      return await context.newPage()
    },
    async moveTo(local) {
      const instant = parseStart(local)
      if (instant === null) throw new Error('no time to move to')
      system.clock.moveTo(instant)
      await system.lookAtSchedule()
    },
    async mailWhere(wanted) {
      await expect.poll(async () => (await mails()).some(wanted), { timeout: 15_000 }).toBe(true)
      const mail = (await mails()).find(wanted)
      if (mail === undefined) throw new Error('the mail is gone')
      const content = z
        .object({ text: z.string(), html: z.string() })
        .parse(await getJson(`${system.mailbox}/api/${mail.id}`))
      return { ...mail, ...content }
    },
    async stop() {
      await browser.close()
      await system.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** The Chromium that comes in a package, with the libraries that a bare Debian lacks. */
async function startBrowser(): Promise<Browser> {
  // Asked for before the package is loaded: it unpacks its own shared libraries only where it believes to be on Lambda.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  const executablePath = await chromium.executablePath()
  // Not the package's own arguments: they put everything into one process, which a second window ends, and switch the
  // browser's rules between sites off, which are part of what is tested.
  return await playwright.launch({
    executablePath,
    args: ['--no-sandbox', '--font-render-hinting=none'],
    headless: true,
  })
}

function watch(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => void complaints.push(`${page.url()}: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`)
  })
}

async function getJson(url: string): Promise<unknown> {
  return await (await fetch(url)).json()
}

/** What stands in the way of people with a screen reader, a keyboard, or poor eyesight; empty on a good page. */
export async function obstacles(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>('axe.run(document)')
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id} (${help}): ${target.join(' ')}`))
}

/** The page as it is seen on a desk and on a phone; on neither may it have to be pushed sideways. */
export async function picture(page: Page, name: string): Promise<void> {
  for (const [suffix, size] of [
    ['may-tinh', desktop],
    ['dien-thoai', phone],
  ] as const) {
    await page.setViewportSize(size)
    await page.screenshot({ path: join(screenshots, `${name}-${suffix}.png`), fullPage: true })
    const width = await page.evaluate<number>('document.documentElement.scrollWidth')
    expect.soft({ page: name, width }).toEqual({ page: name, width: size.width })
  }
  await page.setViewportSize(desktop)
}
