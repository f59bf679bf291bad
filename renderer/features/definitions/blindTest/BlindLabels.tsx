import { Group, Radio, Stack, Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Side } from '../../../../shared/plan/company.ts'
import type { BlindLabel } from '../../../../shared/plan/definitions.ts'
import type { Stage } from '../../../../shared/plan/funnel.ts'
import { sideNames } from '../../../text/sideNames.ts'
import { changeAt, useEditDefinitions } from '../editing.ts'

/** One side's answers; the other's are not shown. */
export function BlindLabels({
  side,
  labels,
  stage,
}: {
  readonly side: Side
  readonly labels: readonly BlindLabel[]
  readonly stage: Stage
}): ReactNode {
  const edit = useEditDefinitions()
  const answerWith = (index: number, lead: string, isOne: boolean) =>
    edit(`Label “${lead}” for ${side}`, ({ blindLabels }) =>
      changeAt(blindLabels, index, (label) => {
        label[side] = isOne
      }),
    )
  const open = labels.filter((label) => label[side] === null).length
  return (
    <Stack gap="md">
      <div>
        <Text fw={600}>
          {sideNames[side]}: is this {stage.name}?
        </Text>
        <Text maw="var(--sla-words-width)">
          {[stage.definition, stage.entryRule].filter((text) => text !== '').join(' ') ||
            `Nobody has said yet what “${stage.name}” means.`}
        </Text>
      </div>
      <Table aria-label={`Answers of ${side}`} maw="var(--sla-column-width)">
        <Table.Tbody>
          {labels.map(({ lead, note, [side]: answer }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a lead has nothing else that stays
            <Table.Tr key={index}>
              <Table.Td>
                <Text>{lead}</Text>
                <Text size="xs" c="dimmed">
                  {note}
                </Text>
              </Table.Td>
              <Table.Td w="var(--sla-field-width)">
                <Group gap="lg" role="radiogroup" aria-label={`${lead} is ${stage.name}`}>
                  {[true, false].map((isOne) => (
                    <Radio
                      key={String(isOne)}
                      name={`${side}-${index}`}
                      label={isOne ? 'Yes' : 'No'}
                      checked={answer === isOne}
                      onChange={() => answerWith(index, lead, isOne)}
                    />
                  ))}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text c="dimmed" aria-live="polite">
        {open === 0 ? 'Every lead is answered.' : `${open} of ${labels.length} leads are still open.`}
      </Text>
    </Stack>
  )
}
