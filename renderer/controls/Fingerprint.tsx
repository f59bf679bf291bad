import { Button, CopyButton, VisuallyHidden } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import classes from './Facts.module.css'

const SHORT = 12

/** A fingerprint by its first digits; whole when asked, and to be copied. */
export function Fingerprint({ value, what }: { readonly value: string; readonly what: string }): ReactNode {
  const [whole, setWhole] = useState(false)
  return (
    <span className={classes.fingerprint}>
      <code>{whole ? value : `${value.slice(0, SHORT)}…`}</code>
      <Button variant="subtle" size="compact-xs" onClick={() => setWhole(!whole)}>
        {whole ? 'Shorten' : 'Show all'}
        <VisuallyHidden> of the fingerprint of {what}</VisuallyHidden>
      </Button>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button variant="subtle" size="compact-xs" onClick={copy}>
            {copied ? 'Copied' : 'Copy'}
            <VisuallyHidden> the fingerprint of {what}</VisuallyHidden>
          </Button>
        )}
      </CopyButton>
    </span>
  )
}
