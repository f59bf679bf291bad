import { Button, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useCreatePlan } from '../../api/libraryActions.ts'
import classes from './Doors.module.css'

/** Three ways to a first plan. */
export function Doors({ heading }: { readonly heading: string }): ReactNode {
  const create = useCreatePlan()
  const [isOpening, setIsOpening] = useState(false)
  const openExample = async (): Promise<void> => {
    setIsOpening(true)
    const isOpened = await create('software-company', 'model')
    if (!isOpened) setIsOpening(false)
  }
  return (
    <Stack component="section" gap="md" aria-label={heading}>
      <Title order={2}>{heading}</Title>
      <SimpleGrid cols={3} spacing="lg">
        <Door
          title="See a worked example"
          words="A software company with four kinds of leads, eight reps, two years of history and a list of past leads. Change anything."
        >
          <Button loading={isOpening} onClick={() => void openExample()}>
            Open the example
          </Button>
          <Button variant="subtle" onClick={() => void create('roberge', 'model')}>
            A smaller one
          </Button>
        </Door>
        <Door
          title="Bring your own numbers"
          words="A list of leads or a monthly table from your CRM or Excel. The rates are worked out from it."
        >
          <Button onClick={() => void create('empty', 'history')}>Start from my numbers</Button>
        </Door>
        <Door
          title="Type what you know"
          words="The usual stages are there. Enter the goal, the kinds of leads and the team, and see what follows."
        >
          <Button onClick={() => void create('empty', 'plan')}>Start empty</Button>
        </Door>
      </SimpleGrid>
    </Stack>
  )
}

function Door({
  title,
  words,
  children,
}: {
  readonly title: string
  readonly words: string
  readonly children: ReactNode
}): ReactNode {
  return (
    <div className={classes.door}>
      <Title order={3}>{title}</Title>
      <Text>{words}</Text>
      <div className={classes.ways}>{children}</div>
    </div>
  )
}
