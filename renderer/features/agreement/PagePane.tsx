import { Button } from '@mantine/core'
import { useRef, useState, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react'
import { useLocation } from 'wouter'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { describeSource } from '../../../shared/agreement/sources.ts'
import { stepOf } from '../../../shared/plan/steps.ts'
import { DocumentPage } from '../../agreement/DocumentPage.tsx'
import { stepAddress } from '../../api/addresses.ts'
import { usePlanSession } from '../../api/planSession.tsx'
import { goToPlace } from '../../controls/places.ts'
import { stepNames } from '../../text/stepNames.ts'
import classes from './AgreementScreen.module.css'

/** A field that somebody points at or has put the cursor on. */
interface Asked {
  readonly text: string
  readonly source: string
  /** Chosen by click or key: stays while the pointer goes elsewhere. */
  readonly kept: boolean
}

const FIELDS = '[data-source]'

/** The page, and below it where the figure comes from that somebody points at. */
export function PagePane({ agreement }: { readonly agreement: AgreementDocument }): ReactNode {
  const [asked, setAsked] = useState<Asked | null>(null)
  const page = useRef<HTMLElement>(null)

  const ask = (event: SyntheticEvent, kept: boolean): void => {
    const field = event.target instanceof Element ? event.target.closest<HTMLElement>(FIELDS) : null
    const source = field?.dataset['source']
    if (field && source !== undefined) setAsked({ text: field.textContent, source, kept })
    else if (kept) setAsked(null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setAsked(null)
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
    event.preventDefault()
    goToField(page.current, event.key === 'ArrowRight' ? 1 : -1)
  }
  return (
    <div className={classes.pane}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it listens for the fields inside */}
      <section
        ref={page}
        className={classes.page}
        aria-label="The agreement as it will print"
        aria-describedby="field-keys"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by key
        tabIndex={0}
        onPointerOver={(event) => {
          if (!asked?.kept) ask(event, false)
        }}
        onClick={(event) => ask(event, true)}
        onFocus={(event) => ask(event, true)}
        onKeyDown={onKeyDown}
      >
        <DocumentPage document={agreement} />
      </section>
      <SourceBar asked={asked} />
    </div>
  )
}

function SourceBar({ asked }: { readonly asked: Asked | null }): ReactNode {
  const { id } = usePlanSession()
  const [, navigate] = useLocation()
  if (asked === null) {
    return (
      <p id="field-keys" className={classes.source}>
        Point at a figure, or press the right arrow key on the page, to see where it comes from.
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
          navigate(stepAddress(id, step))
          if (path !== null) goToPlace(path)
        }}
      >
        Go to {stepNames[step]}
      </Button>
    </output>
  )
}

/** Puts the cursor on the next field of the page, or on the one before. */
function goToField(page: HTMLElement | null, step: 1 | -1): void {
  const fields = [...(page?.querySelectorAll<HTMLElement>(FIELDS) ?? [])]
  const current = fields.findIndex((field) => field === document.activeElement)
  const next = fields[current < 0 && step < 0 ? fields.length - 1 : current + step]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}
