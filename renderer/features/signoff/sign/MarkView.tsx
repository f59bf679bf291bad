import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { isNameOf } from '../../../../shared/agreement/signoff/sheet.ts'
import type { SignatureMark } from '../../../../shared/agreement/signoff/version.ts'
import { Fingerprint } from '../../../controls/Fingerprint.tsx'
import classes from '../Signoff.module.css'
import { DrawnSignature } from '../../../agreement/DrawnSignature.tsx'

/** How somebody has signed: the name, the strokes, or which file came back. */
export function MarkView({ mark, name }: { readonly mark: SignatureMark; readonly name: string }): ReactNode {
  switch (mark.kind) {
    case 'typed':
      return (
        <>
          <p className={classes.typed}>
            <bdi>{mark.name}</bdi>
          </p>
          {!isNameOf(mark.name, name) && (
            <Text size="xs" c="dimmed">
              Typed; this is not the name of the signatory
            </Text>
          )}
        </>
      )
    case 'drawn':
      return <DrawnSignature strokes={mark.strokes} name={name} />
    case 'copy':
      return (
        <Text component="div">
          By a signed copy: <bdi>{mark.fileName}</bdi>
          <br />
          Its SHA-256: <Fingerprint value={mark.sha256} what={mark.fileName} />
        </Text>
      )
  }
}
