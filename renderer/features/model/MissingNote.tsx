import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Missing } from '../../../shared/model/topics/incomplete.ts'
import { GoTo } from './GoTo.tsx'

/** What the plan would have to say first, each with the way to its place. */
export function MissingNote({ missing }: { readonly missing: readonly Missing[] }): ReactNode {
  return (
    <Text size="sm">
      Missing:{' '}
      {missing.map(({ what, path }, index) => (
        <span key={path.join('.')}>
          {index > 0 && ', '}
          <GoTo path={path}>{what}</GoTo>
        </span>
      ))}
      .
    </Text>
  )
}
