import { VisuallyHidden } from '@mantine/core'
import { createContext, useContext, type ReactNode } from 'react'
import {
  DATE_LABEL,
  DECISION_LABEL,
  DECISIONS,
  NAME_LABEL,
  REASON_LABEL,
  SIGNATURE_LABEL,
  signatoryName,
  signedFor,
} from '../../shared/agreement/signoffWords.ts'
import type { Block } from '../../shared/agreement/document.ts'
import type { SignedWords } from '../../shared/agreement/signoff/sheet.ts'
import type { PersonId } from '../../shared/plan/ids.ts'
import { inOrder } from './inOrder.ts'
import classes from './DocumentTable.module.css'

/** What each signatory has said of the version around it; null where there is still to be signed. */
export const SaidInPlace = createContext<(personId: PersonId) => SignedWords | null>(() => null)

/** Where a signatory decides, signs and dates by hand on the printed page; once signed, who did and when. */
export function SignatureView({
  block,
}: {
  readonly block: Extract<Block, { kind: 'signature' }>
}): ReactNode {
  const { personId, side } = block
  const said = useContext(SaidInPlace)(personId)
  return (
    <table className={classes.table} data-facts data-side={side}>
      <caption>{signedFor(side)}</caption>
      <tbody>
        <tr>
          <th scope="row">{NAME_LABEL}</th>
          <td>{signatoryName(block)}</td>
        </tr>
        {said === null ? (
          <LinesToFill />
        ) : (
          inOrder(said, ([label, value]) => (
            <tr>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))
        )}
      </tbody>
    </table>
  )
}

function LinesToFill(): ReactNode {
  return (
    <>
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
    </>
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
