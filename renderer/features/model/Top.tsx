import { Text } from '@mantine/core'
import { useId, useMemo, useState, type ReactNode, type Ref } from 'react'
import { useJoinedFindings } from '../../api/agreementFindings.ts'
import { HelpMost } from './HelpMost.tsx'
import { HandshakePart } from './HandshakePart.tsx'
import classes from './ModelScreen.module.css'
import { Outcome } from './Outcome.tsx'
import { TroublesButton, TroublesList } from './Troubles.tsx'
import { troublesOf } from './troublesOf.ts'
import { useFollowing } from './useFollowing.ts'
import type { Model } from './useModel.ts'

/** The handshake, and beside it in words what comes out of it. */
export function Top({ model, ref }: { readonly model: Model; readonly ref: Ref<HTMLDivElement> }): ReactNode {
  // What would help most, and what is open in all steps, is found when the hand rests.
  const resting = useFollowing(model, Number.POSITIVE_INFINITY)
  const ofModel = resting.figures.findings
  const findings = useJoinedFindings(ofModel)
  const troubles = useMemo(
    () => troublesOf(resting.plan, findings, ofModel),
    [resting.plan, findings, ofModel],
  )
  const [isOpen, setOpen] = useState(false)
  const listId = useId()
  return (
    <div className={classes.top} ref={ref}>
      <HandshakePart model={model} />
      <Outcome model={model}>
        <HelpMost model={resting} />
        {troubles.length > 0 ? (
          <TroublesButton {...{ troubles, isOpen, listId }} onTurn={() => setOpen(!isOpen)} />
        ) : (
          <Text c="dimmed">Nothing contradicts anything.</Text>
        )}
      </Outcome>
      <div id={listId} className={classes.troubles} hidden={!isOpen}>
        {isOpen && troubles.length > 0 && <TroublesList troubles={troubles} />}
      </div>
    </div>
  )
}
