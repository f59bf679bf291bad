import type { CallError, ErrorCode } from '../../shared/contract/errors.ts'

/** What each failure means to the person in front of the screen, and what to do. */
const sentences: Readonly<Record<ErrorCode, string>> = {
  'unknown-procedure': 'The page and the app do not fit together. Close this window and start the app again.',
  'invalid-input': 'The app could not use what was entered.',
  'not-ready': 'The plan library is not open yet.',
  'not-found': 'This plan is no longer there. It may have been deleted in another window.',
  'stale-edit': 'The same place was changed in another window meanwhile.',
  'invalid-edit': 'This change does not fit the plan and was not made.',
  'nothing-to-undo': 'There is nothing more to take back or to repeat.',
  'plan-damaged': 'What is stored of this plan is damaged. Open it from a backup or from a saved file.',
  'file-too-large': 'This file is too large.',
  'file-not-a-plan': 'This is not a plan file. Choose a file that ends in .slaplan.',
  'file-too-new': 'This file was saved by a newer version of the app. Update the app, then open it again.',
  'file-damaged': 'This file is damaged or cut off.',
  'import-refused': 'The import was not made. Nothing of it was kept.',
  'not-exportable': 'The agreement cannot be made final yet.',
  'not-signable': 'This cannot be done with this version.',
  cancelled: 'Cancelled. Nothing was changed.',
  'disk-full': 'The disk is full. Free some space; the app tries again by itself.',
  'read-only': 'The folder of the plan library cannot be written to. Check its permissions.',
  locked: 'Another program is using the plan library. Close it; the app tries again by itself.',
  'backup-damaged': 'This backup is damaged. Choose another one.',
  'no-connection':
    'The app does not answer. If you closed it, start it again; the page tries again by itself.',
  internal: 'Something went wrong inside the app. The details are in its log file.',
}

/** A failure in words: our sentence, and what the application adds to it. */
export function errorText(error: CallError): string {
  const sentence = sentences[error.code]
  const detail = error.message.trim()
  return detail === '' || detail === sentence ? sentence : `${sentence} ${detail}`
}
