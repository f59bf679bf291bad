import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { assertNever } from '../../shared/base/invariant.ts'
import type { AgreementDocument, Block } from '../../shared/agreement/document.ts'
import { ClauseView } from './ClauseView.tsx'
import classes from './DocumentPage.module.css'
import { FigureView } from './FigureView.tsx'
import { inOrder } from './inOrder.ts'
import { Inlines } from './Inlines.tsx'
import { SignatureView } from './SignatureView.tsx'
import { FactsView, TableView } from './TableView.tsx'

/** How numbers on charts are written. */
export type Writing = Pick<AgreementDocument, 'locale' | 'currency'>

export function BlockView({
  block,
  before,
  writing,
}: {
  readonly block: Block
  /** The same block in the version that the page is compared with, where its words are to be marked. */
  readonly before?: Block | undefined
  readonly writing: Writing
}): ReactNode {
  switch (block.kind) {
    case 'heading':
      return (
        <Title order={3} className={classes.subheading ?? ''}>
          {block.text}
        </Title>
      )
    case 'paragraph':
      return (
        <p className={block.note ? classes.note : undefined}>
          <Inlines
            inlines={block.inlines}
            before={before?.kind === 'paragraph' ? before.inlines : undefined}
          />
        </p>
      )
    case 'clause':
      return <ClauseView block={block} before={before?.kind === 'clause' ? before.inlines : undefined} />
    case 'list':
      return <ListView block={block} before={before?.kind === 'list' ? before : undefined} />
    case 'facts':
      return <FactsView block={block} before={before?.kind === 'facts' ? before : undefined} />
    case 'table':
      return <TableView block={block} before={before?.kind === 'table' ? before : undefined} />
    case 'figure':
      return <FigureView block={block} writing={writing} />
    case 'signature':
      return <SignatureView block={block} />
    default:
      return assertNever(block)
  }
}

type ListBlock = Extract<Block, { kind: 'list' }>

function ListView({
  block,
  before,
}: {
  readonly block: ListBlock
  readonly before: ListBlock | undefined
}): ReactNode {
  const List = block.ordered ? 'ol' : 'ul'
  return (
    <List className={classes.list}>
      {inOrder(block.items, (item, index) => (
        <li>
          <Inlines inlines={item} before={before && (before.items[index] ?? [])} />
        </li>
      ))}
    </List>
  )
}
