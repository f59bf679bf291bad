import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { blockText } from '../../../shared/agreement/blockWords.ts'
import type { ComparedBlock, ComparedSection } from '../../../shared/agreement/diff/compareDocuments.ts'
import { BlockView, type Writing } from '../BlockView.tsx'
import type { Comparison } from './difference.ts'
import { inOrder } from '../inOrder.ts'
import classes from '../DocumentPage.module.css'
import { sectionOf } from '../pageTools.ts'
import { SectionHeading } from '../SectionHeading.tsx'

interface ComparedProps {
  readonly comparison: Comparison
  readonly writing: Writing
}

/** The sections with a bar beside whatever differs from another version. */
export function ComparedSections({ comparison, writing }: ComparedProps): ReactNode {
  return comparison.sections.map((section) => (
    <ComparedSectionView key={section.id} {...{ section, comparison, writing }} />
  ))
}

function ComparedSectionView({
  section: { before, after, blocks },
  comparison,
  writing,
}: ComparedProps & { readonly section: ComparedSection }): ReactNode {
  if (after === null) {
    return (
      <Marked kind="removed" comparison={comparison}>
        <p>
          The section “{before?.title}” of {comparison.with} is left out.
        </p>
      </Marked>
    )
  }
  return (
    <section aria-labelledby={`section-${after.id}`} {...sectionOf(after.id)}>
      <SectionHeading section={after} />
      {before !== null && before.title !== after.title && (
        <Marked kind="changed" comparison={comparison}>
          <p className={classes.note}>It was called “{before.title}”.</p>
        </Marked>
      )}
      {inOrder(blocks, (block) => (
        <ComparedBlockView {...{ block, comparison, writing }} />
      ))}
    </section>
  )
}

function ComparedBlockView({
  block: compared,
  comparison,
  writing,
}: ComparedProps & {
  readonly block: ComparedBlock
}): ReactNode {
  switch (compared.kind) {
    case 'kept':
      return <BlockView block={compared.after} writing={writing} />
    case 'removed': {
      const text = blockText(compared.before)
      return (
        <Marked kind="removed" comparison={comparison}>
          {comparison.showWords ? (
            <p>
              <del className={classes.removed}>{text}</del>
            </p>
          ) : (
            <p className={classes.note}>Left out since {comparison.with}.</p>
          )}
        </Marked>
      )
    }
    case 'changed':
    case 'added':
      return (
        <Marked kind={compared.kind} comparison={comparison}>
          <BlockView
            writing={writing}
            block={compared.after}
            before={compared.kind === 'changed' && comparison.showWords ? compared.before : undefined}
          />
        </Marked>
      )
  }
}

const WORDS = { changed: 'Changed since', added: 'New since', removed: 'Left out since' } as const

/** A bar in the margin, and for those who listen, words. */
function Marked({
  kind,
  comparison,
  children,
}: {
  readonly kind: keyof typeof WORDS
  readonly comparison: Comparison
  readonly children: ReactNode
}): ReactNode {
  return (
    <div className={classes.marked} data-kind={kind} title={`${WORDS[kind]} ${comparison.with}`}>
      <VisuallyHidden>
        {WORDS[kind]} {comparison.with}:
      </VisuallyHidden>
      {children}
    </div>
  )
}
