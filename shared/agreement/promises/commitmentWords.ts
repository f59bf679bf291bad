import { metricUnit } from '../../plan/commitments.ts'
import type { SectionContext } from '../context.ts'
import type { Words } from '../draft.ts'
import type { Field, FieldSource } from '../fields.ts'
import { missing, plain, say, sentences } from '../words.ts'
import { metricWords } from './metricWords.ts'
import { pathOf, SIDE_NAMES, type PlacedCommitment } from './placedCommitment.ts'

/** The promise itself: "Marketing hands over at least 420 leads each month. It aims for 470 and, as a stretch, for 520." */
export function promiseWords(placed: PlacedCommitment, context: SectionContext): Words {
  const { commitment } = placed
  const words = metricWords(placed, context)
  const hurdle = hurdlesOf(placed, context)
  const side = plain(SIDE_NAMES[commitment.side])
  if (hurdle.minimum) {
    return sentences(
      say`${side} ${words.does} at least ${hurdle.minimum}${words.after}.`,
      aimWords(hurdle.target, hurdle.stretch),
    )
  }
  if (hurdle.target) {
    return sentences(
      say`${side} aims to ${words.toDo} ${hurdle.target}${words.after}.`,
      aimWords(null, hurdle.stretch),
    )
  }
  if (hurdle.stretch) {
    return say`${side} aims, as a stretch, to ${words.toDo} ${hurdle.stretch}${words.after}.`
  }
  return say`${side} ${words.does} ${missing('[figure to be agreed]')}${words.after}.`
}

/** Who answers for the commitment and where its figure is read. */
export function accountWords(placed: PlacedCommitment, context: SectionContext): Words {
  const { owner, source } = placed.commitment
  const path = pathOf(placed)
  return sentences(
    owner === ''
      ? missing('Who answers for it is not named yet.')
      : say`${context.fields.text(owner, `${path}.owner`)} answers for it.`,
    source === ''
      ? missing('Where the figure is read is not agreed yet.')
      : say`The figure is read from: ${context.fields.text(source, `${path}.source`)}.`,
  )
}

export interface Hurdles {
  readonly minimum: Field | null
  readonly target: Field | null
  readonly stretch: Field | null
}

/** The hurdles as fields, written by the unit of the metric. */
export function hurdlesOf(placed: PlacedCommitment, { fields }: SectionContext): Hurdles {
  const { commitment } = placed
  const unit = metricUnit(commitment.metric)
  const write = (name: 'minimum' | 'target' | 'stretch'): Field | null => {
    const value = commitment[name]
    if (value === null) return null
    const source: FieldSource = `${pathOf(placed)}.${name}`
    switch (unit) {
      case 'leads':
        return fields.countUp(value, source)
      case 'money':
        return fields.money(value, source)
      case 'share':
        return fields.share(value, source)
    }
  }
  return { minimum: write('minimum'), target: write('target'), stretch: write('stretch') }
}

function aimWords(target: Field | null, stretch: Field | null): Words {
  if (target && stretch) return say`The target is ${target}, the stretch ${stretch}.`
  if (target) return say`The target is ${target}.`
  if (stretch) return say`The stretch is ${stretch}.`
  return []
}
