import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright'

/** Debian's browser where it is installed (or the one that the variable names), else the one that Playwright downloaded. */
const systemChromium = process.env['SLA_CHROMIUM'] ?? '/usr/bin/chromium'

export const chromiumPath = existsSync(systemChromium) ? systemChromium : chromium.executablePath()

export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function launchBrowser(): Promise<Browser> {
  // Without a locale the browser gives up on file names that have more than ASCII in them.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' }
  return chromium.launch({ executablePath: chromiumPath, args: chromiumArguments, headless: true, env })
}
