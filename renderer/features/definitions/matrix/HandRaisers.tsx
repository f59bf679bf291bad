import type { ReactNode } from 'react'
import { Title } from '@mantine/core'
import type { Format } from '../../../../shared/base/format.ts'
import type { MatrixCell } from '../../../../shared/model/leads/leadMatrix.ts'
import type { LeadMatrix } from '../../../../shared/plan/leadMatrix.ts'
import { TextField } from '../../../controls/TextField.tsx'
import { CellFigures } from './CellFigures.tsx'
import classes from './Matrix.module.css'
import { useEditMatrix } from './matrixEditing.ts'

/** Leads that asked for contact: beside the cells. */
export function HandRaisers({
  matrix: { handRaiserTreatment, handRaiserBehaviours },
  cell,
  behaviours,
  format,
}: {
  readonly matrix: LeadMatrix
  /** null where past leads tell nothing. */
  readonly cell: MatrixCell | null
  /** What past leads did, by name. */
  readonly behaviours: readonly string[]
  readonly format: Format
}): ReactNode {
  const edit = useEditMatrix()
  return (
    <section aria-labelledby="hand-raisers" className={classes.raisers}>
      <Title order={3} id="hand-raisers">
        Hand-raisers
      </Title>
      <div className={classes.levels}>
        <div>
          <TextField
            label="What is done with them"
            lines="free"
            value={handRaiserTreatment}
            onCommit={(text) =>
              edit('Change what is done with hand-raisers', (matrix) => {
                matrix.handRaiserTreatment = text
              })
            }
          />
          {cell && handRaiserBehaviours.length > 0 && <CellFigures {...{ cell, format }} />}
        </div>
        <TextField
          label="A lead raises its hand when it did one of these"
          description={
            behaviours.length === 0
              ? 'Names with commas between them'
              : `With commas between them. Past leads: ${behaviours.join(', ')}`
          }
          lines="wrap"
          placeholder="Such as: Asked for a demo, Called us"
          value={handRaiserBehaviours.join(', ')}
          onCommit={(text) =>
            edit('Change who is a hand-raiser', (matrix) => {
              const typed = text.split(/[,;]/).map((name) => name.trim())
              matrix.handRaiserBehaviours = [...new Set(typed)].filter((name) => name !== '')
            })
          }
        />
      </div>
    </section>
  )
}
