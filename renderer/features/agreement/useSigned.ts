import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { standings, type VersionState } from '../../../shared/agreement/signoff/standing.ts'
import { useFrozenVersion, useToday, useVersions } from '../../api/agreementVersions.ts'

const WAS_SIGNED: ReadonlySet<VersionState> = new Set(['signed', 'in-force', 'superseded', 'ended'])

export interface SignedVersion {
  readonly number: number
  readonly tree: AgreementDocument
}

/** The version that all have signed last. Null where nothing was signed, and until it is read. */
export function useSigned(): SignedVersion | null {
  const versions = useVersions()
  const today = useToday()
  const records = versions?.ok === true ? versions.value : []
  const last = standings(records, today).findLastIndex(({ state }) => WAS_SIGNED.has(state))
  const number = last < 0 ? null : last + 1
  const frozen = useFrozenVersion(number)
  return number !== null && frozen?.ok === true ? { number, tree: frozen.value.tree } : null
}
