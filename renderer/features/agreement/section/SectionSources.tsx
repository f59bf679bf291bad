import { Title } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { writeSection } from '../../../../shared/agreement/composeSections.ts'
import type { SectionContext } from '../../../../shared/agreement/context.ts'
import type { DraftBlock, Words } from '../../../../shared/agreement/draft.ts'
import { describeSource, wayToSource } from '../../../../shared/agreement/sources.ts'
import type { SectionId } from '../../../../shared/plan/agreementSettings.ts'
import { stepOf } from '../../../../shared/plan/steps.ts'
import { SourceButton } from '../SourceButton.tsx'
import classes from './SectionPart.module.css'

/** Where the figures and names of a section come from, each place once. */
export function SectionSources({
  id,
  context,
}: {
  readonly id: SectionId
  readonly context: SectionContext
}): ReactNode {
  const sources = useMemo(() => sourcesOf(id, context), [id, context])
  if (sources.length === 0) return null
  return (
    <div>
      <Title order={3}>Where its figures come from</Title>
      <ul className={classes.list} aria-label="Where its figures come from">
        {sources.map(([words, source]) => (
          <li key={words}>
            <span>{words}</span>
            <SourceButton source={source} label={words} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function sourcesOf(id: SectionId, context: SectionContext): [words: string, source: string][] {
  const byWords = new Map<string, string>()
  for (const words of writeSection(id, context).blocks.flatMap(wordsOf)) {
    for (const inline of words) {
      if (inline.kind !== 'field') continue
      // What is changed on this screen stands above.
      if (stepOf(wayToSource(inline.source) ?? []) === 'agreement') continue
      const described = describeSource(inline.source).words
      if (!byWords.has(described)) byWords.set(described, inline.source)
    }
  }
  return [...byWords]
}

function wordsOf(block: DraftBlock): readonly Words[] {
  switch (block.kind) {
    case 'paragraph':
    case 'clause':
      return [block.words]
    case 'list':
      return block.items
    case 'facts':
      return block.items.map(({ value }) => value)
    case 'table':
      return block.rows.flat()
    case 'heading':
    case 'figure':
    case 'signature':
      return []
  }
}
