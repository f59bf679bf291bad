import { Button, Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { stepAddress } from '../../api/addresses.ts'
import { usePlanSession } from '../../api/planSession.tsx'
import { HandshakePicture } from '../../controls/HandshakePicture.tsx'
import classes from './ModelScreen.module.css'

/** What the model is for, and what it needs first. */
export function EmptyModel({ hasSegments }: { readonly hasSegments: boolean }): ReactNode {
  const { id } = usePlanSession()
  const [, navigate] = useLocation()
  const words = hasSegments
    ? 'Bring your past leads, and their rates set the sliders; or type what you know into the sliders below: it becomes the baseline.'
    : 'Say first which kinds of leads you have, such as demo requests or webinars.'
  return (
    <div className={classes.empty}>
      <Title order={1}>Leads needed against leads sales can work</Title>
      <HandshakePicture />
      <Text>{words}</Text>
      <Group>
        <Button onClick={() => navigate(stepAddress(id, hasSegments ? 'history' : 'plan'))}>
          {hasSegments ? 'Bring past leads' : 'Add kinds of leads'}
        </Button>
      </Group>
    </div>
  )
}
