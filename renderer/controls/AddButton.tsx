import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Result } from '../../shared/base/result.ts'
import type { Problem } from '../../shared/plan/problem.ts'
import { fieldsOnPage, selectNewName } from './selectNewName.ts'
import { useTellRefusal } from './useTellRefusal.ts'

/** Adds a row to a list, ready to be named; a list that is full says so. */
export function AddButton({
  onAdd,
  children,
}: {
  readonly onAdd: () => Result<unknown, readonly Problem[]>
  readonly children: ReactNode
}): ReactNode {
  const tell = useTellRefusal()
  const add = (): void => {
    const before = fieldsOnPage()
    tell(onAdd())
    selectNewName(before)
  }
  return (
    <Button variant="default" w="fit-content" onClick={add}>
      {children}
    </Button>
  )
}
