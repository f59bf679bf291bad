import { spawn } from 'node:child_process'

/** Opens an address in the user's browser, where there is a screen to show one. @returns whether that was tried */
export function openBrowser(address: string): boolean {
  const { platform, env } = process
  if (platform === 'darwin') return launch('open', [address])
  // Not "start": its shell would read meaning into the address.
  if (platform === 'win32') return launch('rundll32', ['url.dll,FileProtocolHandler', address])
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']) && launch('xdg-open', [address])
}

function launch(program: string, args: readonly string[]): boolean {
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  // The address is printed as well, so a missing opener is no failure.
  child.on('error', () => undefined)
  child.unref()
  return true
}
