import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Block, Inline } from '../../shared/agreement/document.ts'
import { placeOf } from '../controls/places.ts'
import { Inlines } from './Inlines.tsx'
import { clauseOf, usePageTools } from './pageTools.ts'
import { partOf } from './parts.ts'
import classes from './DocumentPage.module.css'

/** A numbered statement. Where the page is worked on, its number is the way to what feeds it. */
export function ClauseView({
  block: { id, number, inlines, openPoint },
  before,
}: {
  readonly block: Extract<Block, { kind: 'clause' }>
  /** As it read in the version that the page is compared with. */
  readonly before: readonly Inline[] | undefined
}): ReactNode {
  const tools = usePageTools()
  const words = (
    <span>
      <Inlines inlines={inlines} before={before} />
      {openPoint !== undefined && (
        <span className={classes.openPoint}>
          <strong>Open point:</strong> {openPoint}
        </span>
      )}
    </span>
  )
  if (tools === null) {
    return (
      <p className={classes.clause} {...partOf(id)}>
        <span className={classes.number}>{number}</span>
        {words}
      </p>
    )
  }
  const isChosen = tools.chosen?.kind === 'clause' && tools.chosen.id === id
  return (
    <p className={classes.clause} data-chosen={isChosen} {...clauseOf(id)} {...partOf(id)}>
      <UnstyledButton
        className={classes.number ?? ''}
        aria-label={`Clause ${number}`}
        aria-expanded={isChosen && tools.isShown}
        tabIndex={isChosen ? 0 : -1}
        {...placeOf('agreement', 'clauses', id)}
      >
        {number}
      </UnstyledButton>
      {words}
    </p>
  )
}
