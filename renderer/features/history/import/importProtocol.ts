import type { Day } from '../../../../shared/base/month.ts'
import type { Result } from '../../../../shared/base/result.ts'
import type { FileFormat } from '../../../../shared/leads/csv/fileFormat.ts'
import type { FileInspection } from '../../../../shared/leads/inspectFile.ts'
import type { CompleteMapping } from '../../../../shared/leads/readImport.ts'
import type { PreparedLeads, PreparedMonths } from '../../../../shared/leads/prepareImport.ts'
import type { FileProblem } from '../../../../shared/leads/refusal.ts'
import type { LeadRow } from '../../../../shared/plan/leadRow.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'

/** A file that the user picked, with what the user has set otherwise than found. */
export interface PickedFile {
  readonly file: File
  readonly corrections: Partial<FileFormat>
  /** For a workbook: the sheet that was opened, and the table that it became. Null for other files, and until it is opened. */
  readonly opened: OpenedSheet | null
  /** The table that it became where its months went from left to right; null for others, and until it is looked through. */
  readonly turned: Blob | null
  /** The sheet that the user has chosen; null for the first that holds a table. */
  readonly sheet: string | null
}

/** A sheet of a workbook as a table that is read like any CSV file. */
export interface OpenedSheet {
  readonly table: Blob
  readonly sheets: readonly string[]
  readonly sheet: string
  /** Formulas whose result was not saved with them. */
  readonly unsolved: number
}

/** What an import would do, without the leads themselves: those stay in the worker until they are sent. */
export type ImportPreview = Omit<PreparedLeads, 'leads'> | PreparedMonths

export interface LookedThrough {
  readonly inspection: FileInspection
  readonly opened: OpenedSheet | null
  readonly turned: Blob | null
}

export type Inspected = Result<readonly LookedThrough[], FileProblem>
export type Read = Result<ImportPreview, FileProblem>

/** What the page asks of the worker. */
export type WorkerRequest =
  | {
      readonly kind: 'inspect'
      readonly files: readonly PickedFile[]
      readonly plan: Pick<Plan, 'company' | 'stages'>
    }
  | {
      readonly kind: 'read'
      readonly plan: Plan
      readonly files: readonly PickedFile[]
      readonly mapping: CompleteMapping
      readonly today: Day
    }
  /** Some of the leads that were read, in their order. */
  | { readonly kind: 'rows'; readonly from: number; readonly count: number }

export type WorkerReply =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'inspected'; readonly result: Inspected }
  | { readonly kind: 'read'; readonly result: Read }
  | { readonly kind: 'rows'; readonly rows: readonly LeadRow[] }
  /** A mistake in the program; the other failures are results. */
  | { readonly kind: 'broken'; readonly message: string }
