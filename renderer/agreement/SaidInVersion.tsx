import { useCallback, type ReactNode } from 'react'
import { type SignedWords, wordsInPlace } from '../../shared/agreement/signoff/sheet.ts'
import type { ToldStanding } from '../../shared/agreement/signoff/toldStanding.ts'
import type { VersionRecord } from '../../shared/agreement/signoff/version.ts'
import type { PersonId } from '../../shared/plan/ids.ts'
import { SaidInPlace } from './SignatureView.tsx'

/** Around the page of a version: its places of signatures tell who signed, how and when, as its Word file does. */
export function SaidInVersion({
  record,
  standing,
  locale,
  children,
}: {
  readonly record: VersionRecord | undefined
  /** Absent for drafts, which nobody has signed. */
  readonly standing: ToldStanding | undefined
  readonly locale: string
  readonly children: ReactNode
}): ReactNode {
  const said = useCallback(
    (personId: PersonId): SignedWords | null =>
      standing === undefined ? null : wordsInPlace(record ?? null, standing.state, personId, locale),
    [record, standing, locale],
  )
  return <SaidInPlace value={said}>{children}</SaidInPlace>
}
