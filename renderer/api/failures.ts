import { fail } from '../../shared/base/result.ts'
import type { Reply } from '../../shared/contract/errors.ts'

/** The reply to a call that the page itself gave up. */
export const cancelledReply: Reply<never> = fail({ code: 'cancelled', message: 'Cancelled.' })

/** The reply when the application does not answer. */
export const noConnectionReply: Reply<never> = fail({
  code: 'no-connection',
  message:
    'The app does not answer: it may have been closed. Start it again. Everything shown as saved is kept.',
})

/** The reply when the application answers, but does not know this page. */
export const notAdmittedReply: Reply<never> = fail({
  code: 'no-connection',
  message:
    'This address has been used or has run out. Run "npm start" again: it opens a new one, with the same plans.',
})
