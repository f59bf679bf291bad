import type { ReactNode } from 'react'
import type { Terms } from '../../../../shared/plan/terms.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { placeOf } from '../../../controls/places.ts'
import { TextField } from '../../../controls/TextField.tsx'
import { useEditTerms } from './editing.ts'

type TextTerm = { [K in keyof Terms]: Terms[K] extends string ? K : never }[keyof Terms]
/** Terms that are chosen from a list are no free text. */
type FreeTerm = Exclude<TextTerm, 'silence'>

/** A term in free words; as long as it is empty, our usual words stand on the page. */
export function TermText({
  term,
  label,
  usual = 'Our usual words stand on the page while this is empty.',
  placeholder,
}: {
  readonly term: FreeTerm
  readonly label: string
  /** What the page says while the field is empty. */
  readonly usual?: string
  readonly placeholder?: string
}): ReactNode {
  const { plan } = usePlanSession()
  const edit = useEditTerms()
  return (
    <div {...placeOf('terms', term)}>
      <TextField
        label={label}
        description={usual}
        {...(placeholder === undefined ? {} : { placeholder })}
        lines="free"
        value={plan.terms[term]}
        onCommit={(text) =>
          edit(`Change “${label}”`, (terms) => {
            terms[term] = text
          })
        }
      />
    </div>
  )
}
