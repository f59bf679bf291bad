import { Checkbox, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { SectionId } from '../../../shared/plan/agreementSettings.ts'
import { usePlanSession } from '../../api/planSession.tsx'
import { placeOf } from '../../controls/places.ts'
import { Section } from '../../controls/Section.tsx'
import { sectionNames } from './sectionNames.ts'

/** Which sections the agreement has. */
export function SectionSwitches(): ReactNode {
  const { plan, edit } = usePlanSession()
  const { without } = plan.agreement
  return (
    <Section title="Sections">
      <Stack gap="xs" {...placeOf('agreement', 'without')}>
        {SectionId.options.map((id) => (
          <Checkbox
            key={id}
            label={sectionNames[id]}
            checked={!without.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              edit(`${checked ? 'Take in' : 'Leave out'} the section “${sectionNames[id]}”`, (draft) => {
                const others = draft.agreement.without.filter((other) => other !== id)
                draft.agreement.without = checked ? others : [...others, id]
              })
            }
          />
        ))}
      </Stack>
    </Section>
  )
}
