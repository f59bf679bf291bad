import { useState, type ReactNode } from 'react'
import { addNurtureTrack } from '../../../../shared/plan/changes/definitions.ts'
import type { NurtureTrackId } from '../../../../shared/plan/ids.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { AddButton } from '../../../controls/AddButton.tsx'
import { CellTable } from '../../../controls/CellTable.tsx'
import { placeOf } from '../../../controls/places.ts'
import { Section } from '../../../controls/Section.tsx'
import { useEditDefinitions } from '../editing.ts'
import { Empty } from '../Empty.tsx'
import { NurtureRow } from './NurtureRow.tsx'

const COLUMNS = [
  { heading: 'Track', width: 26 },
  { heading: 'Owner', width: 15 },
  { heading: 'For which leads', width: 48 },
  { heading: 'Actions', width: 11, silent: true },
]

/** What happens to leads that are not ready. */
export function NurturePart(): ReactNode {
  const { nurtureTracks } = usePlanSession().plan.definitions
  const edit = useEditDefinitions()
  const [opened, setOpened] = useState<NurtureTrackId | null>(null)
  const button = (
    <AddButton onAdd={() => edit('Add a nurture track', (changed) => addNurtureTrack(changed, 'New track'))}>
      Add a nurture track
    </AddButton>
  )
  return (
    <div {...placeOf('definitions', 'nurtureTracks')}>
      <Section
        title="Nurture tracks"
        words="What leads that are not ready get from you, how often, and what brings them back into the funnel."
      >
        {nurtureTracks.length === 0 ? (
          <Empty words="A lead that says “not now” is worth more than a new one, if somebody stays in touch. Say who does, with what, and what counts as ready.">
            {button}
          </Empty>
        ) : (
          <>
            <CellTable label="Nurture tracks" columns={COLUMNS}>
              {nurtureTracks.map((track, index) => (
                <NurtureRow
                  key={track.id}
                  {...{ track, index }}
                  columns={COLUMNS.length}
                  opened={opened === track.id}
                  onOpen={() => setOpened(opened === track.id ? null : track.id)}
                />
              ))}
            </CellTable>
            {button}
          </>
        )}
      </Section>
    </div>
  )
}
