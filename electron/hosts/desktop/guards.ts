import type { Session, WebContents } from 'electron'
import { isOwnUrl, mayLoad } from './rules.ts'

/** Nothing is asked of the machine, nothing is loaded from outside, nothing is downloaded. */
export function guardSession(session: Session, withDeveloperTools: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !mayLoad(url, withDeveloperTools) })
  })
  session.on('will-download', (event) => event.preventDefault())
  // The spell checker would fetch its word lists from the internet.
  session.setSpellCheckerEnabled(false)
}

/** A window shows our own page and nothing else, and opens no other. */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', stayHome)
  contents.on('will-redirect', stayHome)
  contents.on('will-frame-navigate', stayHome)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

function stayHome(event: { readonly url: string; preventDefault(): void }): void {
  if (!isOwnUrl(event.url)) event.preventDefault()
}
