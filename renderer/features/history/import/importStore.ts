import { fail, type Result } from '../../../../shared/base/result.ts'
import { localDay } from '../../../../shared/base/month.ts'
import type { FileFormat } from '../../../../shared/leads/csv/fileFormat.ts'
import type { FileInspection } from '../../../../shared/leads/inspectFile.ts'
import { checkMapping, type FileColumns } from '../../../../shared/leads/mapping/checkMapping.ts'
import { guessMapping, leadListFirst } from '../../../../shared/leads/mapping/guessMapping.ts'
import { rememberedMapping } from '../../../../shared/leads/mapping/rememberedMapping.ts'
import type { ImportMapping } from '../../../../shared/leads/mapping/mapping.ts'
import type { FileProblem } from '../../../../shared/leads/refusal.ts'
import type { HistorySource } from '../../../../shared/plan/funnel.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import type { Problem } from '../../../../shared/plan/problem.ts'
import type { ImportPreview, PickedFile } from './importProtocol.ts'
import { inspectInWorker, readInWorker, type ReadRun } from './importWorker.ts'

/** A file with what was found in it. */
export interface InspectedFile extends PickedFile {
  readonly inspection: FileInspection
}

/** What the mapping gives: nothing yet, a reason why not, or what would be imported. */
export type ImportOutcome =
  | { readonly kind: 'incomplete'; readonly problems: readonly Problem[] }
  /** `before` is what the reading before gave, so that the page stays still meanwhile. */
  | { readonly kind: 'reading'; readonly share: number; readonly before: ImportPreview | null }
  | { readonly kind: 'refused'; readonly problem: FileProblem }
  | { readonly kind: 'ready'; readonly preview: ImportPreview; readonly rows: ReadRun['rows'] }

export type ImportState =
  | { readonly step: 'none' }
  | { readonly step: 'looking'; readonly files: readonly PickedFile[]; readonly share: number }
  | { readonly step: 'refused'; readonly files: readonly PickedFile[]; readonly problem: FileProblem }
  | {
      readonly step: 'mapping'
      /** The lead list or table first, then the file that is joined to it. */
      readonly files: readonly InspectedFile[]
      readonly mapping: ImportMapping
      /** The earlier import that the mapping was taken over from; null where it was guessed. */
      readonly remembered: HistorySource | null
      readonly outcome: ImportOutcome
    }

/** An import in the making: files are looked through and read again as soon as anything about them is changed. */
export interface ImportStore {
  readonly snapshot: () => ImportState
  readonly subscribe: (listener: () => void) => () => void
  /** Starts with these files, or adds them to the one that is there. The last two count. How they are written may be known. */
  readonly pick: (files: readonly File[], corrections?: Partial<FileFormat>) => void
  readonly remove: (index: number) => void
  /** Makes the second file the lead list. */
  readonly swap: () => void
  readonly correct: (index: number, corrections: Partial<FileFormat>) => void
  /** Reads another sheet of a workbook. */
  readonly chooseSheet: (index: number, sheet: string) => void
  readonly setMapping: (mapping: ImportMapping) => void
  /** Forgets what was taken over from an earlier import, and guesses. */
  readonly guessAnew: () => void
  /** Takes note of the plan as it is now: the next reading goes by it. */
  readonly planChanged: (plan: Plan) => void
  readonly close: () => void
}

const FILES_MAX = 2
const nothing = (): void => undefined

