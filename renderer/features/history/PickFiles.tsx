import { Button, FileButton, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'

/** A button that lets one or more CSV files or workbooks be chosen. */
export function PickFiles({
  label,
  onPick,
  ...rest
}: ButtonProps & {
  readonly label: string
  readonly onPick: (files: readonly File[]) => void
}): ReactNode {
  return (
    <FileButton
      multiple
      accept=".csv,.txt,.tsv,.xlsx,.xlsm,text/csv"
      inputProps={{ 'aria-label': label }}
      onChange={(files) => {
        if (files.length > 0) onPick(files)
      }}
    >
      {(props) => (
        <Button {...rest} {...props}>
          {label}
        </Button>
      )}
    </FileButton>
  )
}
