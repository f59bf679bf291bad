import { Text, Title } from '@mantine/core'
import type { Draft } from 'immer'
import type { ReactNode } from 'react'
import type { Result } from '../../../../shared/base/result.ts'
import { freshId } from '../../../../shared/plan/changes/freshId.ts'
import type { Problem } from '../../../../shared/plan/problem.ts'
import type { Terms } from '../../../../shared/plan/terms.ts'
import { AddButton } from '../../../controls/AddButton.tsx'
import { placeOf } from '../../../controls/places.ts'
import { RemoveButton } from '../../../controls/RemoveButton.tsx'
import { TextField } from '../../../controls/TextField.tsx'
import { useEditTerms } from './editing.ts'
import classes from './Terms.module.css'

export type ChangeEntry<T> = (
  label: string,
  set: (entry: Draft<T>) => void,
) => Result<unknown, readonly Problem[]>

/** A field of an entry that is text. */
export interface TextPart<T> {
  readonly label: string
  readonly read: (entry: T) => string
  readonly write: (entry: Draft<T>, text: string) => void
  readonly placeholder?: string
  readonly lines?: 'wrap' | 'free'
}

interface EntryListProps<T> {
  /** Where the list is among the terms. */
  readonly place: keyof Terms
  readonly title: string
  /** One of them, such as "report". */
  readonly noun: string
  /** What it is for, and what the page says as long as there is none. */
  readonly words: string
  readonly entries: readonly T[]
  readonly listIn: (terms: Draft<Terms>) => Draft<T>[]
  /** A new entry under an id that is free. */
  readonly make: (id: string) => Draft<T>
  readonly parts: readonly TextPart<T>[]
  /** Fields that are no text. */
  readonly renderOthers?: (entry: T, change: ChangeEntry<T>) => ReactNode
  /** Further ways to add. */
  readonly offers?: ReactNode
}

/** Entries of one kind among the terms, one below the other, since the panel is narrow. */
export function EntryList<T extends { readonly id: string }>(props: EntryListProps<T>): ReactNode {
  const { place, title, noun, words, entries, listIn, make, offers } = props
  const edit = useEditTerms()
  return (
    <div className={classes.list} {...placeOf('terms', place)}>
      <div>
        <Title order={3}>{title}</Title>
        <Text size="xs" c="dimmed">
          {words}
        </Text>
      </div>
      {entries.map((entry, index) => (
        <Entry key={entry.id} {...props} entry={entry} index={index} />
      ))}
      <div className={classes.actions}>
        <AddButton
          onAdd={() =>
            edit(`Add ${one(noun)}`, (terms) => {
              const list = listIn(terms)
              const taken = list.map(({ id }) => id)
              list.push(make(freshId(noun, taken)))
            })
          }
        >
          Add {one(noun)}
        </AddButton>
        {offers}
      </div>
    </div>
  )
}

function Entry<T extends { readonly id: string }>({
  place,
  noun,
  listIn,
  parts,
  renderOthers,
  entry,
  index,
}: EntryListProps<T> & { readonly entry: T; readonly index: number }): ReactNode {
  const edit = useEditTerms()
  const name = `${noun} ${index + 1}`
  const change: ChangeEntry<T> = (label, set) =>
    edit(label, (terms) => {
      const found = listIn(terms)[index]
      if (found !== undefined) set(found)
    })
  return (
    <fieldset className={classes.entry} aria-label={name} {...placeOf('terms', place, index)}>
      <div className={classes.remove}>
        <RemoveButton
          what={name}
          onClick={() => void edit(`Remove ${one(noun)}`, (terms) => void listIn(terms).splice(index, 1))}
        />
      </div>
      {parts.map(({ label, read, write, placeholder, lines = 'wrap' }) => (
        <TextField
          key={label}
          {...{ label, lines }}
          {...(placeholder === undefined ? {} : { placeholder })}
          value={read(entry)}
          onCommit={(text) => change(`Change ${one(noun)}`, (found) => write(found, text))}
        />
      ))}
      {renderOthers?.(entry, change)}
    </fieldset>
  )
}

/** With its article. */
function one(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
}
