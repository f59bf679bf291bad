import { z } from 'zod'

const progress = { kind: z.literal('progress'), share: z.number().min(0).max(1), doing: z.string() }

/** One line of an HTTP answer: any number of progress lines, then the reply. */
export const AnswerLine = z.discriminatedUnion('kind', [
  z.strictObject(progress),
  z.strictObject({ kind: z.literal('reply'), reply: z.unknown() }),
])
export type AnswerLine = z.infer<typeof AnswerLine>

/** What the desktop tells its page unasked: how far a call is, and events. */
export const BridgeMessage = z.discriminatedUnion('kind', [
  z.strictObject({ ...progress, id: z.string() }),
  z.strictObject({ kind: z.literal('event'), event: z.unknown() }),
])
export type BridgeMessage = z.infer<typeof BridgeMessage>

/** All that the desktop gives to its page. What crosses is JSON text, as on every other way to the application. */
export interface Bridge {
  /** Answers with the reply. The page chooses `id`, by which progress is told and the call can be cancelled. */
  call(id: string, name: string, input: string): Promise<string>
  cancel(id: string): void
  /** Delivers messages until the returned function is called. */
  listen(listener: (message: string) => void): () => void
  /** Asks where, then writes. A failure is shown with the choice of another place, so it ends in one of the two. */
  saveFile(name: string, bytes: Uint8Array): Promise<SaveOutcome>
  /** Writes what the page shows for printing as a PDF, named after the title, where the user says. Ends as `saveFile` does. */
  savePdf(title: string): Promise<SaveOutcome>
}

export type SaveOutcome = 'saved' | 'cancelled'
