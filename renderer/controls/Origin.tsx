import { UnstyledButton } from '@mantine/core'
import { memo, useEffect, useState, type ReactNode } from 'react'
import type { FigureName } from '../../shared/model/explain/figureWords.ts'
import type { FigurePlace, Origin as ToldOrigin } from '../../shared/model/explain/origin.ts'
import type { ScenarioId } from '../../shared/plan/ids.ts'
import classes from './Origin.module.css'
import { ORIGIN_NUMBER, useOriginGroup } from './OriginGroup.tsx'
import { OriginPanel } from './OriginPanel.tsx'

/** A figure of the model. */
export interface FigureSource {
  readonly figure: FigureName
  readonly at?: FigurePlace
  /** Null for the baseline; left out for the scenario that is shown. */
  readonly scenarioId?: ScenarioId | null
}

/** Which number it is. */
export type OriginSource =
  | FigureSource
  /** One that is not of the plan alone, such as a count of imported leads. */
  | { readonly told: () => ToldOrigin }

/** Which number it is, and what it stands for where that alone does not say it, such as "An average month". */
export type OriginOf = OriginSource & { readonly scope?: string }

/** A computed number that opens where it comes from. Drawn again only when the number changes. */
export const Origin = memo(function Origin({
  scope,
  children,
  ...source
}: OriginOf & {
  /** The number, as it stands in its place. */
  readonly children: ReactNode
}): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const [number, setNumber] = useState<HTMLButtonElement | null>(null)
  const group = useOriginGroup()
  useEffect(() => {
    group?.settle()
    return () => group?.settle()
  }, [group])
  return (
    <span className={classes.place}>
      <UnstyledButton
        ref={setNumber}
        className={classes.number ?? ''}
        title="Where does this come from?"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        {...{ [ORIGIN_NUMBER]: '' }}
        {...(group && { tabIndex: -1 })}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </UnstyledButton>
      {isOpen && (
        <OriginPanel
          source={source}
          number={number}
          scope={scope ?? null}
          onClose={() => {
            setOpen(false)
            number?.focus()
          }}
        />
      )}
    </span>
  )
})
