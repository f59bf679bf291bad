import { ActionIcon, Button, Group, Table, Text, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useMemo, type ReactNode } from 'react'
import { createFormat } from '../../../../shared/base/format.ts'
import { countedLeads } from '../../../../shared/model/explain/leadOrigins.ts'
import { meetsCondition } from '../../../../shared/model/leads/meetsCondition.ts'
import { attributeValues } from '../../../../shared/model/leads/traitNames.ts'
import type { AttributeCondition } from '../../../../shared/plan/leadTraits.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { ConditionFields } from '../../../controls/ConditionFields.tsx'
import { Origin } from '../../../controls/Origin.tsx'
import { placeOf } from '../../../controls/places.ts'
import { RemoveButton } from '../../../controls/RemoveButton.tsx'
import { TextField } from '../../../controls/TextField.tsx'
import { conditionText } from '../../../text/conditionText.ts'
import type { Edited } from '../editing.ts'
import classes from '../PersonasScreen.module.css'
import type { TraitedLeads } from '../useTraitedLeads.ts'

/** Something wanted, or something that rules out. */
export interface Trait {
  name: string
  /** In words what it shall be; only of what is wanted. */
  wanted?: string
  condition: AttributeCondition | null
}

const VALUES_SHOWN = 8
const COUNTED = 'Counted among all imported leads, young ones among them: the test is true of them'

export function TraitRow({
  trait: { name, wanted, condition },
  index,
  owner,
  leads: { imported, rows, attributes },
  isWanted,
  place,
  columns,
  opened,
  onOpen,
  onChange,
  onRemove,
}: {
  readonly trait: Trait
  readonly index: number
  readonly owner: string
  readonly leads: TraitedLeads
  readonly isWanted: boolean
  readonly place: readonly (string | number)[]
  readonly columns: number
  readonly opened: boolean
  readonly onOpen: () => void
  readonly onChange: (label: string, set: (trait: Trait) => void) => Edited
  readonly onRemove: () => void
}): ReactNode {
  const { locale, currency } = usePlanSession().plan.company
  const format = createFormat(locale, currency)
  const meeting = useMemo(
    () => condition && rows.filter(({ traits }) => meetsCondition(condition, traits.attributes)).length,
    [rows, condition],
  )
  const isReading = imported.state === 'loading'
  const values = useMemo(
    () => (condition && opened ? attributeValues(rows, condition.attribute, VALUES_SHOWN) : []),
    [rows, condition, opened],
  )
  const noun = isWanted ? 'attribute' : 'disqualifier'
  const setCondition = (next: (now: AttributeCondition | null) => AttributeCondition | null) =>
    onChange(`Change the test of “${name}”`, (trait) => {
      trait.condition = next(trait.condition)
    })
  const Chevron = opened ? IconChevronUp : IconChevronDown
  return (
    <>
      <Table.Tr {...placeOf(...place)}>
        <Table.Td>
          <TextField
            label={`Name of ${noun} ${index + 1} of ${owner}`}
            hideLabel
            lines="wrap"
            value={name}
            onCommit={(typed) =>
              onChange(`Rename “${name}”`, (trait) => {
                trait.name = typed
              })
            }
          />
        </Table.Td>
        {isWanted && (
          <Table.Td>
            <TextField
              label={`${name}: what it shall be`}
              hideLabel
              lines="wrap"
              value={wanted ?? ''}
              onCommit={(typed) =>
                onChange(`Change what “${name}” shall be`, (trait) => {
                  trait.wanted = typed
                })
              }
            />
          </Table.Td>
        )}
        <Table.Td>
          <Text className={classes.cell ?? ''} {...(condition ? {} : { c: 'dimmed' })}>
            {condition ? conditionText(condition, format) : 'no test'}
            {meeting !== null && (rows.length > 0 || isReading) && (
              <Text span c="dimmed" className={classes.meeting ?? ''}>
                {isReading ? (
                  'counting …'
                ) : (
                  <>
                    <Origin told={() => countedLeads(`Leads that meet “${name}”`, meeting, COUNTED)}>
                      {format.count(meeting)}
                    </Origin>{' '}
                    of {format.count(rows.length)} leads
                  </>
                )}
              </Text>
            )}
          </Text>
        </Table.Td>
        <Table.Td>
          <Group gap={0} justify="flex-end" wrap="nowrap">
            <Tooltip label={opened ? 'Hide the test' : 'Test on imported leads'}>
              <ActionIcon size="lg" aria-label={`Test of ${name}`} aria-expanded={opened} onClick={onOpen}>
                <Chevron size="1rem" aria-hidden="true" />
              </ActionIcon>
            </Tooltip>
            <RemoveButton what={name} onClick={onRemove} />
          </Group>
        </Table.Td>
      </Table.Tr>
      {opened && (
        <Table.Tr>
          <Table.Td colSpan={columns}>
            <section className={classes.test} aria-label={`Test of ${name}`}>
              {condition ? (
                <>
                  <ConditionFields
                    {...{ name, condition, attributes, values, locale }}
                    onChange={(next) => setCondition((now) => now && next(now))}
                  />
                  <Button variant="default" w="fit-content" onClick={() => setCondition(() => null)}>
                    Remove the test
                  </Button>
                </>
              ) : (
                <>
                  <Text>A test says which of your imported leads this is true of.</Text>
                  <Button
                    variant="default"
                    w="fit-content"
                    onClick={() => setCondition(() => firstCondition(name, wanted ?? '', attributes))}
                  >
                    Add a test
                  </Button>
                </>
              )}
            </section>
          </Table.Td>
        </Table.Tr>
      )}
    </>
  )
}

/** On the attribute of that name, where leads have one. */
function firstCondition(name: string, wanted: string, attributes: readonly string[]): AttributeCondition {
  const known = attributes.find((attribute) => attribute.toLowerCase() === name.toLowerCase())
  return { kind: 'is', attribute: known ?? attributes[0] ?? name, values: [wanted === '' ? 'Value' : wanted] }
}
