import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { assertNever } from '../../shared/base/invariant.ts'
import type { Inline } from '../../shared/agreement/document.ts'
import { inOrder } from './inOrder.ts'
import classes from './DocumentPage.module.css'
import { showPart } from './parts.ts'

/** A run of words. Fields carry their source in `data-source`, for whoever asks where they come from. */
export function Inlines({ inlines }: { readonly inlines: readonly Inline[] }): ReactNode {
  return inOrder(inlines, (inline) => <InlineView inline={inline} />)
}

function InlineView({ inline }: { readonly inline: Inline }): ReactNode {
  switch (inline.kind) {
    case 'text':
      if (inline.strong) return <strong>{inline.text}</strong>
      if (inline.emphasis) return <em className={classes.missing}>{inline.text}</em>
      return inline.text
    case 'field':
      return (
        <span className={classes.field} data-source={inline.source} tabIndex={-1}>
          <bdi>{inline.text}</bdi>
        </span>
      )
    case 'reference':
      return (
        <UnstyledButton className={classes.reference ?? ''} onClick={() => showPart(inline.target)}>
          {inline.text}
        </UnstyledButton>
      )
    default:
      return assertNever(inline)
  }
}
