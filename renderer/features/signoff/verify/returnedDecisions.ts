import { DECISION_LABEL, DECISIONS, REASON_LABEL } from '../../../../shared/agreement/signoffWords.ts'
import type { Signatory, SignoffAct } from '../../../../shared/agreement/signoff/version.ts'
import type { FilledIn } from '../../../../shared/agreement/verdict.ts'
import type { ShownVersion } from '../versionStates.ts'

/** What a signatory has entered by hand in a returned copy, as it would be recorded. */
export interface ReturnedDecision {
  readonly signatory: Signatory
  readonly decision: (typeof DECISIONS)[number]
  /** Null where something is missing for it, which `why` then says. */
  readonly act: SignoffAct | null
  readonly why: string
}

/** Of every signatory who has not signed yet and has ticked something in the copy. */
export function returnedDecisions(
  { record, signatories }: ShownVersion,
  filledIn: readonly FilledIn[],
  copy: { readonly fileName: string; readonly sha256: string },
): ReturnedDecision[] {
  const byHand = filledIn.filter(({ how }) => how === 'by hand')
  return signatories
    .filter(({ stance }) => stance.kind !== 'signed')
    .flatMap(({ signatory }): ReturnedDecision[] => {
      const own = byHand.filter(({ name }) => name === signatory.name)
      const ticked = DECISIONS.filter((decision) =>
        own.some(({ label, value }) => label === DECISION_LABEL && value === decision),
      )
      const [decision] = ticked
      if (decision === undefined) return []
      const words = own.find(({ label }) => label === REASON_LABEL)?.value ?? ''
      const missing = missingFor(ticked, words)
      if (missing !== '') return [{ signatory, decision, act: null, why: missing }]
      const { personId } = signatory
      const act: SignoffAct =
        decision === 'Decline'
          ? { kind: 'declined', personId, reason: words }
          : {
              kind: 'signed',
              personId,
              reservation: decision === 'Accept' ? '' : words,
              mark: { kind: 'copy', ...copy },
              fingerprint: record.version.fingerprint,
            }
      return [{ signatory, decision, act, why: '' }]
    })
}

function missingFor(ticked: readonly string[], words: string): string {
  if (ticked.length > 1) return `${ticked.join(' and ')} are both ticked. Ask which one is meant.`
  if (ticked[0] !== 'Accept' && words === '') return 'No reason is written beside it. Ask for one.'
  return ''
}
