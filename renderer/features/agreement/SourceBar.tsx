import { Button, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { describeSource } from '../../../shared/agreement/sources.ts'
import { stepOf } from '../../../shared/plan/steps.ts'
import { placeAddress } from '../../api/addresses.ts'
import { usePlanSession } from '../../api/planSession.tsx'
import { goToPlace } from '../../controls/places.ts'
import { stepNames } from '../../text/stepNames.ts'
import classes from './AgreementScreen.module.css'

/** A field that somebody points at or has put the cursor on. */
export interface AskedField {
  readonly text: string
  readonly source: string
  /** Chosen by click or key: stays while the pointer goes elsewhere. */
  readonly kept: boolean
}

/** Where a field of the page comes from, and the way there. */
export function SourceBar({ asked }: { readonly asked: AskedField | null }): ReactNode {
  const { id } = usePlanSession()
  const [, navigate] = useLocation()
  if (asked === null) {
    return (
      <p id="field-keys" className={classes.source}>
        <span className={classes.hint}>
          Point at a figure to see its source; click a clause to work on it.
        </span>
        <VisuallyHidden>
          By key: the right arrow goes to the next figure, Enter to the clauses, up and down from one to the
          next.
        </VisuallyHidden>
      </p>
    )
  }
  const { words, path } = describeSource(asked.source)
  const step = stepOf(path ?? [])
  return (
    <output className={classes.source}>
      <span className={classes.asked}>{asked.text}</span>
      <span className={classes.origin}>{words}</span>
      <Button
        variant="subtle"
        onClick={() => {
          navigate(placeAddress(id, path ?? []))
          if (path !== null) goToPlace(path)
        }}
      >
        Go to {stepNames[step]}
      </Button>
    </output>
  )
}
