import { ActionIcon, Combobox, useCombobox } from '@mantine/core'
import { IconSelector } from '@tabler/icons-react'
import { useId, useMemo, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { PlanId } from '../../../shared/plan/ids.ts'
import type { Step } from '../../../shared/plan/steps.ts'
import { stepAddress } from '../../api/addresses.ts'
import { usePlanList } from '../../api/hooks.ts'
import { matches, shelves } from '../../api/planShelves.ts'
import { formatMoment } from '../../text/formatMoment.ts'
import classes from './PlanSwitch.module.css'

const SHOWN_AT_ONCE = 30

/** Goes to the same step of another plan. */
export function PlanSwitch({ planId, step }: { readonly planId: PlanId; readonly step: Step }): ReactNode {
  const [, navigate] = useLocation()
  const [search, setSearch] = useState('')
  const listId = useId()
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      setSearch('')
      combobox.resetSelectedOption()
      combobox.focusTarget()
    },
  })
  const list = usePlanList(combobox.dropdownOpened)
  const plans = useMemo(
    () => shelves(list?.ok ? list.value : []).current.filter(({ damaged }) => !damaged),
    [list],
  )
  const found = plans.filter((plan) => matches(plan, search))
  return (
    <Combobox
      store={combobox}
      width="var(--sla-side-width)"
      position="bottom-start"
      withinPortal={false}
      onOptionSubmit={(id) => {
        combobox.closeDropdown()
        const chosen = plans.find((plan) => plan.id === id)
        if (chosen) navigate(stepAddress(chosen.id, step))
      }}
    >
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        <ActionIcon
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          aria-label="Switch to another plan"
          title="Switch to another plan"
          onClick={() => combobox.toggleDropdown()}
        >
          <IconSelector size="1.125rem" stroke={1.5} aria-hidden="true" />
        </ActionIcon>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is an input, and the role says that it has a list
          role="combobox"
          aria-label="Search plans"
          aria-expanded
          aria-controls={listId}
          placeholder="Search by name or company"
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value)
            combobox.selectFirstOption()
          }}
        />
        <Combobox.Options id={listId} className={classes.plans ?? ''} aria-label="Plans">
          {found.slice(0, SHOWN_AT_ONCE).map(({ id, name, company, changedAt }) => (
            <Combobox.Option key={id} value={id} active={id === planId}>
              <span className={classes.name} data-current={id === planId}>
                {name}
              </span>
              <span className={classes.about}>
                {id === planId ? 'Open here' : `${company} · ${formatMoment(changedAt)}`}
              </span>
            </Combobox.Option>
          ))}
          {list && found.length === 0 && <Combobox.Empty>No plan is called like that.</Combobox.Empty>}
        </Combobox.Options>
        {found.length > SHOWN_AT_ONCE && (
          <Combobox.Footer className={classes.about ?? ''}>
            {found.length - SHOWN_AT_ONCE} more; type to find them.
          </Combobox.Footer>
        )}
      </Combobox.Dropdown>
    </Combobox>
  )
}
