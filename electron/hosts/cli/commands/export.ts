import type { AgreementDocument } from '../../../../shared/agreement/document.ts'
import { composeDraft } from '../../../../shared/agreement/inSize.ts'
import type { VersionRecord } from '../../../../shared/agreement/signoff/version.ts'
import { fail, ok, type Result } from '../../../../shared/base/result.ts'
import { AgreementSize, Paper } from '../../../../shared/plan/agreementSettings.ts'
import type { PlanFile } from '../../../../shared/planFile/planFile.ts'
import { chancesApart } from '../../../app/jobs/chancesApart.ts'
import { writeFileSafely } from '../../../app/writeFileSafely.ts'
import { renderWord } from '../../../word/renderWord.ts'
import { type Command, ExitCode, readArguments, wrongUse } from '../command.ts'
import { readPlan } from '../planFiles.ts'

const OPTIONS = {
  out: { type: 'string' },
  paper: { type: 'string' },
  size: { type: 'string' },
  draft: { type: 'boolean' },
} as const

export const exportCommand: Command = {
  usage: `export F --out X.docx [--paper ${Paper.options.join(' | ')}] [--draft [--size ${AgreementSize.options.join(' | ')}]]`,
  summary: 'Writes the agreement of a plan as a Word file: its newest version, or the draft.',
  async run(args, terminal) {
    const read = readArguments(args, { allowPositionals: true, options: OPTIONS })
    if (!read.ok) return wrongUse(terminal, exportCommand, read.error)
    const { values, positionals } = read.value
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) return wrongUse(terminal, exportCommand, 'Name one plan file.')
    if (values.out === undefined) {
      return wrongUse(terminal, exportCommand, 'Say where the Word file shall go: --out X.docx.')
    }
    const paper = Paper.optional().safeParse(values.paper)
    if (!paper.success) return wrongUse(terminal, exportCommand, `There is no paper "${values.paper}".`)
    const size = AgreementSize.optional().safeParse(values.size)
    if (!size.success) return wrongUse(terminal, exportCommand, `There is no size "${values.size}".`)

    const file = await readPlan(path)
    if (!file.ok) {
      terminal.message(file.error)
      return ExitCode.failed
    }
    const tree = await treeToWrite(file.value, {
      isDraft: values.draft === true,
      paper: paper.data,
      size: size.data,
    })
    if (!tree.ok) {
      terminal.message(`${path}: ${tree.error}`)
      return ExitCode.failed
    }
    const bytes = await renderWord(tree.value, values.draft === true ? null : newestRecord(file.value))
    const written = await writeFileSafely(values.out, bytes)
    if (!written.ok) {
      terminal.message(written.error.message)
      return ExitCode.failed
    }
    terminal.result(values.out)
    return ExitCode.done
  },
}

/** What was done with the newest version; the sign-off sheet tells it. */
function newestRecord({ agreementVersions = [] }: PlanFile): VersionRecord | null {
  const newest = agreementVersions.at(-1)
  return newest === undefined ? null : { version: newest.version, events: newest.events }
}

async function treeToWrite(
  { plan, agreementVersions = [] }: PlanFile,
  wanted: {
    readonly isDraft: boolean
    readonly paper: Paper | undefined
    readonly size: AgreementSize | undefined
  },
): Promise<Result<AgreementDocument, string>> {
  const newest = agreementVersions.at(-1)?.tree
  if (wanted.isDraft) {
    const size = wanted.size ?? plan.agreement.size
    const known = { chances: await chancesApart(plan) }
    const draft = composeDraft(plan, agreementVersions, new Date().toISOString(), size, known)
    return ok({ ...draft, paper: wanted.paper ?? draft.paper })
  }
  if (newest === undefined) {
    return fail(
      'No agreement of this plan was proposed, and only such a one is exported as final. Add --draft to write it as a draft, marked as one on every page.',
    )
  }
  if (wanted.size !== undefined) return fail('A version is frozen with its size. Leave --size out.')
  return wanted.paper === undefined || wanted.paper === newest.paper
    ? ok(newest)
    : fail(`A version is frozen with its paper, which is ${newest.paper}. Leave --paper out.`)
}
