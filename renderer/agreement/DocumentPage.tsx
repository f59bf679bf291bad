import { Text, Title } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { BlockView, type Writing } from './BlockView.tsx'
import { inOrder } from './inOrder.ts'
import classes from './DocumentPage.module.css'

/** The agreement as it will print: one long sheet in the width of its paper. */
export const DocumentPage = memo(function DocumentPage({
  document,
}: {
  readonly document: AgreementDocument
}): ReactNode {
  const { title, company, unit, version, status, paper, sections, locale, currency } = document
  const writing: Writing = { locale, currency }
  return (
    <article className={classes.paper} data-paper={paper} lang="en" aria-label={title}>
      <header className={classes.head}>
        <Title order={1} className={classes.title ?? ''}>
          {title}
        </Title>
        <Text className={classes.subtitle ?? ''}>{unit === '' ? company : `${company} · ${unit}`}</Text>
        <Text className={classes.version ?? ''} data-status={status}>
          {version}
        </Text>
      </header>
      {sections.map((section) => (
        <section key={section.id} aria-labelledby={`section-${section.id}`}>
          <Title order={2} id={`section-${section.id}`} className={classes.heading ?? ''}>
            {section.number === '' ? section.title : `${section.number} ${section.title}`}
          </Title>
          {inOrder(section.blocks, (block) => (
            <BlockView block={block} writing={writing} />
          ))}
        </section>
      ))}
    </article>
  )
})
