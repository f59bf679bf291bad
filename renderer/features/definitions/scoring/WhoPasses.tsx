import { Button, Group, SegmentedControl, Table, Text } from '@mantine/core'
import { memo, useState, type ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import { computedOrigin } from '../../../../shared/model/explain/leadOrigins.ts'
import type { Origin as ToldOrigin } from '../../../../shared/model/explain/origin.ts'
import { rowAtThreshold } from '../../../../shared/model/leads/tryScoring.ts'
import { Origin } from '../../../controls/Origin.tsx'
import { OriginGroup } from '../../../controls/OriginGroup.tsx'
import { Section } from '../../../controls/Section.tsx'
import type { Tryout } from '../tryout/createTryout.ts'
import type { Tried } from '../tryout/tryoutMessages.ts'
import { useRanked } from '../tryout/useTryout.ts'
import classes from './Scoring.module.css'

const PAGE = 20

const VIEWS = [
  { value: 'edge', label: 'Around the threshold' },
  { value: 'top', label: 'Most points' },
  { value: 'missed', label: 'Below it' },
] as const
type View = (typeof VIEWS)[number]['value']

/** Past leads by their points, and which of them pass. */
export const WhoPasses = memo(function WhoPasses({
  tryout,
  tried,
  threshold,
  format,
}: {
  readonly tryout: Tryout
  readonly tried: Tried
  readonly threshold: number
  readonly format: Format
}): ReactNode {
  const [view, setView] = useState<View>('edge')
  const [page, setPage] = useState(0)
  const { above } = rowAtThreshold(tried, threshold)
  const passing = above.kind === 'rate' ? above.leads : 0
  const start = { edge: Math.max(0, passing - PAGE / 2), top: 0, missed: passing }[view]
  const from = Math.max(0, Math.min(start + page * PAGE, tried.leads - 1))
  const leads = useRanked(tryout, tried, from, PAGE)
  return (
    <Section title="Who passes" words="Past leads by their points, and how they ended.">
      <SegmentedControl
        w="fit-content"
        aria-label="Which leads are shown"
        value={view}
        onChange={(chosen) => {
          setView(VIEWS.find(({ value }) => value === chosen)?.value ?? 'edge')
          setPage(0)
        }}
        data={VIEWS.map(({ value, label }) => ({ value, label }))}
      />
      <OriginGroup>
        <Table aria-label="Past leads by their points" maw="var(--sla-column-width)" verticalSpacing={2}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Lead</Table.Th>
              <Table.Th ta="end">Who it is</Table.Th>
              <Table.Th ta="end">What it did</Table.Th>
              <Table.Th ta="end">Points</Table.Th>
              <Table.Th>Passes</Table.Th>
              <Table.Th>Ended</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {leads.map(({ key, fit, interest, points, won }) => (
              <Table.Tr key={key}>
                <Table.Td>{key}</Table.Td>
                {partOrigins({ fit, interest }).map((part) => (
                  <Table.Td key={part.label} ta="end" className={classes.number}>
                    <Origin told={() => part}>{pointsText(part.value ?? 0, format)}</Origin>
                  </Table.Td>
                ))}
                <Table.Td ta="end" className={classes.number}>
                  {points === null ? (
                    '–'
                  ) : (
                    <Origin told={() => pointsOrigin(key, { points, fit, interest })}>
                      {pointsText(points, format)}
                    </Origin>
                  )}
                </Table.Td>
                <Table.Td>{passWords(points, threshold)}</Table.Td>
                <Table.Td>{won ? 'Won' : 'Not won'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </OriginGroup>
      <Group gap="sm">
        <Button variant="default" disabled={from === 0} onClick={() => setPage(page - 1)}>
          Higher
        </Button>
        <Button variant="default" disabled={from + PAGE >= tried.leads} onClick={() => setPage(page + 1)}>
          Lower
        </Button>
        <Text c="dimmed">
          {format.count(from + 1)} to {format.count(Math.min(tried.leads, from + PAGE))} of{' '}
          {format.count(tried.leads)}
        </Text>
      </Group>
    </Section>
  )
})

const RULES = ['definitions', 'scoring', 'rules']

function pointsOrigin(
  lead: string,
  { points, fit, interest }: { readonly points: number; readonly fit: number; readonly interest: number },
): ToldOrigin {
  return computedOrigin(
    `Points of ${lead}`,
    {
      value: points,
      unit: 'factor',
      how: 'The points of every rule that the lead meets, added up',
      form: 'a + b',
    },
    partOrigins({ fit, interest }),
  )
}

/** The points of a lead for who it is, and those for what it did. */
function partOrigins({
  fit,
  interest,
}: {
  readonly fit: number
  readonly interest: number
}): readonly ToldOrigin[] {
  return [
    ruleOrigin('For who it is', fit, 'Points of the rules on who a lead is, of those that it meets'),
    ruleOrigin(
      'For what it did',
      interest,
      'Points of the rules on what a lead did, less where half of them go with time',
    ),
  ]
}

function ruleOrigin(label: string, value: number, how: string): ToldOrigin {
  return { label, value, unit: 'factor', how, path: RULES, inputs: () => [] }
}

/** With one decimal place, rounded down: a lead just below the threshold does not look as if it were there. */
function pointsText(points: number, format: Format): string {
  return format.number(Math.floor(points * 10 + ROUNDING) / 10, 1)
}

/** What computing with parts of points may be off by. */
const ROUNDING = 1e-9

function passWords(points: number | null, threshold: number): ReactNode {
  if (points === null) return 'Never'
  return points >= threshold ? <span className={classes.passes}>✓ Yes</span> : 'No'
}
