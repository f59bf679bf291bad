import type { ReactNode } from 'react'
import type { VersionRecord } from '../../../shared/agreement/signoff/version.ts'
import { createFormat } from '../../../shared/base/format.ts'
import { momentText } from '../../../shared/base/moment.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import { Facts } from '../../controls/Facts.tsx'
import { Fingerprint } from '../../controls/Fingerprint.tsx'
import { termText } from './termText.ts'

/** What is told of a version beside its document. */
export function VersionFacts({ record: { version } }: { readonly record: VersionRecord }): ReactNode {
  const { plan } = useSettledPlanSession()
  const { locale, currency } = plan.company
  const { number, fingerprint, proposedAt, proposedBy, zone, note, start, end } = version
  return (
    <Facts
      items={[
        {
          label: 'Proposed',
          value: (
            <>
              {momentText(proposedAt, zone, locale)}, by <bdi>{proposedBy}</bdi>
            </>
          ),
        },
        { label: 'Term', value: termText(start, end, createFormat(locale, currency)) },
        { label: 'Fingerprint', value: <Fingerprint value={fingerprint} what={`version ${number}`} /> },
        ...(note === '' ? [] : [{ label: 'What is new', value: note }]),
      ]}
    />
  )
}
