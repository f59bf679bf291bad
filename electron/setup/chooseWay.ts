/** How the app is shown: in Electron, in Electron once it has been loaded, or in the browser, and then why. */
export type Way =
  | { readonly kind: 'electron'; readonly path: string }
  | { readonly kind: 'load-electron' }
  | { readonly kind: 'browser'; readonly why: string }

export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Electron's program, where it is installed. */
  readonly electron: string | null
  /** Whether it could be loaded; asked only when that matters, since it takes time. */
  readonly canLoad: () => Promise<boolean>
}

export async function chooseWay({ platform, env, electron, canLoad }: Surroundings): Promise<Way> {
  const needsDisplay = platform !== 'darwin' && platform !== 'win32'
  if (needsDisplay && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) {
    return { kind: 'browser', why: 'There is no screen here for a desktop window.' }
  }
  if (electron !== null) return { kind: 'electron', path: electron }
  if (env['CI'] || env['ELECTRON_SKIP_BINARY_DOWNLOAD']) {
    return { kind: 'browser', why: 'Electron is not installed, and its download is switched off.' }
  }
  if (await canLoad()) return { kind: 'load-electron' }
  return { kind: 'browser', why: 'Electron is not installed, and cannot be downloaded from here.' }
}
