import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { assertNever } from '../../shared/base/invariant.ts'
import { compareWords } from '../../shared/agreement/diff/compareWords.ts'
import type { Inline } from '../../shared/agreement/document.ts'
import { inOrder } from './inOrder.ts'
import classes from './DocumentPage.module.css'
import { showPart } from './parts.ts'

/**
 * A run of words. Fields carry their source in `data-source`, for whoever asks where they come from. Against what it read
 * before, words that are gone are struck out and new ones are underlined.
 */
export function Inlines({
  inlines,
  before,
}: {
  readonly inlines: readonly Inline[]
  readonly before?: readonly Inline[] | undefined
}): ReactNode {
  if (before === undefined) return inOrder(inlines, (inline) => <InlineView inline={inline} />)
  return inOrder(compareWords(before, inlines), ({ kind, inlines: run }) => {
    const words = inOrder(run, (inline) => <InlineView inline={inline} />)
    if (kind === 'kept') return words
    const Mark = kind === 'added' ? 'ins' : 'del'
    return (
      <Mark className={kind === 'added' ? classes.added : classes.removed}>
        <VisuallyHidden>{kind === 'added' ? ' added: ' : ' removed: '}</VisuallyHidden>
        {words}
      </Mark>
    )
  })
}

function InlineView({ inline }: { readonly inline: Inline }): ReactNode {
  switch (inline.kind) {
    case 'text': {
      const leaning = inline.emphasis ? <em>{inline.text}</em> : inline.text
      return inline.strong ? <strong>{leaning}</strong> : leaning
    }
    case 'field':
      return (
        <span className={classes.field} data-source={inline.source} tabIndex={-1}>
          <bdi>{inline.text}</bdi>
        </span>
      )
    case 'reference':
      return (
        <UnstyledButton
          className={classes.reference ?? ''}
          data-reference
          onClick={() => showPart(inline.target)}
        >
          {inline.text}
        </UnstyledButton>
      )
    default:
      return assertNever(inline)
  }
}
