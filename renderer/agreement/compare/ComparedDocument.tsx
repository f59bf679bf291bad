import { Stack, Text } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { DocumentPage } from '../DocumentPage.tsx'
import { differenceOf, shownDifference, type DifferenceView } from './difference.ts'
import { DifferenceBar } from './DifferenceBar.tsx'

/** A document against a version before it, beginning with the sections that differ and their words. */
export function ComparedDocument({
  before,
  after,
  from,
  to,
  words,
}: {
  readonly before: AgreementDocument
  readonly after: AgreementDocument
  /** Number of the version before. */
  readonly from: number
  /** Number of the one after; null for the draft. */
  readonly to: number | null
  /** What is shown where something differs. */
  readonly words: string
}): ReactNode {
  const [view, setView] = useState<DifferenceView>({ showWords: true, onlyChanged: true })
  const difference = useMemo(() => differenceOf(from, before, after), [from, before, after])
  const comparison = useMemo(() => shownDifference(difference, view), [difference, view])
  const differs = difference.changed.length > 0
  return (
    <Stack gap="md">
      {differs && (
        <Text maw="var(--sla-words-width)">
          {words} Added words are underlined, removed ones are struck through.
        </Text>
      )}
      <DifferenceBar {...{ difference, to, view }} onView={setView} />
      {differs && <DocumentPage document={after} comparison={comparison} />}
    </Stack>
  )
}
