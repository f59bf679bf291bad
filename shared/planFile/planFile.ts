import { z } from 'zod'
import { fail, ok, type Result } from '../base/result.ts'
import { DocumentTree } from '../agreement/documentSchema.ts'
import { VersionRecord } from '../agreement/signoff/version.ts'
import { LeadRow } from '../plan/leadRow.ts'
import { Plan } from '../plan/plan.ts'
import { problemLine, problemsOf } from '../plan/problem.ts'

export const PLAN_FILE_EXTENSION = 'slaplan'
const PLAN_FILE_VERSION = 1
/** Largest plan file that is read, in bytes: a million short lead rows fit. */
export const PLAN_FILE_BYTES_MAX = 256 * 1024 * 1024

/** A version of the plan's agreement, with the plan that it was composed from. */
export const VersionInFile = VersionRecord.extend({ tree: DocumentTree, plan: Plan })
export type VersionInFile = z.infer<typeof VersionInFile>

export const PlanFile = z.strictObject({
  format: z.literal('slaplan'),
  version: z.literal(PLAN_FILE_VERSION),
  savedAt: z.iso.datetime(),
  plan: Plan,
  /** By rising number. */
  agreementVersions: z
    .array(VersionInFile)
    .max(500)
    .refine(
      (versions) => versions.every(({ version }, index) => version.number === index + 1),
      'The versions are numbered 1, 2, 3 and so on.',
    )
    .optional(),
  /** Rows of imported leads; only there when the user asked for them. */
  leads: z.array(LeadRow).optional(),
})
export type PlanFile = z.infer<typeof PlanFile>

export interface PlanFileProblem {
  readonly code: 'file-too-large' | 'file-not-a-plan' | 'file-too-new' | 'file-damaged'
  readonly message: string
}

/** A plan as the text of a `.slaplan` file: indented JSON, so that two versions can be compared by eye. */
export function writePlanFile(file: Omit<PlanFile, 'format' | 'version'>): string {
  return `${JSON.stringify({ format: 'slaplan', version: PLAN_FILE_VERSION, ...file }, null, 1)}\n`
}

const Head = z.object({ format: z.literal('slaplan'), version: z.int().min(1) })

/**
 * Reads the text of a `.slaplan` file. Nothing in it is trusted: size, shape, version and every value are checked.
 * @returns the plan, or a code with a sentence that says what is wrong, where, and what to do.
 */
export function readPlanFile(text: string): Result<PlanFile, PlanFileProblem> {
  if (text.length > PLAN_FILE_BYTES_MAX) {
    return fail({
      code: 'file-too-large',
      message: `This file is larger than ${PLAN_FILE_BYTES_MAX / 1024 / 1024} MB. Save the plan without its lead rows and open that file.`,
    })
  }
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    return fail({
      code: text.trimStart().startsWith('{') ? 'file-damaged' : 'file-not-a-plan',
      message: text.trimStart().startsWith('{')
        ? `This plan file is cut off or damaged (${error instanceof Error ? error.message : 'unreadable'}). Open a backup or ask for the file again.`
        : 'This is not a plan file. Choose a file that ends in .slaplan.',
    })
  }
  const head = Head.safeParse(content)
  if (!head.success) {
    return fail({
      code: 'file-not-a-plan',
      message: 'This is not a plan file. Choose a file that ends in .slaplan.',
    })
  }
  if (head.data.version > PLAN_FILE_VERSION) {
    return fail({
      code: 'file-too-new',
      message: `This plan was saved by a newer version of the app (file version ${head.data.version}, this app reads up to ${PLAN_FILE_VERSION}). Update the app, then open it again.`,
    })
  }
  const parsed = PlanFile.safeParse(content)
  if (parsed.success) return ok(parsed.data)
  const problems = problemsOf(parsed.error)
  const shown = problems.slice(0, 5).map(problemLine)
  const more = problems.length > shown.length ? [`and ${problems.length - shown.length} more`] : []
  return fail({
    code: 'file-damaged',
    message: `This plan file has values that do not fit: ${[...shown, ...more].join(' · ')}`,
  })
}
