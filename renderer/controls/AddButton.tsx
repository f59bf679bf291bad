import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Result } from '../../shared/base/result.ts'
import type { Problem } from '../../shared/plan/problem.ts'
import { useTellRefusal } from './useTellRefusal.ts'

/** Adds a row to a list; a list that is full says so. */
export function AddButton({
  onAdd,
  children,
}: {
  readonly onAdd: () => Result<unknown, readonly Problem[]>
  readonly children: ReactNode
}): ReactNode {
  const tell = useTellRefusal()
  return (
    <Button variant="default" w="fit-content" onClick={() => tell(onAdd())}>
      {children}
    </Button>
  )
}
