import { SegmentedControl, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { guessLeads, guessMonthly } from '../../../../shared/leads/mapping/guessMapping.ts'
import type {
  ColumnRef,
  ImportMapping,
  LeadMapping,
  MonthlyMapping,
} from '../../../../shared/leads/mapping/mapping.ts'
import { ok } from '../../../../shared/base/result.ts'
import type { StageId } from '../../../../shared/plan/ids.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { Section } from '../../../controls/Section.tsx'
import { TextField } from '../../../controls/TextField.tsx'
import classes from '../HistoryScreen.module.css'
import { ColumnRow, type ColumnOption } from './ColumnRow.tsx'
import { ConditionRows } from './ConditionRows.tsx'
import type { InspectedFile } from './importStore.ts'
import { TraitsPart } from './TraitsPart.tsx'

interface MappingProps<T> {
  readonly plan: Plan
  readonly files: readonly InspectedFile[]
  readonly mapping: T
  readonly onChange: (mapping: ImportMapping) => void
}

/** What the columns mean, as it was guessed from the headings, to be corrected. */
export function MappingPart(props: MappingProps<ImportMapping>): ReactNode {
  const { plan, files, mapping, onChange } = props
  const [leads, joined] = files
  return (
    <Section
      title="What the columns mean"
      words="Guessed from the headings. A stage without a column counts as not recorded."
    >
      {leads && !joined && (
        <SegmentedControl
          w="fit-content"
          aria-label="What a row is"
          value={mapping.kind}
          data={[
            { value: 'leads', label: 'One row a lead' },
            { value: 'monthly', label: 'One row a month' },
          ]}
          onChange={(kind) =>
            onChange(
              kind === 'leads'
                ? guessLeads(plan, leads.inspection, null)
                : guessMonthly(plan, leads.inspection),
            )
          }
        />
      )}
      <Table aria-label="What the columns mean" layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">In the plan</Table.Th>
            <Table.Th scope="col">In the file</Table.Th>
            <Table.Th scope="col">For example</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {mapping.kind === 'leads' ? (
            <LeadRows {...props} mapping={mapping} />
          ) : (
            <MonthlyRows {...props} mapping={mapping} />
          )}
        </Table.Tbody>
      </Table>
      <div className={classes.fields}>
        <TextField
          label={mapping.segment === null ? 'Segment of all rows' : 'Segment where the column is empty'}
          w="var(--sla-wide-field-width)"
          value={mapping.blankSegment}
          onCommit={(name) => {
            if (name !== '') onChange({ ...mapping, blankSegment: name })
            return ok(name)
          }}
        />
      </div>
      {mapping.kind === 'leads' && <TraitsPart {...{ files, mapping, onChange }} />}
    </Section>
  )
}

function LeadRows({ plan, files, mapping, onChange }: MappingProps<LeadMapping>): ReactNode {
  const [leads, joined] = files
  const own = columnOptions(leads, 'leads', false)
  const second = columnOptions(joined, 'joined', true)
  const both = [...columnOptions(leads, 'leads', joined !== undefined), ...second]
  const { join, stages } = mapping
  return (
    <>
      <ColumnRow
        name="Id of the lead"
        options={own}
        chosen={mapping.id === null ? null : { file: 'leads', column: mapping.id }}
        onChoose={(ref) => onChange({ ...mapping, id: ref?.column ?? null })}
      />
      {joined && (
        <>
          <ColumnRow
            name="Joined by, in the leads"
            options={own}
            chosen={join && { file: 'leads', column: join.key }}
            onChoose={(ref) =>
              onChange({
                ...mapping,
                join: ref && {
                  format: joined.inspection.format,
                  key: ref.column,
                  joinedKey: join?.joinedKey ?? joined.inspection.columns[0]?.name ?? ref.column,
                },
              })
            }
          />
          <ColumnRow
            name={`Joined by, in ${joined.file.name}`}
            options={second}
            chosen={join && { file: 'joined', column: join.joinedKey }}
            onChoose={(ref) => {
              if (join && ref) onChange({ ...mapping, join: { ...join, joinedKey: ref.column } })
            }}
          />
        </>
      )}
      <ColumnRow
        name="Segment"
        options={own}
        chosen={mapping.segment === null ? null : { file: 'leads', column: mapping.segment }}
        onChoose={(ref) => onChange({ ...mapping, segment: ref?.column ?? null })}
      />
      {plan.stages.map(({ id, name }) => (
        <ColumnRow
          key={id}
          name={`Day of ${name}`}
          options={both}
          chosen={stages[id] ?? null}
          onChoose={(ref) => onChange({ ...mapping, stages: withStage(stages, id, ref) })}
        />
      ))}
      <ConditionRows {...{ plan, mapping, onChange }} options={both} />
      <ColumnRow
        name="Deal value"
        options={both}
        chosen={mapping.value}
        onChoose={(value) => onChange({ ...mapping, value })}
      />
    </>
  )
}

function MonthlyRows({ plan, files, mapping, onChange }: MappingProps<MonthlyMapping>): ReactNode {
  const options = columnOptions(files[0], 'leads', false)
  return (
    <>
      <ColumnRow
        name="Month"
        options={options}
        chosen={refOf(mapping.month)}
        onChoose={(ref) => onChange({ ...mapping, month: ref?.column ?? null })}
      />
      <ColumnRow
        name="Segment"
        options={options}
        chosen={refOf(mapping.segment)}
        onChoose={(ref) => onChange({ ...mapping, segment: ref?.column ?? null })}
      />
      {plan.stages.map(({ id, name }) => (
        <ColumnRow
          key={id}
          name={`Entries to ${name}`}
          options={options}
          chosen={refOf(mapping.stages[id])}
          onChoose={(ref) =>
            onChange({ ...mapping, stages: withStage(mapping.stages, id, ref?.column ?? null) })
          }
        />
      ))}
      <ColumnRow
        name="Revenue"
        options={options}
        chosen={refOf(mapping.revenue)}
        onChoose={(ref) => onChange({ ...mapping, revenue: ref?.column ?? null })}
      />
      <ColumnRow
        name="Spend"
        options={options}
        chosen={refOf(mapping.spend)}
        onChoose={(ref) => onChange({ ...mapping, spend: ref?.column ?? null })}
      />
    </>
  )
}

function refOf(column: string | null | undefined): ColumnRef | null {
  return column === null || column === undefined ? null : { file: 'leads', column }
}

/** Stages in the order of the plan stay so; one without a column is left out. */
function withStage<T>(
  stages: Readonly<Record<StageId, T>>,
  id: StageId,
  column: T | null,
): Record<StageId, T> {
  const { [id]: _old, ...others } = stages
  return column === null ? others : { ...others, [id]: column }
}

function columnOptions(
  file: InspectedFile | undefined,
  side: 'leads' | 'joined',
  namesFile: boolean,
): ColumnOption[] {
  return (file?.inspection.columns ?? []).map(({ name, examples }) => ({
    ref: { file: side, column: name },
    label: namesFile ? `${name} (${file?.file.name})` : name,
    examples,
  }))
}
