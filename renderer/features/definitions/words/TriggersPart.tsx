import type { ReactNode } from 'react'
import { usePlanSession } from '../../../api/planSession.tsx'
import { AddButton } from '../../../controls/AddButton.tsx'
import { placeOf } from '../../../controls/places.ts'
import { Section } from '../../../controls/Section.tsx'
import { changeAt, useEditDefinitions } from '../editing.ts'
import { Empty } from '../Empty.tsx'
import { MeaningTable } from './MeaningTable.tsx'

/** What happens at a company that makes a purchase likelier. */
export function TriggersPart(): ReactNode {
  const { triggerEvents } = usePlanSession().plan.definitions
  const edit = useEditDefinitions()
  const button = (
    <AddButton
      onAdd={() =>
        edit('Add a trigger event', (definitions) => {
          definitions.triggerEvents.push({ name: 'New event', meaning: '' })
        })
      }
    >
      Add a trigger event
    </AddButton>
  )
  return (
    <div {...placeOf('definitions', 'triggerEvents')}>
      <Section
        title="Trigger events"
        words="What happens at a company, and not in your campaigns, that makes a purchase likelier."
      >
        {triggerEvents.length === 0 ? (
          <Empty words="New funding, a new head of the department, a law that comes into force: write down what you have seen before good deals, and where one notices it. Leads of such companies can be called first.">
            {button}
          </Empty>
        ) : (
          <>
            <MeaningTable
              label="Trigger events"
              noun="Event"
              meaningHeading="Why it matters, and where it is seen"
              items={triggerEvents}
              place={['definitions', 'triggerEvents']}
              onChange={(index, part, text) =>
                edit(`Change the trigger event “${triggerEvents[index]?.name ?? ''}”`, (definitions) =>
                  changeAt(definitions.triggerEvents, index, (event) => {
                    event[part] = text
                  }),
                )
              }
              onRemove={(index) =>
                edit(`Remove the trigger event “${triggerEvents[index]?.name ?? ''}”`, (definitions) => {
                  definitions.triggerEvents.splice(index, 1)
                })
              }
            />
            {button}
          </>
        )}
      </Section>
    </div>
  )
}
