import type { SectionContext } from '../context.ts'
import type { DraftBlock, Words } from '../draft.ts'
import { clause, plain, say, see, sentences } from '../words.ts'
import { exclusions, seeExclusions } from './exclusions.ts'

/** Which rule decides where entry rule, score and the treatments by fit and interest differ; nothing where there is only one. */
export function precedenceClause(context: SectionContext): DraftBlock[] {
  const { plan, fields, stages } = context
  const { scoring, matrix } = plan.definitions
  if (scoring === null && matrix === null) return []
  const handoff = fields.text(stages.handoff.name, `plan.stages.${stages.handoffIndex}.name`)
  const points =
    scoring === null
      ? []
      : say` and has at least ${fields.counted(scoring.threshold, 'point', 'points', 'plan.definitions.scoring.threshold')}${see('scoring')}`
  return [
    clause(
      'precedence',
      sentences(
        plain('Whether a lead is handed over is decided in this order.'),
        exclusions(context).length === 0
          ? null
          : say`An excluded lead is not handed over, whatever else applies${seeExclusions(context)}.`,
        hasHandRaisers(context)
          ? say`A lead that asks to be contacted is handed over at once, whatever its points.`
          : null,
        say`Any other lead is handed over when it meets the entry rule of the stage ${handoff}${points}.`,
        matrix === null
          ? null
          : say`The treatment by fit and interest${see('matrix')} decides what is done with all other leads; it does not override these rules.`,
      ),
    ),
  ]
}

export function hasHandRaisers({ plan }: Pick<SectionContext, 'plan'>): boolean {
  return (plan.definitions.matrix?.handRaiserTreatment.trim() ?? '') !== ''
}

/** From how many points on a lead is of which level of fit and of interest; nothing without levels. */
export function levelsClause({ plan, fields }: SectionContext): DraftBlock[] {
  const { matrix } = plan.definitions
  if (matrix === null) return []
  const levels = (axis: 'fit' | 'interest'): Words =>
    matrix[axis].flatMap(({ name, from }, index) => {
      const path = `plan.definitions.matrix.${axis}.${index}` as const
      const next = matrix[axis][index + 1]
      const span =
        from === null
          ? next === undefined
            ? plain('any number of points')
            : say`fewer than ${fields.decimal(next.from ?? 0, `plan.definitions.matrix.${axis}.${index + 1}.from`)} points`
          : say`${fields.decimal(from, `${path}.from`)} points or more`
      return say`${plain(index === 0 ? '' : '; ')}${fields.text(name, `${path}.name`)}, ${span}`
    })
  return [
    clause(
      'levels',
      say`Fit counts the points for who a lead is, interest those for what it did. Levels of fit, each up to the next: ${levels('fit')}. Levels of interest: ${levels('interest')}.`,
    ),
  ]
}
