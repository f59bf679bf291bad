import { Button, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { stepAddress } from '../../../api/addresses.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { Section } from '../../../controls/Section.tsx'
import { errorText } from '../../../text/errors.ts'
import classes from '../PersonasScreen.module.css'
import type { TraitedLeads } from '../useTraitedLeads.ts'
import { EvidenceView } from './EvidenceView.tsx'

/** Which attributes of past leads went with becoming a customer. */
export function EvidenceSection({ leads }: { readonly leads: TraitedLeads }): ReactNode {
  return (
    <Section
      title="What past leads say"
      words="Which leads became customers more often than others. Use it to sharpen the ideal customer, not to prove it."
    >
      <Content leads={leads} />
    </Section>
  )
}

function Content({ leads: { imported, rows, attributes } }: { readonly leads: TraitedLeads }): ReactNode {
  const { id } = usePlanSession()
  const [, navigate] = useLocation()
  if (imported.state === 'loading') {
    return (
      <Text c="dimmed" component="output">
        Reading the imported leads …
      </Text>
    )
  }
  if (imported.state === 'failed') {
    return (
      <div className={classes.fields} role="alert">
        <Text>The imported leads could not be read. {errorText(imported.error)}</Text>
        <Button variant="default" onClick={imported.retry}>
          Try again
        </Button>
      </div>
    )
  }
  if (attributes.length > 0) return <EvidenceView {...{ rows, attributes }} />
  return (
    <div className={classes.empty}>
      <Text>
        {rows.length === 0
          ? 'Import a list of past leads with columns such as industry, size or job title, and see here which of them became customers.'
          : 'Of the imported leads only their stages are known. Import them again and tick columns such as industry, size or job title, and see here which of them became customers.'}
      </Text>
      <Button variant="default" w="fit-content" onClick={() => navigate(stepAddress(id, 'history'))}>
        Import past leads
      </Button>
    </div>
  )
}
