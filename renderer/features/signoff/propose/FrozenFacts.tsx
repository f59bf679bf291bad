import { Anchor, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { createFormat } from '../../../../shared/base/format.ts'
import type { AgreementSize } from '../../../../shared/plan/agreementSettings.ts'
import { Side } from '../../../../shared/plan/company.ts'
import { stepAddress } from '../../../api/addresses.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { Section } from '../../../controls/Section.tsx'
import { sideNames } from '../../../text/sideNames.ts'
import { Facts } from '../../../controls/Facts.tsx'
import { termText } from '../termText.ts'

const SIZE_NAMES: Readonly<Record<AgreementSize, string>> = {
  'one-page': 'One page',
  standard: 'Standard',
  full: 'Full',
}

/** What would be frozen, in a few lines; the words themselves stand on the step before. */
export function FrozenFacts({
  number,
  sections,
}: {
  readonly number: number
  readonly sections: number
}): ReactNode {
  const { id, plan } = useSettledPlanSession()
  const { agreement, people, scenarios, company } = plan
  const scenario = scenarios.find((one) => one.id === agreement.scenarioId)?.name ?? 'Baseline'
  const signing = (side: Side): string =>
    people
      .filter((person) => person.signs && person.side === side)
      .map(({ name, title }) => (title === '' ? name : `${name}, ${title}`))
      .join(' · ')
  return (
    <Section title={`What version ${number} would be`}>
      <Facts
        items={[
          { label: 'Title', value: agreement.title },
          {
            label: 'Size',
            value: `${SIZE_NAMES[agreement.size]}, ${sections} sections, on ${agreement.paper}`,
          },
          { label: 'Figures of', value: scenario },
          {
            label: 'Term',
            value: termText(agreement.start, agreement.end, createFormat(company.locale, company.currency)),
          },
          ...Side.options.map((side) => ({
            label: `Signs for ${sideNames[side].toLowerCase()}`,
            value: signing(side) || 'Nobody yet',
          })),
        ]}
      />
      <Text c="dimmed">
        Read it whole, or change it, on the step{' '}
        <Anchor component={Link} underline="always" href={stepAddress(id, 'agreement')}>
          Agreement
        </Anchor>
        .
      </Text>
    </Section>
  )
}
