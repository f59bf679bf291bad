import { Button, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { describeSource, wayToSource } from '../../../shared/agreement/sources.ts'
import { stepOf } from '../../../shared/plan/steps.ts'
import { useGoTo } from '../../controls/useGoTo.ts'
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
  const goTo = useGoTo()
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
  const way = wayToSource(asked.source)
  return (
    <output className={classes.source}>
      <span className={classes.asked}>{asked.text}</span>
      <span className={classes.origin}>{describeSource(asked.source).words}</span>
      {way !== null && (
        <Button variant="subtle" onClick={() => goTo(way)}>
          Go to {stepNames[stepOf(way)]}
        </Button>
      )}
    </output>
  )
}
