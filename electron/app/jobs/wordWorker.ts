import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { DocumentTree } from '../../../shared/agreement/documentSchema.ts'
import { ToldStanding } from '../../../shared/agreement/signoff/toldStanding.ts'
import { VersionRecord } from '../../../shared/agreement/signoff/version.ts'
import { assertNever, present } from '../../../shared/base/invariant.ts'
import { checkWord } from '../../word/checkWord.ts'
import { renderRedline } from '../../word/redline/renderRedline.ts'
import { renderWord } from '../../word/renderWord.ts'

const Job = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('write'),
    tree: DocumentTree,
    signoff: VersionRecord.nullable(),
    standing: ToldStanding.nullable(),
  }),
  z.strictObject({ kind: z.literal('redline'), before: DocumentTree, after: DocumentTree }),
  z.strictObject({
    kind: z.literal('check'),
    bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array),
  }),
])
export type WordJob = z.input<typeof Job>

const port = present(parentPort, 'the thread that started this one')
port.postMessage(await done(Job.parse(workerData)))

function done(job: z.output<typeof Job>): unknown {
  switch (job.kind) {
    case 'write':
      return renderWord(job.tree, { signoff: job.signoff, standing: job.standing })
    case 'redline':
      return renderRedline(job.before, job.after)
    case 'check':
      return checkWord(job.bytes)
    default:
      return assertNever(job)
  }
}
