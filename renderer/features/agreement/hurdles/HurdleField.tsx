import { useState, type ReactNode } from 'react'
import type { ModelledCommitment } from '../../../../shared/agreement/modelledChances.ts'
import type { Result } from '../../../../shared/base/result.ts'
import { chanceOfHurdle } from '../../../../shared/model/simulation/hurdles.ts'
import { metricUnit, type Commitment } from '../../../../shared/plan/commitments.ts'
import type { Problem } from '../../../../shared/plan/problem.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { NumberField } from '../../../controls/NumberField.tsx'
import { chanceWords } from '../../../../shared/base/chanceWords.ts'
import classes from '../terms/Terms.module.css'

export const HURDLES = ['minimum', 'target', 'stretch'] as const
export type Hurdle = (typeof HURDLES)[number]

const NAMES: Readonly<Record<Hurdle, string>> = { minimum: 'Minimum', target: 'Target', stretch: 'Stretch' }
const UNITS = { share: 'share', leads: 'count', money: 'money' } as const

/** One hurdle, and the chance to reach it while it is typed. */
export function HurdleField({
  hurdle,
  commitment,
  chance,
  whyNot,
  onSet,
}: {
  readonly hurdle: Hurdle
  readonly commitment: Commitment
  /** What the model says of this promise; null where it says nothing, or nothing yet. */
  readonly chance: ModelledCommitment | null
  /** Why it never says anything; null where it will. */
  readonly whyNot: string | null
  readonly onSet: (value: number | null) => Result<unknown, readonly Problem[]>
}): ReactNode {
  const { plan } = usePlanSession()
  const [typed, setTyped] = useState<number | null>(null)
  const value = commitment[hurdle]
  const unit = UNITS[metricUnit(commitment.metric)]
  return (
    <div>
      <NumberField
        label={NAMES[hurdle]}
        unit={unit}
        min={0}
        {...(unit === 'share' ? { max: 1 } : {})}
        placeholder="–"
        locale={plan.company.locale}
        currency={plan.company.currency}
        value={value}
        onCommit={onSet}
        onClear={() => void onSet(null)}
        onTyped={setTyped}
      />
      <div className={classes.chance} aria-live="polite">
        {chance === null ? waitingText(typed ?? value, whyNot) : chanceText(typed, hurdle, chance)}
      </div>
    </div>
  )
}

function waitingText(value: number | null, whyNot: string | null): string {
  if (value === null) return ''
  return whyNot === null ? 'computing …' : 'not modelled'
}

/** Of what is typed, else of the hurdle as the document states it. */
function chanceText(typed: number | null, hurdle: Hurdle, { hurdles, spread }: ModelledCommitment): string {
  const chance = typed === null ? hurdles[hurdle] : chanceOfHurdle(spread, typed, 'higher')
  return chance === undefined ? '' : `reached in ${inOnePiece(chanceWords(chance))}`
}

/** The numbers of a chance stay on one line. */
function inOnePiece(chance: string): string {
  return chance.replace(/(\d+) in (\d+)/, '$1\u00a0in\u00a0$2')
}
