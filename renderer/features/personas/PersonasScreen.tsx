import type { ReactNode } from 'react'
import { usePlanSession } from '../../api/planSession.tsx'
import { PartedScreen } from '../../controls/PartedScreen.tsx'
import { placeOf } from '../../controls/places.ts'
import { stepParts } from '../../text/stepParts.ts'
import { EvidenceSection } from './evidence/EvidenceSection.tsx'
import { BuyersSection } from './buyers/BuyersSection.tsx'
import { ProfileSection } from './ProfileSection.tsx'
import { ReviewSection } from './ReviewSection.tsx'
import { useTraitedLeads } from './useTraitedLeads.ts'

/** Whom the teams want as customers, who takes part in a purchase, and what past leads say about both. */
export function PersonasScreen(): ReactNode {
  const { plan } = usePlanSession()
  const leads = useTraitedLeads()
  const { profile, buyers } = plan.personas
  return (
    <PartedScreen title="Personas" label="Parts of the personas" parts={stepParts.personas}>
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
    </PartedScreen>
  )
}
