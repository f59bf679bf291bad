import { Button, Group, Text } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { variantsOf } from '../../../../shared/agreement/clauses/clauseLibrary.ts'
import { wordsToWording } from '../../../../shared/agreement/clauses/wording.ts'
import type { Words } from '../../../../shared/agreement/draft.ts'
import { fail } from '../../../../shared/base/result.ts'
import { editClause } from '../../../../shared/plan/changes/agreement.ts'
import type { ClauseEdit, Wording } from '../../../../shared/plan/wording.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { placeOf } from '../../../controls/places.ts'
import { TextField } from '../../../controls/TextField.tsx'
import { useTellRefusal } from '../../../controls/useTellRefusal.ts'
import { ClauseEditor } from './ClauseEditor.tsx'
import { LiveFields } from './LiveFields.tsx'
import type { LivePart } from './liveParts.ts'

// No variant has a name like these.
const USUAL = ''
const OWN = '-'

/** A clause of ours: in its usual words, in others of the library, in the users' own, or left out. */
export function UsualClausePart({
  id,
  edit: made,
  words,
  live,
}: {
  readonly id: string
  readonly edit: ClauseEdit
  /** The usual words, or those of the library that are chosen. */
  readonly words: Words
  readonly live: readonly LivePart[]
}): ReactNode {
  const { edit } = usePlanSession()
  const tell = useTellRefusal()
  const usual = useMemo(() => wordsToWording(words), [words])
  const change = (label: string, changed: Partial<ClauseEdit>) =>
    edit(label, ({ agreement }) => editClause(agreement, id, changed))

  const reword = (wording: Wording) => {
    if (isEmpty(wording)) return fail([{ path: [], message: 'A clause needs words. Leave it out instead.' }])
    return change('Reword a clause', { wording: isSame(wording, usual) ? null : wording })
  }
  const includeButton = (
    <Button
      variant="default"
      onClick={() =>
        tell(
          change(made.included ? 'Leave a clause out' : 'Bring a clause back', { included: !made.included }),
        )
      }
    >
      {made.included ? 'Leave this clause out' : 'Bring this clause back'}
    </Button>
  )
  if (!made.included) {
    return (
      <>
        <Text>
          It is not in the agreement. Clauses that refer to it say so in words or leave the reference out.
        </Text>
        <Group {...placeOf('agreement', 'clauses', id)}>{includeButton}</Group>
      </>
    )
  }
  const variants = variantsOf(id)
  const isOwn = made.wording !== null
  return (
    <>
      {(variants.length > 0 || isOwn) && (
        <ChoiceField
          label="Wording"
          options={[
            { value: USUAL, label: 'Our usual words' },
            ...variants.map((variant) => ({ value: variant.id, label: variant.name })),
            ...(isOwn ? [{ value: OWN, label: 'Your own words' }] : []),
          ]}
          value={isOwn ? OWN : (made.variant ?? USUAL)}
          onChoose={(value) => {
            if (value === OWN) return
            tell(
              change('Choose the wording of a clause', {
                wording: null,
                variant: value === USUAL ? null : value,
              }),
            )
          }}
        />
      )}
      <ClauseEditor
        label="Words of the clause"
        clauseId={id}
        wording={made.wording ?? usual}
        live={live}
        onCommit={reword}
      />
      <LiveFields live={live} />
      <TextField
        label="Open point"
        description="What is not settled yet. Marked on the page and in Word drafts; no final version until it is cleared."
        lines="free"
        value={made.openPoint}
        onCommit={(openPoint) => change('Note an open point on a clause', { openPoint })}
      />
      <Group gap="sm">
        {isOwn && (
          <Button
            variant="default"
            onClick={() => tell(change('Go back to the usual words of a clause', { wording: null }))}
          >
            Back to our words
          </Button>
        )}
        {includeButton}
      </Group>
    </>
  )
}

function isEmpty(wording: Wording): boolean {
  return wording.every((part) => part.kind === 'text' && part.text.trim() === '')
}

function isSame(wording: Wording, other: Wording): boolean {
  return JSON.stringify(wording.map(plain)) === JSON.stringify(other.map(plain))
}

/** In one order, without looks that are off. */
function plain(part: Wording[number]): readonly unknown[] {
  switch (part.kind) {
    case 'text':
      return [part.text, part.strong === true, part.emphasis === true]
    case 'field':
      return [part.kind, part.source, part.place]
    case 'reference':
      return [part.kind, part.target]
  }
}
