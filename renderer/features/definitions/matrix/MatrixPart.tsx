import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { USUAL_MATRIX } from '../../../../shared/plan/changes/leadMatrix.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { placeOf } from '../../../controls/places.ts'
import { Section } from '../../../controls/Section.tsx'
import { useEditDefinitions } from '../editing.ts'
import { Empty } from '../Empty.tsx'
import { MatrixView } from './MatrixView.tsx'

const WORDS =
  'Who the lead is (fit) against what it did (interest): each cell says what both sides do with its leads. Those who asked for contact stand beside, whatever their points.'

/** What is done with which leads, by fit and interest. */
export function MatrixPart(): ReactNode {
  const { matrix } = usePlanSession().plan.definitions
  const edit = useEditDefinitions()
  return (
    <div {...placeOf('definitions', 'matrix')}>
      <Section title="Matrix" words={WORDS}>
        {matrix === null ? (
          <Empty words="One threshold treats a perfect company that looked once like a poor one that looked often. A matrix gives each its own way: call now, call today, nurture, leave alone.">
            <Button
              onClick={() =>
                edit('Begin a matrix', (definitions) => {
                  definitions.matrix = structuredClone(USUAL_MATRIX)
                })
              }
            >
              Begin with two by three
            </Button>
          </Empty>
        ) : (
          <MatrixView matrix={matrix} />
        )}
      </Section>
    </div>
  )
}
