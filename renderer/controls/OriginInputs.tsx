import { Text, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useId, type ReactNode } from 'react'
import type { Format } from '../../shared/base/format.ts'
import type { Origin } from '../../shared/model/explain/origin.ts'
import { figureText } from '../text/figureText.ts'
import classes from './Origin.module.css'

/** What a figure is computed from, each with the way to its own origin. */
export function OriginInputs({
  inputs,
  format,
  onEnter,
}: {
  readonly inputs: readonly Origin[]
  readonly format: Format
  readonly onEnter: (index: number) => void
}): ReactNode {
  const headingId = useId()
  return (
    <div>
      <Text size="xs" c="dimmed" id={headingId}>
        Computed from
      </Text>
      <ul className={classes.inputs} aria-labelledby={headingId}>
        {inputs.map(({ label, value, unit }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the inputs of a figure keep their order while it is shown
          <li key={`${label} ${index}`}>
            <UnstyledButton className={classes.input ?? ''} onClick={() => onEnter(index)}>
              <span className={classes.label}>{label}</span>
              <span className={classes.amount}>{figureText(value, unit, format)}</span>
              <IconChevronRight size={14} aria-hidden />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
