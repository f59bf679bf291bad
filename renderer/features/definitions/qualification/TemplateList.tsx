import { Button, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { QUALIFICATION_TEMPLATES } from '../../../../shared/plan/qualificationTemplates.ts'
import classes from './Qualification.module.css'

/** The checklists that one can begin with. */
export function TemplateList({
  onUse,
  onOwn,
}: {
  readonly onUse: (framework: string) => void
  readonly onOwn: () => void
}): ReactNode {
  return (
    <ul className={classes.templates}>
      {QUALIFICATION_TEMPLATES.map(({ framework, about, items }) => (
        <li key={framework}>
          <div>
            <Text fw={600}>{framework}</Text>
            <Text>{about}</Text>
            <Text size="xs" c="dimmed">
              {items.map(({ name }) => name).join(' · ')}
            </Text>
          </div>
          <Button variant="default" onClick={() => onUse(framework)}>
            Use {framework}
          </Button>
        </li>
      ))}
      <li>
        <div>
          <Text fw={600}>Your own</Text>
          <Text>A list that you write from nothing.</Text>
        </div>
        <Button variant="default" onClick={onOwn}>
          Write our own
        </Button>
      </li>
    </ul>
  )
}
