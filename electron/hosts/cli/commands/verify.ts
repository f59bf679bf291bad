import type { PlanFile } from '../../../../shared/planFile/planFile.ts'
import { ARCHIVE_LIMITS } from '../../../word/read/archive.ts'
import { composeDraft } from '../../../../shared/agreement/inSize.ts'
import type { Verdict } from '../../../../shared/agreement/verdict.ts'
import { momentOf } from '../../../../shared/base/moment.ts'
import { type KnownAgreements, verifyAgainst, verifyWord } from '../../../word/verify.ts'
import { excerptInFile, lastSignedTree } from '../agreementVersions.ts'
import { chancesOf } from '../chancesOf.ts'
import { type Command, ExitCode, readArguments, wrongUse } from '../command.ts'
import { readInputFile, readPlan } from '../planFiles.ts'
import { verdictInWords } from '../verdictInWords.ts'

const OPTIONS = { plan: { type: 'string' }, json: { type: 'boolean' } } as const

export const verifyCommand: Command = {
  usage: 'verify X.docx [--plan F] [--json]',
  summary:
    'Says whether a Word file is an agreement of this app and still says what it said when it was written.',
  async run(args, terminal) {
    const read = readArguments(args, { allowPositionals: true, options: OPTIONS })
    if (!read.ok) return wrongUse(terminal, verifyCommand, read.error)
    const { values, positionals } = read.value
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) return wrongUse(terminal, verifyCommand, 'Name one Word file.')

    const bytes = await readInputFile(path, ARCHIVE_LIMITS.bytes)
    if (!bytes.ok) {
      terminal.message(bytes.error)
      return ExitCode.failed
    }
    let known: KnownAgreements | null = null
    if (values.plan !== undefined) {
      const file = await readPlan(values.plan)
      if (!file.ok) {
        terminal.message(file.error)
        return ExitCode.failed
      }
      known = agreementsOfFile(file.value)
    }
    const verdict = known === null ? verifyWord(bytes.value) : await verifyAgainst(bytes.value, known)
    terminal.result(values.json === true ? JSON.stringify(verdict, null, 2) : verdictInWords(path, verdict))
    return EXIT_CODES[verdict.kind]
  },
}

/** What a plan file holds a Word file against: its versions, and the draft of its plan. */
function agreementsOfFile({ plan, agreementVersions = [] }: PlanFile): KnownAgreements {
  const records = agreementVersions.map(({ version, events }) => ({ version, events }))
  return {
    now: momentOf(new Date().toISOString()),
    draft: async (composedAt, size) => {
      const previous = lastSignedTree(agreementVersions, composedAt)
      return composeDraft(plan, composedAt, size, {
        chances: await chancesOf(plan),
        ...(previous && { previous }),
      })
    },
    versionOf: (fingerprint) => {
      const found = agreementVersions.find(({ version }) => version.fingerprint === fingerprint)
      if (found === undefined) return null
      return {
        planId: null,
        number: found.version.number,
        records,
        excerpt: (size) => excerptInFile(agreementVersions, found, size),
      }
    },
  }
}

const EXIT_CODES: Readonly<Record<Verdict['kind'], ExitCode>> = {
  matches: ExitCode.done,
  consistent: ExitCode.originUnknown,
  altered: ExitCode.altered,
  'not ours': ExitCode.notOurs,
}
