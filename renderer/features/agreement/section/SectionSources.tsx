import { Button, Title } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { writeSection } from '../../../../shared/agreement/composeSections.ts'
import type { SectionContext } from '../../../../shared/agreement/context.ts'
import type { DraftBlock, Words } from '../../../../shared/agreement/draft.ts'
import { describeSource, type SourceDescription } from '../../../../shared/agreement/sources.ts'
import type { SectionId } from '../../../../shared/plan/agreementSettings.ts'
import { stepOf } from '../../../../shared/plan/steps.ts'
import { placeAddress } from '../../../api/addresses.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { goToPlace } from '../../../controls/places.ts'
import { stepNames } from '../../../text/stepNames.ts'
import classes from './SectionPart.module.css'

/** Where the figures and names of a section come from, each place once. */
export function SectionSources({
  id: sectionId,
  context,
}: {
  readonly id: SectionId
  readonly context: SectionContext
}): ReactNode {
  const { id } = usePlanSession()
  const [, navigate] = useLocation()
  const sources = useMemo(() => sourcesOf(sectionId, context), [sectionId, context])
  if (sources.length === 0) return null
  return (
    <div>
      <Title order={3}>Where its figures come from</Title>
      <ul className={classes.list} aria-label="Where its figures come from">
        {sources.map(({ words, path }) => {
          const step = stepOf(path ?? [])
          return (
            <li key={words}>
              <span>{words}</span>
              <Button
                variant="subtle"
                size="compact-xs"
                flex="none"
                aria-label={`Go to ${stepNames[step]} for ${words}`}
                onClick={() => {
                  navigate(placeAddress(id, path ?? []))
                  if (path !== null) goToPlace(path)
                }}
              >
                {stepNames[step]}
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function sourcesOf(sectionId: SectionId, context: SectionContext): SourceDescription[] {
  const byWords = new Map<string, SourceDescription>()
  for (const words of writeSection(sectionId, context).blocks.flatMap(wordsOf)) {
    for (const inline of words) {
      if (inline.kind !== 'field') continue
      const described = describeSource(inline.source)
      // What is changed on this screen stands above.
      if (stepOf(described.path ?? []) === 'agreement') continue
      if (!byWords.has(described.words)) byWords.set(described.words, described)
    }
  }
  return [...byWords.values()]
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
