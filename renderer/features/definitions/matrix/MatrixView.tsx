import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { createFormat } from '../../../../shared/base/format.ts'
import type { LeadMatrix } from '../../../../shared/plan/leadMatrix.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { OriginGroup } from '../../../controls/OriginGroup.tsx'
import { NoLeads } from '../tryout/NoLeads.tsx'
import { useTraitedLeads } from '../tryout/useTraitedLeads.ts'
import { useTried, useTryout } from '../tryout/useTryout.ts'
import { CellGrid } from './CellGrid.tsx'
import { HandRaisers } from './HandRaisers.tsx'
import { LevelTable } from './LevelTable.tsx'
import classes from './Matrix.module.css'

/** The matrix with its levels, and what the leads of each cell were worth where past leads tell. */
export function MatrixView({ matrix }: { readonly matrix: LeadMatrix }): ReactNode {
  const { plan } = usePlanSession()
  const { scoring } = plan.definitions
  const { locale, currency } = plan.company
  const format = createFormat(locale, currency)
  const { imported, rows, names } = useTraitedLeads()
  const tryout = useTryout(rows, plan)
  const tried = useTried(tryout, scoring, matrix)
  const figures = scoring && tried ? tried.matrix : null
  return (
    <>
      <OriginGroup>
        <CellGrid {...{ matrix, figures, format }} />
      </OriginGroup>
      <HandRaisers
        {...{ matrix, format }}
        cell={figures?.handRaisers ?? null}
        behaviours={names.behaviours}
      />
      <div className={classes.levels}>
        <LevelTable axis="fit" {...{ matrix, locale }} />
        <LevelTable axis="interest" {...{ matrix, locale }} />
      </div>
      {scoring === null && (
        <Text c="dimmed">
          The points come from the scoring. Set up its rules to see the leads of each cell.
        </Text>
      )}
      {scoring !== null && rows.length === 0 && (
        <NoLeads imported={imported} use="see here what a lead of each cell was worth" />
      )}
      {scoring !== null && tried && (
        <Text size="xs" c="dimmed">
          From {format.count(tried.leads)} past leads: the share that was won with its range, the mean value
          of those deals, and both multiplied.
        </Text>
      )}
    </>
  )
}
