import { Button, Stack, Text } from '@mantine/core'
import { IconFileTypeDocx } from '@tabler/icons-react'
import { useMemo, type ReactNode } from 'react'
import { isChanged } from '../../../shared/agreement/diff/compareDocuments.ts'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { useExportRedline } from '../../api/exportWord.ts'
import { DocumentPage } from '../../agreement/DocumentPage.tsx'
import { comparedSections } from './comparedSections.ts'
import classes from './Signoff.module.css'

/** The sections that differ between two documents, with what was added underlined and what was removed struck through. */
export function ComparedDocument({
  before,
  after,
  from,
  to,
  same,
  words,
}: {
  readonly before: AgreementDocument
  readonly after: AgreementDocument
  /** Number of the version before. */
  readonly from: number
  /** Number of the one after; null for the draft. */
  readonly to: number | null
  /** What is said where nothing differs. */
  readonly same: string
  /** What is shown where something does. */
  readonly words: string
}): ReactNode {
  const sections = useMemo(() => comparedSections(before, after), [before, after])
  const changed = useMemo(() => sections.filter(isChanged), [sections])
  const comparison = useMemo(
    () => ({ with: `version ${from}`, sections: changed, showWords: true }),
    [from, changed],
  )
  const { exporting, start } = useExportRedline(from, to)
  if (changed.length === 0) {
    return (
      <Text>
        <span className={classes.tick} aria-hidden="true">
          ✓{' '}
        </span>
        {same}
      </Text>
    )
  }
  const others = sections.length - changed.length
  return (
    <Stack gap="md">
      <Text maw="var(--sla-words-width)">
        {words} Added words are underlined, removed ones are struck through.
        {others > 0 &&
          ` ${others === 1 ? 'One other section reads' : `${others} other sections read`} the same.`}
      </Text>
      <Button
        variant="default"
        w="fit-content"
        leftSection={<IconFileTypeDocx size="1rem" aria-hidden="true" />}
        loading={exporting}
        onClick={start}
      >
        Export the differences
      </Button>
      <DocumentPage document={after} comparison={comparison} />
    </Stack>
  )
}
