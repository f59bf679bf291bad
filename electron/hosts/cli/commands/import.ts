import { createFormat } from '../../../../shared/base/format.ts'
import { localDay, type Day } from '../../../../shared/base/month.ts'
import { fail, ok, type Result } from '../../../../shared/base/result.ts'
import { adoptImport } from '../../../../shared/leads/adoptImport.ts'
import type { EntryWindow } from '../../../../shared/leads/entryWindows.ts'
import { historySource, importLabel } from '../../../../shared/leads/importEffects.ts'
import { checkMapping } from '../../../../shared/leads/mapping/checkMapping.ts'
import { observeFormat } from '../../../../shared/leads/observe/observeFormat.ts'
import type { PreparedImport } from '../../../../shared/leads/prepareImport.ts'
import { putLeadsIntoPlan } from '../../../../shared/leads/putLeadsIntoPlan.ts'
import { readImport } from '../../../../shared/leads/readImport.ts'
import type { FileInspection } from '../../../../shared/leads/inspectFile.ts'
import { applyPatchesToPlan, describeEdit } from '../../../../shared/plan/edits.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { problemLine } from '../../../../shared/plan/problem.ts'
import { writeFileSafely } from '../../../app/writeFileSafely.ts'
import { ExitCode, readArguments, wrongUse, type Command } from '../command.ts'
import { problemText, readFilesToImport, reading, type FilesToImport } from '../importFiles.ts'
import { importMessages, importReport, importSummary, type ImportReport } from '../importReport.ts'
import { WINDOW_CHOICES, chooseWindow, windowKindOf, windowMessages } from '../importWindow.ts'
import { readPlan, writePlan } from '../planFiles.ts'

const OPTIONS = {
  plan: { type: 'string' },
  join: { type: 'string' },
  key: { type: 'string' },
  mapping: { type: 'string' },
  report: { type: 'string' },
  'show-mapping': { type: 'boolean' },
  adopt: { type: 'boolean' },
  window: { type: 'string' },
} as const

export const importCommand: Command = {
  usage: `import FILE [--join FILE2 [--key COLUMN]] --plan F [--mapping F.json] [--report F.json] [--show-mapping] [--adopt [--window ${WINDOW_CHOICES}]]`,
  summary: 'Puts a lead list or a monthly table (CSV) into the history of a plan.',
  async run(args, terminal) {
    const read = readArguments(args, { allowPositionals: true, options: OPTIONS })
    if (!read.ok) return wrongUse(terminal, importCommand, read.error)
    const { values, positionals } = read.value
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return wrongUse(terminal, importCommand, 'Name one CSV file.')
    if (values.plan === undefined) {
      return wrongUse(terminal, importCommand, 'Say which plan shall take it in: --plan F.')
    }
    if (values.key !== undefined && values.join === undefined) {
      return wrongUse(terminal, importCommand, '--key goes with a second file: --join FILE2.')
    }
    if (values.window !== undefined && !values.adopt) {
      return wrongUse(terminal, importCommand, '--window goes with --adopt.')
    }
    const kind = values.window === undefined ? null : windowKindOf(values.window)
    if (values.window !== undefined && kind === null) {
      return wrongUse(terminal, importCommand, `--window is ${WINDOW_CHOICES}.`)
    }

    const stop = (reason: string): ExitCode => {
      terminal.message(reason)
      return ExitCode.failed
    }
    const planFile = await readPlan(values.plan)
    if (!planFile.ok) return stop(planFile.error)
    const { plan } = planFile.value
    const { join, key, mapping } = values
    const files = await readFilesToImport(plan, { file, join, key, mapping })
    if (!files.ok) return stop(files.error)
    if (values['show-mapping']) {
      terminal.result(JSON.stringify(files.value.mapping, null, 2))
      return ExitCode.done
    }
    const now = new Date()
    const imported = await prepare(plan, files.value, localDay(now))
    if (!imported.ok) return stop(imported.error)
    const { prepared, report } = imported.value
    const format = formatOf(plan)
    const window = chooseWindow(prepared, kind, format)
    if (!window.ok) return stop(window.error)
    const adopts = values.adopt ? { window: window.value } : null
    const changed = putInto(plan, prepared, now.toISOString(), adopts)

    // The plan comes last: when anything fails before, it is as it was.
    if (values.report !== undefined) {
      const written = await writeFileSafely(
        values.report,
        Buffer.from(`${JSON.stringify(report, null, 2)}\n`),
      )
      if (!written.ok) return stop(written.error.message)
    }
    if (!changed.ok) return stop(changed.error)
    const { format: _format, version: _version, ...rest } = planFile.value
    const written = await writePlan(values.plan, { ...rest, plan: changed.value, savedAt: now.toISOString() })
    if (!written.ok) return stop(written.error)
    for (const message of importMessages(report)) terminal.message(message)
    if (adopts)
      for (const message of windowMessages(prepared, adopts.window, format)) terminal.message(message)
    terminal.result(importSummary(report, format))
    return ExitCode.done
  },
}

async function prepare(
  plan: Plan,
  { source, joined, inspection, joinedInspection, mapping }: FilesToImport,
  today: Day,
): Promise<Result<{ prepared: PreparedImport; report: ImportReport }, string>> {
  const checked = checkMapping(
    mapping,
    plan,
    columnsOf(inspection),
    joinedInspection && columnsOf(joinedInspection),
  )
  if (!checked.ok) {
    const problems = checked.problems.map((problem) => `  ${problemLine(problem)}`)
    return fail(
      `It is not clear what the columns of ${inspection.name} mean:\n${problems.join('\n')}\nPrint the mapping with --show-mapping, put it right, and give it back with --mapping F.json.`,
    )
  }
  const prepared = await readImport(plan, source, joined, checked.mapping, today, reading)
  if (!prepared.ok) return fail(problemText(prepared.error))
  const format = formatOf(plan)
  const observations = [
    ...prepared.value.observations,
    ...observeFormat(inspection, format),
    ...(joinedInspection ? observeFormat(joinedInspection, format) : []),
  ]
  const report = importReport(plan, prepared.value, observations, mapping, format)
  return ok({ prepared: prepared.value, report })
}

function putInto(
  plan: Plan,
  prepared: PreparedImport,
  importedAt: string,
  adopts: { readonly window: EntryWindow | null } | null,
): Result<Plan, string> {
  const edit = describeEdit(plan, importLabel(prepared, formatOf(plan)), (draft) => {
    putLeadsIntoPlan(draft, { ...prepared, source: historySource(prepared, importedAt, null) })
    if (adopts) adoptImport(draft, prepared, adopts.window)
  })
  const applied = applyPatchesToPlan(plan, edit?.patches ?? [])
  return applied.ok ? ok(applied.value.plan) : fail(applied.error.map(problemLine).join('\n'))
}

function columnsOf({ name, columns }: FileInspection): { name: string; columns: string[] } {
  return { name, columns: columns.map((column) => column.name) }
}

function formatOf({ company }: Plan): ReturnType<typeof createFormat> {
  return createFormat(company.locale, company.currency)
}
