import { useCallback } from 'react'
import { compareDocuments } from '../../../shared/agreement/diff/compareDocuments.ts'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { standings, type VersionState } from '../../../shared/agreement/signoff/standing.ts'
import type { Comparison } from '../../agreement/DocumentPage.tsx'
import { useFrozenVersion, useToday, useVersions } from '../../api/agreementVersions.ts'

const WAS_SIGNED: ReadonlySet<VersionState> = new Set(['signed', 'in-force', 'superseded', 'ended'])

/** The version that all have signed last, and what a draft says otherwise. */
export function useComparison(): {
  /** Null where nothing was signed, and until it is read. */
  readonly signed: { readonly number: number; readonly tree: AgreementDocument } | null
  readonly compareWith: (draft: AgreementDocument, showWords: boolean) => Comparison | null
} {
  const versions = useVersions()
  const today = useToday()
  const records = versions?.ok === true ? versions.value : []
  const last = standings(records, today).findLastIndex(({ state }) => WAS_SIGNED.has(state))
  const number = last < 0 ? null : last + 1
  const frozen = useFrozenVersion(number)
  const tree = number !== null && frozen?.ok === true ? frozen.value.tree : null
  const compareWith = useCallback(
    (draft: AgreementDocument, showWords: boolean): Comparison | null =>
      tree === null
        ? null
        : { with: `version ${number}`, sections: compareDocuments(tree, draft), showWords },
    [tree, number],
  )
  return { signed: number === null || tree === null ? null : { number, tree }, compareWith }
}
