import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import {
  DATE_LABEL,
  DECISION_LABEL,
  DECISIONS,
  REASON_LABEL,
  SIGNATURE_LABEL,
  signedFor,
} from '../../shared/agreement/signoffWords.ts'
import type { Block } from '../../shared/agreement/document.ts'
import classes from './DocumentPage.module.css'

/** Where a signatory decides, signs and dates: by hand, on the printed page or in Word. */
export function SignatureView({
  block: { name, title, side },
}: {
  readonly block: Extract<Block, { kind: 'signature' }>
}): ReactNode {
  return (
    <table className={classes.table} data-facts data-side={side}>
      <caption>{signedFor(side)}</caption>
      <tbody>
        <tr>
          <th scope="row">Name</th>
          <td>{title === '' ? name : `${name}, ${title}`}</td>
        </tr>
        <tr>
          <th scope="row">{DECISION_LABEL}</th>
          <td>
            <ul className={classes.decisions}>
              {DECISIONS.map((decision) => (
                <li key={decision}>
                  <span className={classes.box} aria-hidden="true" />
                  {decision}
                </li>
              ))}
            </ul>
          </td>
        </tr>
        <EmptyLine label={REASON_LABEL} />
        <EmptyLine label={SIGNATURE_LABEL} />
        <EmptyLine label={DATE_LABEL} />
      </tbody>
    </table>
  )
}

function EmptyLine({ label }: { readonly label: string }): ReactNode {
  return (
    <tr className={classes.empty}>
      <th scope="row">{label}</th>
      <td>
        <VisuallyHidden>to be filled in</VisuallyHidden>
      </td>
    </tr>
  )
}
