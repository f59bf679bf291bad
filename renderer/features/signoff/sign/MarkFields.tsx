import { SegmentedControl, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { CopyField } from './CopyField.tsx'
import { isAnotherName, MARK_KINDS, type MarkDraft } from './markDraft.ts'
import { SignaturePad } from './SignaturePad.tsx'

/** How somebody signs: by typing the name, by drawing, or with a copy that came back signed. */
export function MarkFields({
  draft,
  name,
  onChange,
}: {
  readonly draft: MarkDraft
  /** Of the signatory. */
  readonly name: string
  readonly onChange: (draft: MarkDraft) => void
}): ReactNode {
  return (
    <div>
      <SegmentedControl
        aria-label="How to sign"
        mb="sm"
        data={[...MARK_KINDS]}
        value={draft.kind}
        onChange={(kind) => onChange({ ...draft, kind })}
      />
      {draft.kind === 'typed' && (
        <TextInput
          label="Full name, as a signature"
          maw="var(--sla-wide-field-width)"
          maxLength={200}
          value={draft.name}
          error={isAnotherName(draft, name) && <AnotherName typed={draft.name.trim()} name={name} />}
          onChange={({ currentTarget }) => onChange({ ...draft, name: currentTarget.value })}
        />
      )}
      {draft.kind === 'drawn' && (
        <SignaturePad strokes={draft.strokes} onChange={(strokes) => onChange({ ...draft, strokes })} />
      )}
      {draft.kind === 'copy' && (
        <CopyField copy={draft.copy} onChange={(copy) => onChange({ ...draft, copy })} />
      )}
    </div>
  )
}

/** It is accepted, since people sign by other names than the plan has; nobody shall do so unseen. */
function AnotherName({ typed, name }: { readonly typed: string; readonly name: string }): ReactNode {
  return (
    <output>
      Signed as “<bdi>{typed}</bdi>”, which is not the name of the signatory, <bdi>{name}</bdi>. It is
      recorded as it is typed, and the agreement says so.
    </output>
  )
}
