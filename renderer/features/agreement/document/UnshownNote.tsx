import { Button, Text } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { unshownClauses } from '../../../../shared/agreement/clauses/unshownClauses.ts'
import type { SectionContext } from '../../../../shared/agreement/context.ts'
import { unshownTitle } from './UnshownClauses.tsx'

/** Says that words of the users' own are not on the page, so that nobody takes them for agreed or for lost. */
export function UnshownNote({
  context,
  onShow,
}: {
  readonly context: SectionContext
  readonly onShow: () => void
}): ReactNode {
  const count = useMemo(() => unshownClauses(context).length, [context])
  if (count === 0) return null
  return (
    <Text component="div">
      {unshownTitle(count)}.{' '}
      <Button variant="subtle" size="compact-sm" onClick={onShow}>
        Show {count === 1 ? 'it' : 'them'}
      </Button>
    </Text>
  )
}
