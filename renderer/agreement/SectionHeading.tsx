import { Title, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Section } from '../../shared/agreement/document.ts'
import { PlaceMarks } from '../controls/PlaceMarks.tsx'
import { FEEDS, usePageTools } from './pageTools.ts'
import classes from './DocumentPage.module.css'

/** The heading of a section; where the page is worked on, with the way to what feeds it. */
export function SectionHeading({ section: { id, number, title } }: { readonly section: Section }): ReactNode {
  const tools = usePageTools()
  const words = number === '' ? title : `${number} ${title}`
  const isChosen = tools?.chosen?.kind === 'section' && tools.chosen.id === id
  return (
    <div className={classes.headingRow}>
      <Title order={2} id={`section-${id}`} className={classes.heading ?? ''}>
        {words}
      </Title>
      {tools !== null && (
        <UnstyledButton
          className={classes.feeds ?? ''}
          aria-expanded={isChosen && tools.isShown}
          tabIndex={isChosen ? 0 : -1}
          {...FEEDS}
        >
          <IconAdjustmentsHorizontal size="1rem" aria-hidden="true" />
          <span>
            What feeds this section<VisuallyHidden>: {words}</VisuallyHidden>
          </span>
          <span className={classes.places}>
            <PlaceMarks places={[['agreement', 'titles', id], ...tools.places(id)]} />
          </span>
        </UnstyledButton>
      )}
    </div>
  )
}
