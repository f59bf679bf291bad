import { Stack, Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import { importEffects } from '../../../../shared/leads/importEffects.ts'
import type { ImportMapping } from '../../../../shared/leads/mapping/mapping.ts'
import type { Observation } from '../../../../shared/leads/observe/observation.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { Section } from '../../../controls/Section.tsx'
import classes from '../HistoryScreen.module.css'
import { CutOffFields } from './CutOffFields.tsx'
import type { ImportPreview } from './importProtocol.ts'
import type { ImportOutcome } from './importStore.ts'
import { MeasuredRates } from './MeasuredRates.tsx'
import { ObservationList } from './ObservationList.tsx'
import { RefusalSection } from './RefusalSection.tsx'

interface OutcomeProps {
  readonly plan: Plan
  readonly mapping: ImportMapping
  readonly outcome: ImportOutcome
  /** Guesses about the way that the files are written. */
  readonly aboutFormat: readonly Observation[]
  readonly format: Format
  readonly onMapping: (mapping: ImportMapping) => void
}

/** What would be imported, what to know about it, and what was refused. */
export function OutcomePart({
  plan,
  mapping,
  outcome,
  aboutFormat,
  format,
  onMapping,
}: OutcomeProps): ReactNode {
  switch (outcome.kind) {
    case 'reading':
      return outcome.before ? (
        <PreviewPart preview={outcome.before} {...{ plan, mapping, aboutFormat, format, onMapping }} />
      ) : (
        <Section title="What comes in">
          <Text c="dimmed">Reading the rows …</Text>
        </Section>
      )
    case 'incomplete':
      return (
        <Section title="What is still needed">
          <ul className={classes.list}>
            {outcome.problems.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Section>
      )
    case 'refused':
      return (
        <Section title="Nothing can be imported yet">
          <Text role="alert" className={classes.wrap ?? ''} maw="var(--sla-words-width)">
            {outcome.problem.file}: {outcome.problem.message}
          </Text>
        </Section>
      )
    case 'ready':
      return <PreviewPart preview={outcome.preview} {...{ plan, mapping, aboutFormat, format, onMapping }} />
  }
}

function PreviewPart({
  plan,
  mapping,
  preview,
  aboutFormat,
  format,
  onMapping,
}: Omit<OutcomeProps, 'outcome'> & { readonly preview: ImportPreview }): ReactNode {
  const known = [...preview.observations, ...aboutFormat]
  return (
    <>
      <Section title="What comes in">
        <Reached preview={preview} format={format} />
        <MeasuredRates steps={preview.measured.steps} format={format} />
        <Stack gap="xs">
          {importEffects(plan, preview, format).map((effect) => (
            <Text key={effect} className={classes.wrap ?? ''} maw="var(--sla-words-width)">
              {effect}
            </Text>
          ))}
        </Stack>
      </Section>
      {known.length > 0 && (
        <Section title="What to know about these numbers">
          <ObservationList observations={known.filter(isCutOff)} />
          {preview.kind === 'leads' && mapping.kind === 'leads' && (
            <CutOffFields cutOffs={preview.cutOffs} {...{ mapping, format }} onChange={onMapping} />
          )}
          <ObservationList observations={known.filter((observation) => !isCutOff(observation))} />
        </Section>
      )}
      <RefusalSection refusals={preview.refusals} format={format} />
    </>
  )
}

/** What the user can settle at once, in the fields below it. */
function isCutOff({ code }: Observation): boolean {
  return code === 'start-cut-off'
}

function Reached({
  preview: { kind, reached, files, segments },
  format,
}: {
  readonly preview: ImportPreview
  readonly format: Format
}): ReactNode {
  const entered = reached[0]?.leads ?? 0
  const kinds = segments.length === 1 ? '1 segment' : `${format.count(segments.length)} segments`
  return (
    <>
      <Text>
        {files.map(({ file, taken, refused, blank }) => (
          <Text span key={file} display="block" className={classes.wrap ?? ''}>
            {file}: {format.count(taken)} rows taken, {format.count(refused)} refused, {format.count(blank)}{' '}
            empty
          </Text>
        ))}
      </Text>
      <Table aria-label="What comes in" maw="var(--sla-words-width)">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Stage</Table.Th>
            <Table.Th scope="col" className={classes.number ?? ''}>
              {kind === 'leads' ? 'Leads that reached it' : 'Entries'}
            </Table.Th>
            <Table.Th scope="col" className={classes.number ?? ''}>
              Of the first
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {reached.map(({ stageId, name, leads }) => (
            <Table.Tr key={stageId}>
              <Table.Th scope="row" fw={400} className={classes.wrap ?? ''}>
                {name}
              </Table.Th>
              <Table.Td className={classes.number ?? ''}>{format.count(leads)}</Table.Td>
              <Table.Td className={classes.number ?? ''}>
                {entered > 0 && format.share(leads / entered)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text c="dimmed">In {kinds}.</Text>
    </>
  )
}
