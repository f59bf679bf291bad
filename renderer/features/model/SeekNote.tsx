import { Button, CloseButton } from '@mantine/core'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { DriverInfo } from '../../../shared/model/driverList.ts'
import { goalSeek } from '../../../shared/model/goalSeek.ts'
import { driverOf } from '../../../shared/model/scenario.ts'
import classes from './DriverPanel.module.css'
import { driverText, seekGoalOf, seekWords, type SeekWords } from './seek.ts'
import type { DriverActions } from './useDriverActions.ts'
import type { Model } from './useModel.ts'

interface SeekNoteProps {
  readonly driver: DriverInfo
  readonly model: Model
  readonly actions: DriverActions
  readonly onClose: () => void
}

/** What one driver would need to be, everything else staying as it is. It goes away when something else moves. */
export function SeekNote({ driver, model, actions, onClose }: SeekNoteProps): ReactNode {
  const [asked] = useState(model)
  const { text, offer } = useMemo(() => answerFor(driver, asked), [driver, asked])
  const isStale = model.figures !== asked.figures
  useEffect(() => {
    if (isStale) onClose()
  }, [isStale, onClose])
  const { format } = asked
  return (
    <section className={classes.seek} aria-label={`${driver.label}: what would reach the goal`}>
      <output>{text}</output>
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

function answerFor(driver: DriverInfo, model: Model): SeekWords {
  const { plan, scenarioId } = model
  const goal = seekGoalOf(driver, model)
  const today = driverOf(plan, scenarioId, driver.key).value
  return seekWords(driver, today, goal, goalSeek(plan, scenarioId, driver.key, goal), model)
}
