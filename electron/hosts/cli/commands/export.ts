import type { AgreementDocument } from '../../../../shared/agreement/document.ts'
import { composeDraft } from '../../../../shared/agreement/inSize.ts'
import { toldStanding } from '../../../../shared/agreement/signoff/toldStanding.ts'
import { momentOf } from '../../../../shared/base/moment.ts'
import { fail, ok, type Result } from '../../../../shared/base/result.ts'
import { AgreementSize, Paper } from '../../../../shared/plan/agreementSettings.ts'
import type { PlanFile } from '../../../../shared/planFile/planFile.ts'
import { writeFileSafely } from '../../../app/writeFileSafely.ts'
import { renderWord } from '../../../word/renderWord.ts'
import { NOTHING_TOLD, type Told } from '../../../word/standing.ts'
import { excerptInFile, lastSignedTree } from '../agreementVersions.ts'
import { chancesOf } from '../chancesOf.ts'
import { type Command, ExitCode, readArguments, wrongUse } from '../command.ts'
import { readPlan } from '../planFiles.ts'

const OPTIONS = {
  out: { type: 'string' },
  paper: { type: 'string' },
  size: { type: 'string' },
  draft: { type: 'boolean' },
} as const

export const exportCommand: Command = {
  usage: `export F --out X.docx [--paper ${Paper.options.join(' | ')}] [--size ${AgreementSize.options.join(' | ')}] [--draft]`,
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
    const toWrite = await wantedOf(file.value, {
      isDraft: values.draft === true,
      paper: paper.data,
      size: size.data,
    })
    if (!toWrite.ok) {
      terminal.message(`${path}: ${toWrite.error}`)
      return ExitCode.failed
    }
    const { tree, told } = toWrite.value
    const bytes = await renderWord(tree, told)
    const written = await writeFileSafely(values.out, bytes)
    if (!written.ok) {
      terminal.message(written.error.message)
      return ExitCode.failed
    }
    terminal.result(values.out)
    return ExitCode.done
  },
}

interface ToWrite {
  readonly tree: AgreementDocument
  readonly told: Told
}

async function wantedOf(
  { plan, agreementVersions = [] }: PlanFile,
  wanted: {
    readonly isDraft: boolean
    readonly paper: Paper | undefined
    readonly size: AgreementSize | undefined
  },
): Promise<Result<ToWrite, string>> {
  const now = momentOf(new Date().toISOString())
  const newest = agreementVersions.at(-1)
  if (wanted.isDraft) {
    const previous = lastSignedTree(agreementVersions, now)
    const known = { chances: await chancesOf(plan), ...(previous && { previous }) }
    const draft = composeDraft(plan, now, wanted.size ?? plan.agreement.size, known)
    return ok({ tree: { ...draft, paper: wanted.paper ?? draft.paper }, told: NOTHING_TOLD })
  }
  if (newest === undefined) {
    return fail(
      'No agreement of this plan was proposed, and only such a one is exported as final. Add --draft to write it as a draft, marked as one on every page.',
    )
  }
  const { version, events, tree } = newest
  if (wanted.paper !== undefined && wanted.paper !== tree.paper) {
    return fail(`A version is frozen with its paper, which is ${tree.paper}. Leave --paper out.`)
  }
  const standing = toldStanding(agreementVersions, version.number, now)
  return wanted.size === undefined || wanted.size === newest.plan.agreement.size
    ? ok({ tree, told: { signoff: { version, events }, standing } })
    : ok({
        tree: await excerptInFile(agreementVersions, newest, wanted.size),
        told: { signoff: null, standing },
      })
}
