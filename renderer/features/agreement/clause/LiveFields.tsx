import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { describeSource } from '../../../../shared/agreement/sources.ts'
import { SourceButton } from '../SourceButton.tsx'
import classes from './Clause.module.css'
import { keyOf, type LivePart } from './liveParts.ts'

/** The figures and names of a clause: what each says now, where it comes from, and the way there. */
export function LiveFields({ live }: { readonly live: readonly LivePart[] }): ReactNode {
  const fields = live.flatMap(({ part, text }) =>
    part.kind === 'field' ? [{ key: keyOf(part), text, source: part.source }] : [],
  )
  if (fields.length === 0) return null
  return (
    <div>
      <Text fw={600}>Live in this clause</Text>
      <ul className={classes.fields} aria-label="Live in this clause">
        {fields.map(({ key, text, source }) => (
          <li key={key}>
            <span className={classes.value}>{text}</span>
            <span className={classes.from}>{describeSource(source).words}</span>
            <SourceButton source={source} label={text} />
          </li>
        ))}
      </ul>
    </div>
  )
}
