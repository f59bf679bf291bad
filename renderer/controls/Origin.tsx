import { UnstyledButton } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { FigureName } from '../../shared/model/explain/figureWords.ts'
import type { FigurePlace } from '../../shared/model/explain/origin.ts'
import classes from './Origin.module.css'
import { OriginPanel } from './OriginPanel.tsx'

export interface OriginProps {
  readonly figure: FigureName
  readonly at?: FigurePlace
  /** What the number stands for where the figure alone does not say it, such as "An average month". */
  readonly scope?: string
  /** The number, as it stands in its place. */
  readonly children: ReactNode
}

/** A computed number that opens where it comes from. */
export function Origin({ figure, at, scope, children }: OriginProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const [number, setNumber] = useState<HTMLButtonElement | null>(null)
  return (
    <span className={classes.place}>
      <UnstyledButton
        ref={setNumber}
        className={classes.number ?? ''}
        title="Where does this come from?"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </UnstyledButton>
      {isOpen && (
        <OriginPanel
          {...{ figure, number }}
          at={at ?? {}}
          scope={scope ?? null}
          onClose={() => {
            setOpen(false)
            number?.focus()
          }}
        />
      )}
    </span>
  )
}
