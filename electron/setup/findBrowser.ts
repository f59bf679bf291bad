import { existsSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright'
import { runTool } from './runTool.ts'

/** Where systems keep a Chromium of their own. */
const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The browser for the tests: one that is named, one that is here, or Debian's, installed now. Null if there is none. */
export async function findBrowser(): Promise<string | null> {
  const { SLA_CHROMIUM: named, SLA_NO_INSTALL: noInstall } = process.env
  if (named) {
    if (existsSync(named)) return named
    console.error(`SLA_CHROMIUM names ${named}, where there is no browser.`)
    return null
  }
  const here = [...KNOWN, chromium.executablePath()].find((path) => existsSync(path))
  if (here !== undefined) return here
  if (!noInstall && isRootOnDebian() && (await installFromDebian())) return '/usr/bin/chromium'
  console.error(
    'The tests need a Chromium and found none. Install one ("apt-get install chromium" on Debian, or\n' +
      '"npx playwright install chromium" anywhere), or name one: SLA_CHROMIUM=/path/to/chromium npm test',
  )
  return null
}

function isRootOnDebian(): boolean {
  const about = '/etc/os-release'
  return process.getuid?.() === 0 && existsSync(about) && /^ID=debian$/m.test(readFileSync(about, 'utf8'))
}

async function installFromDebian(): Promise<boolean> {
  console.error("[setup] Installing Debian's chromium with apt-get. SLA_NO_INSTALL=1 switches this off.")
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // One list that cannot be reached does not matter as long as the package is found.
  await runTool('apt-get', ['update', '-qq'], { env })
  await runTool(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    { env },
  )
  return existsSync('/usr/bin/chromium')
}
