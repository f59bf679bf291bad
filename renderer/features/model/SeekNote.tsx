import { Button, CloseButton } from '@mantine/core'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { ok } from '../../../shared/base/result.ts'
import type { DriverInfo } from '../../../shared/model/driverList.ts'
import { goalSeek } from '../../../shared/model/goalSeek.ts'
import { driverOf } from '../../../shared/model/scenario.ts'
import { ChoiceField } from '../../controls/ChoiceField.tsx'
import { NumberField } from '../../controls/NumberField.tsx'
import classes from './DriverPanel.module.css'
import {
  aimsFor,
  chanceSeekWords,
  driverText,
  seekGoalOf,
  seekWords,
  type Aim,
  type OfferedAim,
  type SeekWords,
} from './seek.ts'
import { useChanceSeek } from './useChanceSeek.ts'
import type { DriverActions } from './useDriverActions.ts'
import type { Model } from './useModel.ts'

const FIELDS = {
  need: { label: 'Leads needed a month', unit: 'count' },
  customers: { label: 'Customers by the end', unit: 'count' },
  worked: { label: 'Leads worked a month', unit: 'count' },
  cost: { label: 'Cost of a customer', unit: 'money' },
} as const

interface SeekNoteProps {
  readonly driver: DriverInfo
  readonly model: Model
  readonly actions: DriverActions
  readonly onClose: () => void
}

/** What one driver would need to be, everything else staying as it is. It goes away when something else moves. */
export function SeekNote({ driver, model, actions, onClose }: SeekNoteProps): ReactNode {
  const [asked] = useState(model)
  const aims = useMemo(() => aimsFor(driver, asked), [driver, asked])
  const [{ id, aim }, setChosen] = useState<OfferedAim>(aims[0])
  const setAim = (changed: Aim): void => setChosen((before) => ({ ...before, aim: changed }))
  const words = useAnswer(driver, asked, aim)
  const isStale = model.figures !== asked.figures
  useEffect(() => {
    if (isStale) onClose()
  }, [isStale, onClose])
  const { format } = asked
  const { locale } = asked.plan.company
  const offer = words?.offer ?? null
  return (
    <section className={classes.seek} aria-label={`${driver.label}: what would reach the goal`}>
      <ChoiceField
        label="What to reach"
        hideLabel
        options={aims.map(({ id: value, label }) => ({ value, label }))}
        value={id}
        onChoose={(value) => setChosen(aims.find((one) => one.id === value) ?? aims[0])}
      />
      {'value' in aim && (
        <NumberField
          label={FIELDS[aim.kind].label}
          hideLabel
          unit={FIELDS[aim.kind].unit}
          w="var(--sla-short-field-width)"
          locale={locale}
          currency={asked.plan.company.currency}
          min={0}
          value={aim.value}
          onCommit={(value) => ok(setAim({ ...aim, value }))}
        />
      )}
      {aim.kind === 'chance' && (
        <NumberField
          label="Chance to reach"
          hideLabel
          unit="share"
          w="var(--sla-short-field-width)"
          locale={locale}
          min={0.01}
          max={0.99}
          value={aim.chance}
          onCommit={(chance) => ok(setAim({ kind: 'chance', chance }))}
        />
      )}
      <output>{words?.text ?? 'Trials are running …'}</output>
      {offer !== null && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            actions.commit(driver, offer, driverText(driver, offer, format))
            onClose()
          }}
        >
          Set to {driverText(driver, offer, format)}
        </Button>
      )}
      <CloseButton size="sm" aria-label="Close the answer" onClick={onClose} />
    </section>
  )
}

/** Null while trials are running. */
function useAnswer(driver: DriverInfo, model: Model, aim: Aim): SeekWords | null {
  const wanted = aim.kind === 'chance' ? aim.chance : null
  const byTrials = useChanceSeek(model, driver, wanted)
  const { plan, scenarioId } = model
  const today = driverOf(plan, scenarioId, driver.key).value
  const bySearch = useMemo(() => {
    const goal = seekGoalOf(aim, model)
    return goal && seekWords(driver, today, goal, goalSeek(plan, scenarioId, driver.key, goal), model)
  }, [driver, model, aim, plan, scenarioId, today])
  if (wanted === null) return bySearch
  return byTrials && chanceSeekWords(driver, today, wanted, byTrials, model.format)
}