export function createImportStore(planAtFirst: Plan): ImportStore {
  let plan = planAtFirst
  let state: ImportState = { step: 'none' }
  let stop: () => void = nothing
  const listeners = new Set<() => void>()

  const become = (next: ImportState): void => {
    state = next
    for (const listener of listeners) listener()
  }

  const look = async (
    files: readonly PickedFile[],
    { keepsOrder, mapping = null }: { keepsOrder: boolean; mapping?: ImportMapping | null },
  ): Promise<void> => {
    stop()
    if (files.length === 0) {
      become({ step: 'none' })
      return
    }
    become({ step: 'looking', files, share: 0 })
    const run = inspectInWorker({ files, plan: { company: plan.company, stages: plan.stages } }, (share) =>
      become({ step: 'looking', files, share }),
    )
    stop = run.stop
    const found = await run.result.catch(asProblem)
    if (stop !== run.stop) return
    if (!found.ok) {
      become({ step: 'refused', files, problem: found.error })
      return
    }
    const inspected = files.flatMap((file, index) => {
      const looked = found.value[index]
      return looked ? [{ ...file, ...looked }] : []
    })
    await read(keepsOrder ? inspected : inOrder(inspected), mapping && withFormats(mapping, inspected))
  }

  const read = async (files: readonly InspectedFile[], given: ImportMapping | null): Promise<void> => {
    stop()
    const [leads, joined] = files
    if (!leads) return
    const known = given ? null : recall(files)
    const mapping =
      given ?? known?.mapping ?? guessMapping(plan, leads.inspection, joined?.inspection ?? null)
    const remembered = given ? (state.step === 'mapping' ? state.remembered : null) : (known?.source ?? null)
    const checked = checkMapping(mapping, plan, columnsOf(leads), joined ? columnsOf(joined) : null)
    const show = (outcome: ImportOutcome): void =>
      become({ step: 'mapping', files, mapping, remembered, outcome })
    if (!checked.ok) {
      show({ kind: 'incomplete', problems: checked.problems })
      return
    }
    const before = previewOf(state)
    show({ kind: 'reading', share: 0, before })
    const today = localDay(new Date())
    const run = readInWorker({ plan, files, mapping: checked.mapping, today }, (share) =>
      show({ kind: 'reading', share, before }),
    )
    stop = run.stop
    const result = await run.result.catch(asProblem)
    if (stop !== run.stop) return
    if (result.ok) show({ kind: 'ready', preview: result.value, rows: run.rows })
    else show({ kind: 'refused', problem: result.error })
  }

  /** What an earlier import of such files says, where this plan and these files still have all that it names. */
  const recall = (files: readonly InspectedFile[]): ReturnType<typeof rememberedMapping> => {
    const known = rememberedMapping(
      plan.history.sources,
      files.map(({ inspection }) => inspection),
    )
    const [leads, joined] = files
    if (!known || !leads) return null
    const mapping = withFormats(known.mapping, files)
    const fits = checkMapping(mapping, plan, columnsOf(leads), joined ? columnsOf(joined) : null)
    return fits.ok ? { ...known, mapping } : null
  }

  const filesNow = (): readonly PickedFile[] => (state.step === 'none' ? [] : state.files)

  return {
    snapshot: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    pick: (files, corrections = {}) => {
      const added = files.map((file): PickedFile => ({
        file,
        corrections,
        opened: null,
        turned: null,
        sheet: null,
      }))
      const together = state.step === 'mapping' ? [...state.files, ...added] : added
      void look(together.slice(-FILES_MAX), { keepsOrder: false })
    },
    remove: (index) => void look(filesNow().toSpliced(index, 1), { keepsOrder: true }),
    swap: () => {
      if (state.step === 'mapping') void read(state.files.toReversed(), null)
    },
    correct: (index, corrections) => {
      const files = withChange(filesNow(), index, (picked) => ({
        ...picked,
        corrections: { ...picked.corrections, ...corrections },
      }))
      const mapping = state.step === 'mapping' && !changesColumns(corrections) ? state.mapping : null
      void look(files, { keepsOrder: true, mapping })
    },
    chooseSheet: (index, sheet) => {
      const files = withChange(filesNow(), index, ({ file }) => ({
        file,
        corrections: {},
        opened: null,
        turned: null,
        sheet,
      }))
      void look(files, { keepsOrder: true })
    },
    setMapping: (mapping) => {
      if (state.step === 'mapping') void read(state.files, mapping)
    },
    guessAnew: () => {
      if (state.step !== 'mapping') return
      const [leads, joined] = state.files
      if (!leads) return
      const guessed = guessMapping(plan, leads.inspection, joined?.inspection ?? null)
      become({ ...state, remembered: null })
      void read(state.files, guessed)
    },
    planChanged: (changed) => {
      plan = changed
    },
    close: () => {
      stop()
      become({ step: 'none' })
    },
  }
}

function withChange(
  files: readonly PickedFile[],
  index: number,
  change: (picked: PickedFile) => PickedFile,
): readonly PickedFile[] {
  const picked = files[index]
  return picked ? files.with(index, change(picked)) : files
}

function previewOf(state: ImportState): ImportPreview | null {
  if (state.step !== 'mapping') return null
  const { outcome } = state
  return outcome.kind === 'ready' ? outcome.preview : outcome.kind === 'reading' ? outcome.before : null
}

/** A mistake of the program goes to the log, and the user is not left waiting. */
function asProblem(error: unknown): Result<never, FileProblem> {
  reportError(error)
  return fail({
    file: 'Reading stopped',
    message: `the program made a mistake (${String(error)}). Nothing was imported. Please report it.`,
  })
}

/** With another delimiter, encoding or heading line the columns have other names, and are guessed anew. */
function changesColumns(corrections: Partial<FileFormat>): boolean {
  return (
    corrections.delimiter !== undefined ||
    corrections.encoding !== undefined ||
    corrections.headerLine !== undefined
  )
}

function withFormats(mapping: ImportMapping, [first, second]: readonly InspectedFile[]): ImportMapping {
  const format = first?.inspection.format ?? mapping.format
  if (mapping.kind === 'monthly') return { ...mapping, format }
  const joinFormat = second?.inspection.format
  return {
    ...mapping,
    format,
    join: mapping.join && joinFormat ? { ...mapping.join, format: joinFormat } : mapping.join,
  }
}

function inOrder(files: readonly InspectedFile[]): readonly InspectedFile[] {
  const [first, second] = files
  if (!first || !second) return files
  const [leads] = leadListFirst(first.inspection, second.inspection)
  return leads === first.inspection ? files : [second, first]
}

function columnsOf({ inspection }: InspectedFile): FileColumns {
  return { name: inspection.name, columns: inspection.columns.map(({ name }) => name) }
}
