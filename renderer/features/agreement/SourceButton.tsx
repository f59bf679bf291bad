import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { wayToSource } from '../../../shared/agreement/sources.ts'
import { stepOf } from '../../../shared/plan/steps.ts'
import { useGoTo } from '../../controls/useGoTo.ts'
import { stepNames } from '../../text/stepNames.ts'

/** In a list of sources: leads to the step that holds the source. There is no button where none does. */
export function SourceButton({
  source,
  label,
}: {
  readonly source: string
  /** What comes from the source, for those who listen. */
  readonly label: string
}): ReactNode {
  const goTo = useGoTo()
  const way = wayToSource(source)
  if (way === null) return null
  const step = stepNames[stepOf(way)]
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      flex="none"
      aria-label={`Go to ${step} for ${label}`}
      onClick={() => goTo(way)}
    >
      {step}
    </Button>
  )
}
