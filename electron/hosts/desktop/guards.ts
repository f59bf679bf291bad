import type { Session, WebContents } from 'electron'
import { isOwnUrl, mayLoad, mayUse } from './rules.ts'

/** Nothing is asked of the machine but to copy, nothing is loaded from outside, nothing is downloaded. */
export function guardSession(session: Session, withDeveloperTools: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) => {
    decide(mayUse(permission, requestingUrl))
  })
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin))
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
