import { Button, Group, Stack, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { usePlanSession } from '../../api/planSession.tsx'
import { goToPlace, placeOf } from '../../controls/places.ts'
import { stepParts } from '../../text/stepParts.ts'
import { EvidenceSection } from './evidence/EvidenceSection.tsx'
import { BuyersSection } from './buyers/BuyersSection.tsx'
import classes from './PersonasScreen.module.css'
import { ProfileSection } from './ProfileSection.tsx'
import { ReviewSection } from './ReviewSection.tsx'
import { useTraitedLeads } from './useTraitedLeads.ts'

/** Whom the teams want as customers, who takes part in a purchase, and what past leads say about both. */
export function PersonasScreen(): ReactNode {
  const { plan } = usePlanSession()
  const leads = useTraitedLeads()
  const { profile, buyers } = plan.personas
  return (
    <div className={classes.screen}>
      <div className={classes.head}>
        <Title order={1}>Personas</Title>
        <Group component="nav" aria-label="Parts of the personas" gap={0}>
          {stepParts.personas.map(({ place, name }) => (
            <Button key={name} variant="subtle" size="compact-sm" onClick={() => goToPlace(place)}>
              {name}
            </Button>
          ))}
        </Group>
      </div>
      <Stack gap="xl" className={classes.column ?? ''}>
        <div {...placeOf('personas', 'profile')}>
          <ProfileSection {...{ profile, leads }} />
        </div>
        <div {...placeOf('personas', 'buyers')}>
          <BuyersSection {...{ buyers, leads }} />
        </div>
        <div {...placeOf('personas', 'evidence')}>
          <EvidenceSection leads={leads} />
        </div>
        <ReviewSection personas={plan.personas} />
      </Stack>
    </div>
  )
}
