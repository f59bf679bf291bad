import { ARCHIVE_LIMITS } from '../../../word/read/archive.ts'
import { type Known, type Verdict, verifyWord } from '../../../word/verify.ts'
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
    let known: Known | undefined
    if (values.plan !== undefined) {
      const file = await readPlan(values.plan)
      if (!file.ok) {
        terminal.message(file.error)
        return ExitCode.failed
      }
      const { plan, agreementVersions = [] } = file.value
      known = { plan, versions: agreementVersions.map(({ version }) => version) }
    }
    const verdict = verifyWord(bytes.value, known)
    terminal.result(values.json === true ? JSON.stringify(verdict, null, 2) : verdictInWords(path, verdict))
    return EXIT_CODES[verdict.kind]
  },
}

const EXIT_CODES: Readonly<Record<Verdict['kind'], ExitCode>> = {
  matches: ExitCode.done,
  consistent: ExitCode.originUnknown,
  altered: ExitCode.altered,
  'not ours': ExitCode.notOurs,
}
