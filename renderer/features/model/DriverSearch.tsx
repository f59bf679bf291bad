import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import classes from './DriverPanel.module.css'

interface DriverSearchProps {
  readonly typed: string
  readonly onType: (typed: string) => void
}

/** Finds sliders by words of their names. */
export const DriverSearch = memo(function DriverSearch({ typed, onType }: DriverSearchProps): ReactNode {
  return (
    <TextInput
      className={classes.search}
      aria-label="Find a slider"
      placeholder="Find a slider"
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
      rightSection={typed !== '' && <CloseButton aria-label="Show all sliders" onClick={() => onType('')} />}
    />
  )
})
