/** The page's own scheme and host: no file is opened as file://, which would be trusted with more. */
export const SCHEME = 'app'
const OWN_HOST = 'sla'
export const PAGE_URL = `${SCHEME}://${OWN_HOST}/index.html`

/** Whether an address belongs to our own page; parsed, since a prefix can be imitated. */
export function isOwnUrl(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return protocol === `${SCHEME}:` && host === OWN_HOST && username === '' && password === ''
}

/** Whether the page may load this. All else would leave the machine, or read files of it. */
export function mayLoad(address: string, withDeveloperTools: boolean): boolean {
  if (!URL.canParse(address)) return false
  const { protocol } = new URL(address)
  if (protocol === 'data:') return true
  if (protocol === 'blob:') return isOwnUrl(address.slice('blob:'.length))
  return isOwnUrl(address) || (withDeveloperTools && protocol === 'devtools:')
}

/** Whether the page may use something of the machine: nothing but writing text and pictures to the clipboard, when it is our own. */
export function mayUse(permission: string, address: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOwnUrl(address)
}

/** What Electron says of a message's sender, as far as it is checked. */
export interface Sender {
  readonly sender: { readonly id: number }
  readonly senderFrame: { readonly url: string; readonly parent: object | null } | null
}

/** Whether a message comes from the main frame of our own window, while it shows our own page. */
export function isTrustedSender({ sender, senderFrame }: Sender, windowId: number): boolean {
  return (
    sender.id === windowId && senderFrame !== null && senderFrame.parent === null && isOwnUrl(senderFrame.url)
  )
}
