import { Button, Loader, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { stepAddress } from '../../../api/addresses.ts'
import type { ImportedLeads } from '../../../api/leads.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { errorText } from '../../../text/errors.ts'
import classes from '../DefinitionsScreen.module.css'

/** Why nothing can be tried on imported leads, and what to do about it. */
export function NoLeads({
  imported,
  use,
}: {
  readonly imported: ImportedLeads
  /** What they would show. */
  readonly use: string
}): ReactNode {
  const { id } = usePlanSession()
  const [, navigate] = useLocation()
  if (imported.state === 'loading') {
    return (
      <div className={classes.fields}>
        <Loader size="sm" aria-label="Reading the imported leads" />
        <Text c="dimmed">Reading the imported leads …</Text>
      </div>
    )
  }
  if (imported.state === 'failed') {
    return (
      <div className={classes.fields}>
        <Text>The imported leads cannot be read. {errorText(imported.error)}</Text>
        <Button variant="default" onClick={imported.retry}>
          Try again
        </Button>
      </div>
    )
  }
  const isBare = imported.state === 'ready'
  return (
    <div className={classes.empty}>
      <Text>
        {isBare
          ? `The imported leads say nothing beside their stages. Import them again with columns on who they are and what they did, and ${use}.`
          : `Import past leads with columns on who they are and what they did, and ${use}.`}
      </Text>
      <Button variant="default" w="fit-content" onClick={() => navigate(stepAddress(id, 'history'))}>
        Import past leads
      </Button>
    </div>
  )
}
