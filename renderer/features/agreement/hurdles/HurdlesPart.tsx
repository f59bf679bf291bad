import { Button, Text, Title } from '@mantine/core'
import type { Draft } from 'immer'
import type { ReactNode } from 'react'
import { loadWords } from '../../../../shared/agreement/promises/loadWords.ts'
import type { SectionContext } from '../../../../shared/agreement/context.ts'
import type { ModelledCommitment } from '../../../../shared/agreement/modelledChances.ts'
import { metricWords } from '../../../../shared/agreement/promises/metricWords.ts'
import type { PlacedCommitment } from '../../../../shared/agreement/promises/placedCommitment.ts'
import { placedCommitments } from '../../../../shared/agreement/promises/placedCommitment.ts'
import { chanceWords } from '../../../../shared/base/chanceWords.ts'
import { isTimed, whyNotModelled } from '../../../../shared/model/inTime.ts'
import type { SectionId } from '../../../../shared/plan/agreementSettings.ts'
import { metricUnit, type Commitment } from '../../../../shared/plan/commitments.ts'
import type { Side } from '../../../../shared/plan/company.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { useTellRefusal } from '../../../controls/useTellRefusal.ts'
import termClasses from '../terms/Terms.module.css'
import { HurdleField, HURDLES } from './HurdleField.tsx'
import { roundHurdles } from './roundHurdles.ts'

const SIDES: Readonly<Partial<Record<SectionId, readonly Side[]>>> = {
  'marketing-commitments': ['marketing'],
  'sales-commitments': ['sales'],
  metrics: ['marketing', 'sales'],
}

/** Minimum, target and stretch of each promise of a section, with how likely the model finds each. */
export function HurdlesPart({
  sectionId,
  context,
}: {
  readonly sectionId: SectionId
  readonly context: SectionContext
}): ReactNode {
  const sides = SIDES[sectionId]
  if (sides === undefined) return null
  const placed = placedCommitments(context.plan).filter(({ commitment }) => sides.includes(commitment.side))
  return (
    <div className={termClasses.list}>
      <div>
        <Title order={3}>Promises and their hurdles</Title>
        <Text size="xs" c="dimmed">
          {placed.length === 0
            ? 'Nothing is promised yet. Promises are made on the Plan step.'
            : 'The least that counts as kept, what is aimed for, and what would be excellent. The chances are of one period, by the model.'}
        </Text>
      </div>
      {placed.map((one) => (
        <PromiseHurdles key={one.commitment.id} placed={one} context={context} />
      ))}
    </div>
  )
}

function PromiseHurdles({
  placed,
  context,
}: {
  readonly placed: PlacedCommitment
  readonly context: SectionContext
}): ReactNode {
  const { edit } = usePlanSession()
  const tell = useTellRefusal()
  const { commitment } = placed
  const name = metricWords(placed, context)
    .label.map((inline) => ('text' in inline ? inline.text : ''))
    .join('')
  const modelled =
    context.chances === undefined || context.chances === 'pending' ? null : context.chances.commitments
  const chance = modelled?.find(({ commitmentId }) => commitmentId === commitment.id) ?? null
  const whyNot = whyNotModelled(commitment, context.plan)
  const change = (label: string, set: (found: Draft<Commitment>) => void) =>
    edit(label, ({ commitments }) => {
      const found = commitments.find(({ id }) => id === commitment.id)
      if (found) set(found)
    })
  return (
    <fieldset aria-label={name} className={termClasses.promise} data-side={commitment.side}>
      <Text fw={600}>
        {name}, per {commitment.per}
      </Text>
      <div className={termClasses.hurdles}>
        {HURDLES.map((hurdle) => (
          <HurdleField
            key={hurdle}
            {...{ hurdle, commitment, chance, whyNot }}
            onSet={(value) =>
              change(`Change the ${hurdle} of “${name}”`, (found) => {
                found[hurdle] = value
              })
            }
          />
        ))}
      </div>
      {whyNot !== null && (
        <Text size="xs" c="dimmed">
          {whyNot}
        </Text>
      )}
      {chance !== null && <ModelNotes {...{ commitment, chance, context }} />}
      {chance !== null && (
        <Button
          variant="default"
          w="fit-content"
          onClick={() =>
            tell(
              change(`Take the model’s hurdles for “${name}”`, (found) => {
                Object.assign(found, suggestionOf(commitment, chance))
              }),
            )
          }
        >
          Suggest from the model
        </Button>
      )}
    </fieldset>
  )
}

/** In which period the least is hardest to keep, what holds the suggestion back, and what the chance of a time rests on. */
function ModelNotes({
  commitment,
  chance: { least, limit },
  context: { format, plan },
}: {
  readonly commitment: Commitment
  readonly chance: ModelledCommitment
  readonly context: SectionContext
}): ReactNode {
  const hurdle = HURDLES.find((one) => commitment[one] !== null)
  const worst = hurdle && least[hurdle]
  const from = commitment.per === 'quarter' ? 'in the quarter from ' : 'in '
  return (
    <Text size="xs" c="dimmed">
      {[
        ...(worst
          ? [
              `The ${hurdle} is least likely ${from}${format.month(worst.month)}, ${chanceWords(worst.value)}.`,
            ]
          : []),
        ...(limit
          ? [
              `The suggestion stops at ${format.count(limit.most)}: more than that sales cannot work in ${format.month(limit.month)}.`,
            ]
          : []),
        ...(isTimed(commitment.metric) ? [loadWords(plan)] : []),
      ].join(' ')}
    </Text>
  )
}

/** As round as people promise: whole leads, whole per cents, money in three figures. */
function suggestionOf({ metric }: Commitment, { suggested }: ModelledCommitment) {
  return roundHurdles(suggested, metricUnit(metric))
}
