import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { SignatureMark } from '../../../../shared/agreement/signoff/version.ts'
import { Fingerprint } from '../Fingerprint.tsx'
import classes from '../Signoff.module.css'
import { PAD, strokePath } from './strokes.ts'

/** How somebody has signed: the name, the strokes, or which file came back. */
export function MarkView({ mark, name }: { readonly mark: SignatureMark; readonly name: string }): ReactNode {
  switch (mark.kind) {
    case 'typed':
      return (
        <p className={classes.typed}>
          <bdi>{mark.name}</bdi>
        </p>
      )
    case 'drawn':
      return (
        <figure className={classes.drawn} aria-label={`Signature of ${name}`}>
          <svg viewBox={`0 0 ${PAD.width} ${PAD.height}`} aria-hidden="true">
            <path d={mark.strokes.map(strokePath).join('')} />
          </svg>
        </figure>
      )
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
