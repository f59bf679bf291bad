import { spawn } from 'node:child_process'

/** Opens an address in the user's browser, where there is a screen to show one. @returns whether something opens it */
export async function openBrowser(address: string): Promise<boolean> {
  const { platform, env } = process
  if (platform === 'darwin') return launch('open', [address])
  // Not "start": its shell would read meaning into the address.
  if (platform === 'win32') return launch('rundll32', ['url.dll,FileProtocolHandler', address])
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']) && launch('xdg-open', [address])
}

function launch(program: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.unref()
  return new Promise((resolve) => {
    child.on('spawn', () => resolve(true))
    child.on('error', () => resolve(false))
  })
}
