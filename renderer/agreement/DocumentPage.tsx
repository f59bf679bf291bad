import { Box, Text, Title } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import type { AgreementDocument, Section } from '../../shared/agreement/document.ts'
import { BlockView, type Writing } from './BlockView.tsx'
import { ComparedSections } from './compare/ComparedSections.tsx'
import type { Comparison } from './compare/difference.ts'
import { inOrder } from './inOrder.ts'
import classes from './DocumentPage.module.css'
import { sectionOf } from './pageTools.ts'
import { SectionHeading } from './SectionHeading.tsx'

/** The agreement as it will print: one long sheet in the width of its paper. */
export const DocumentPage = memo(function DocumentPage({
  document,
  comparison = null,
}: {
  readonly document: AgreementDocument
  readonly comparison?: Comparison | null
}): ReactNode {
  const { title, company, unit, version, status, paper, sections, locale, currency, appearance } = document
  const writing: Writing = { locale, currency }
  const accent = appearance?.accent ?? null
  return (
    <Box
      component="article"
      className={classes.paper ?? ''}
      data-paper={paper}
      lang="en"
      aria-label={title}
      {...(accent !== null && { __vars: { '--accent': accent }, 'data-accent': true })}
    >
      <header className={classes.head}>
        {appearance?.logo && (
          <img className={classes.logo} src={appearance.logo} alt={`Logo of ${company}`} />
        )}
        <Title order={1} className={classes.title ?? ''}>
          {title}
        </Title>
        <Text className={classes.subtitle ?? ''}>{unit === '' ? company : `${company} · ${unit}`}</Text>
        <Text className={classes.version ?? ''} data-status={status}>
          {version}
        </Text>
      </header>
      {comparison === null ? (
        sections.map((section) => <SectionView key={section.id} {...{ section, writing }} />)
      ) : (
        <ComparedSections {...{ comparison, writing }} />
      )}
    </Box>
  )
})

interface SectionProps {
  readonly section: Section
  readonly writing: Writing
}

/** The document is composed anew after each change; a section that says what it said is not drawn again. */
const SectionView = memo(function SectionView({ section, writing }: SectionProps): ReactNode {
  return (
    <section aria-labelledby={`section-${section.id}`} {...sectionOf(section.id)}>
      <SectionHeading section={section} />
      {inOrder(section.blocks, (block) => (
        <BlockView {...{ block, writing }} />
      ))}
    </section>
  )
}, saysTheSame)

function saysTheSame(before: SectionProps, next: SectionProps): boolean {
  return JSON.stringify(before) === JSON.stringify(next)
}
