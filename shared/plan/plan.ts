import { z } from 'zod'
import { AgreementSettings } from './agreementSettings.ts'
import { Commitment } from './commitments.ts'
import { Calendar, Company, Person } from './company.ts'
import { checkConsistency } from './consistency.ts'
import { Definitions, NO_DEFINITIONS } from './definitions.ts'
import { Baseline, DriverKey, DriverRanges, Scenario } from './drivers.ts'
import { Economics, ListedFigures, NO_ECONOMICS, NO_LISTED_FIGURES } from './economics.ts'
import { History, Segment, Stage } from './funnel.ts'
import { Goal, Horizon } from './goal.ts'
import { StageId } from './ids.ts'
import { Cadence, Response, USUAL_CADENCE } from './pace.ts'
import { NO_PAST_WORK, PastWork } from './pastWork.ts'
import { NO_PERSONAS, Personas } from './personas.ts'
import { Terms, USUAL_TERMS } from './terms.ts'
import { Name, Prose } from './text.ts'

export const STAGES_MIN = 3
export const STAGES_MAX = 8
export const SEGMENTS_MAX = 40

const PlanShape = z.strictObject({
  name: Name,
  purpose: Prose,
  company: Company,
  people: z.array(Person).max(60, 'A plan names at most 60 people.'),
  calendar: Calendar,
  horizon: Horizon,
  goal: Goal,
  stages: z.array(Stage).min(STAGES_MIN).max(STAGES_MAX),
  /** Entries to this stage are what marketing delivers and sales receives. */
  handoffStageId: StageId,
  segments: z.array(Segment).max(SEGMENTS_MAX),
  history: History,
  baseline: Baseline,
  scenarios: z.array(Scenario).max(40, 'A plan has at most 40 scenarios.'),
  commitments: z.array(Commitment).max(60, 'A plan has at most 60 promises.'),
  agreement: AgreementSettings,
  // What came later has a value for plans that were saved before it.
  driverRanges: DriverRanges.default({}),
  /**
   * Not up for discussion, such as a price that is set elsewhere: sliders, suggestions and "take all back" leave them as they
   * are. The key of a driver that is no longer there means nothing.
   */
  lockedDrivers: z.array(DriverKey).max(1000, 'At most 1,000 drivers can be locked.').default([]),
  economics: Economics.default(NO_ECONOMICS),
  listedFigures: ListedFigures.default(NO_LISTED_FIGURES),
  personas: Personas.default(NO_PERSONAS),
  definitions: Definitions.default(NO_DEFINITIONS),
  cadence: Cadence.default(USUAL_CADENCE),
  /** Null where nobody is there for the first touch alone. */
  response: Response.nullable().default(null),
  terms: Terms.default(USUAL_TERMS),
  pastWork: PastWork.default(NO_PAST_WORK),
})

/**
 * The whole plan as one value: about 100 KB of JSON, never changed in place. Everything the product shows is computed from it.
 * Parsing also checks what ties its parts together (see `checkConsistency`).
 */
export const Plan = PlanShape.superRefine((plan, context) => {
  for (const problem of checkConsistency(plan)) {
    context.addIssue({ code: 'custom', path: problem.path, message: problem.message })
  }
})
export type Plan = z.infer<typeof PlanShape>
