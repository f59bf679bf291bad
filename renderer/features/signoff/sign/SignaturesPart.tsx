import { Stack, Text, Title } from '@mantine/core'
import { type ReactNode } from 'react'
import { Side } from '../../../../shared/plan/company.ts'
import { sideNames } from '../../../text/sideNames.ts'
import classes from '../Signoff.module.css'
import type { ShownVersion } from '../versionStates.ts'
import { SignatoryRow } from './SignatoryRow.tsx'

/** Who is asked to sign for each side, and what each has said. */
export function SignaturesPart({ version }: { readonly version: ShownVersion }): ReactNode {
  const { signatories, state } = version
  const open = signatories.filter(({ stance }) => stance.kind !== 'signed')
  return (
    <Stack gap="lg">
      <Text>{countWords(signatories.length - open.length, signatories.length)}</Text>
      <div className={classes.sides}>
        {Side.options.map((side) => (
          <section key={side} aria-labelledby={`signs-${side}`}>
            <Title order={2} id={`signs-${side}`} className={classes.side ?? ''} data-side={side}>
              For {sideNames[side].toLowerCase()}
            </Title>
            <ul className={classes.signatories}>
              {signatories
                .filter(({ signatory }) => signatory.side === side)
                .map((one) => (
                  <SignatoryRow
                    key={one.signatory.personId}
                    {...one}
                    version={version.record.version}
                    isOpen={state === 'proposed'}
                    isLast={open.length === 1 && open[0]?.signatory === one.signatory}
                  />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Stack>
  )
}

function countWords(signed: number, all: number): string {
  return signed === all ? 'All have signed.' : `${signed} of ${all} have signed.`
}
