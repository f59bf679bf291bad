import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { assertNever } from '../../shared/base/invariant.ts'
import type { AgreementDocument, Block } from '../../shared/agreement/document.ts'
import classes from './DocumentPage.module.css'
import { FigureView } from './FigureView.tsx'
import { inOrder } from './inOrder.ts'
import { Inlines } from './Inlines.tsx'
import { partOf } from './parts.ts'
import { SignatureView } from './SignatureView.tsx'
import { FactsView, TableView } from './TableView.tsx'

/** How numbers on charts are written. */
export type Writing = Pick<AgreementDocument, 'locale' | 'currency'>

export function BlockView({
  block,
  writing,
}: {
  readonly block: Block
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
          <Inlines inlines={block.inlines} />
        </p>
      )
    case 'clause':
      return (
        <p className={classes.clause} {...partOf(block.id)}>
          <span className={classes.number}>{block.number}</span>
          <span>
            <Inlines inlines={block.inlines} />
          </span>
        </p>
      )
    case 'list':
      return <ListView block={block} />
    case 'facts':
      return <FactsView block={block} />
    case 'table':
      return <TableView block={block} />
    case 'figure':
      return <FigureView block={block} writing={writing} />
    case 'signature':
      return <SignatureView block={block} />
    default:
      return assertNever(block)
  }
}

function ListView({ block }: { readonly block: Extract<Block, { kind: 'list' }> }): ReactNode {
  const List = block.ordered ? 'ol' : 'ul'
  return (
    <List className={classes.list}>
      {inOrder(block.items, (item) => (
        <li>
          <Inlines inlines={item} />
        </li>
      ))}
    </List>
  )
}
