/** Names of all messages between the page and the desktop; nothing else is sent or heard. */
export const channels = {
  call: 'call',
  cancel: 'cancel',
  message: 'message',
  saveFile: 'save-file',
  savePdf: 'save-pdf',
} as const
