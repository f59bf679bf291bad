import { Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { createFormat } from '../../../../shared/base/format.ts'
import { addExample } from '../../../../shared/plan/changes/definitions.ts'
import type { BlindLabel } from '../../../../shared/plan/definitions.ts'
import type { Stage } from '../../../../shared/plan/funnel.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { Origin } from '../../../controls/Origin.tsx'
import { useTellRefusal } from '../../../controls/useTellRefusal.ts'
import { useEditDefinitions } from '../editing.ts'
import { kappaWords, type BlindResult } from './blindResult.ts'

/** How far both sides agree, and what to make of the leads that they do not agree about. */
export function BlindVerdict({
  result: { open, counts, agreement, disputed },
  labels,
  stage,
}: {
  readonly result: BlindResult
  readonly labels: readonly BlindLabel[]
  readonly stage: Stage
}): ReactNode {
  const { plan, edit } = usePlanSession()
  const editDefinitions = useEditDefinitions()
  const tell = useTellRefusal()
  const { locale, currency } = plan.company
  const format = createFormat(locale, currency)
  if (open.marketing > 0 || open.sales > 0) {
    return (
      <Text>
        The answers are shown side by side once both sides are done. {openWords('Marketing', open.marketing)}{' '}
        {openWords('Sales', open.sales)}
      </Text>
    )
  }
  const add = (label: BlindLabel, part: 'examples' | 'counterExamples') =>
    tell(
      edit(
        `Make “${label.lead}” ${part === 'examples' ? 'an example' : 'a counter-example'} of “${stage.name}”`,
        (draft) => addExample(draft, stage.id, part, label),
      ),
    )
  return (
    <Stack gap="lg">
      <div>
        <Text size="xl" fw={600}>
          <Origin figure="definitionTest.share">{format.share(agreement.share ?? 0)}</Origin> answered alike
        </Text>
        <Text maw="var(--sla-words-width)">
          {agreement.kappa.kind === 'kappa' ? (
            <>
              Beyond what chance alone would give: κ ={' '}
              <Origin figure="definitionTest.kappa">{format.number(agreement.kappa.value, 2)}</Origin>,{' '}
              {kappaWords(agreement.kappa.value)}.
            </>
          ) : (
            'Every answer is the same, so nobody can say how much of the agreement is chance (κ is not defined). Take leads of which some clearly do not belong.'
          )}
        </Text>
        <Text c="dimmed">
          Both yes {counts.bothYes} · only marketing {counts.onlyFirst} · only sales {counts.onlySecond} ·
          both no {counts.bothNo}
        </Text>
      </div>
      {disputed.length > 0 && (
        <Stack gap="sm">
          <Title order={3}>Leads that you disagree about</Title>
          <Table aria-label="Disputed leads" maw="var(--sla-wide-column-width)">
            <Table.Tbody>
              {disputed.map((index) => {
                const label = labels[index]
                if (!label) return null
                const { lead, note, marketing } = label
                const told = [...stage.examples, ...stage.counterExamples].some((text) =>
                  text.startsWith(lead),
                )
                return (
                  <Table.Tr key={index}>
                    <Table.Td>
                      <Text>{lead}</Text>
                      <Text size="xs" c="dimmed">
                        {note}
                      </Text>
                    </Table.Td>
                    <Table.Td>{marketing ? 'Marketing yes, sales no' : 'Sales yes, marketing no'}</Table.Td>
                    <Table.Td ta="end">
                      {told ? (
                        <Text c="dimmed">Among the examples of {stage.name}</Text>
                      ) : (
                        <Group gap="xs" justify="flex-end" wrap="nowrap">
                          <Button
                            variant="default"
                            aria-label={`Make ${lead} an example of ${stage.name}`}
                            onClick={() => add(label, 'examples')}
                          >
                            It is {stage.name}
                          </Button>
                          <Button
                            variant="default"
                            aria-label={`Make ${lead} a counter-example of ${stage.name}`}
                            onClick={() => add(label, 'counterExamples')}
                          >
                            It is not
                          </Button>
                        </Group>
                      )}
                    </Table.Td>
                  </Table.Tr>
                )
              })}
            </Table.Tbody>
          </Table>
          <Text c="dimmed" maw="var(--sla-words-width)">
            Settle each one together: it becomes an example or a counter-example of “{stage.name}”, which the
            agreement can show.
          </Text>
        </Stack>
      )}
      <Button
        variant="subtle"
        w="fit-content"
        onClick={() =>
          editDefinitions('Clear the answers of the blind test', ({ blindLabels }) => {
            for (const label of blindLabels) {
              label.marketing = null
              label.sales = null
            }
          })
        }
      >
        Clear all answers and test again
      </Button>
    </Stack>
  )
}

function openWords(side: string, open: number): string {
  if (open === 0) return `${side} has answered all.`
  return `${side} has ${open === 1 ? 'one lead' : `${open} leads`} left.`
}
