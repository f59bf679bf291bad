import type { ReactNode } from 'react'
import type { NurtureTrack, RejectReason } from '../../../../shared/plan/definitions.ts'
import { NurtureTrackId } from '../../../../shared/plan/ids.ts'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { NumberField } from '../../../controls/NumberField.tsx'
import { TextField } from '../../../controls/TextField.tsx'
import { DetailsRow } from '../DetailsRow.tsx'
import type { Writing } from '../editing.ts'
import { useChangeReason } from './rejectEditing.ts'

const NO_TRACK = { value: '', label: 'No track' }

export function RejectDetails({
  reason,
  tracks,
  writing,
  columns,
}: {
  readonly reason: RejectReason
  readonly tracks: readonly NurtureTrack[]
  readonly writing: Writing
  readonly columns: number
}): ReactNode {
  const { code, evidence, coolOffDays, nurtureTrackId } = reason
  const change = useChangeReason(reason)
  const setCoolOff = (days: number | null) =>
    change((changed) => {
      changed.coolOffDays = days
    })
  return (
    <DetailsRow label={`Proof and return of ${code}`} columns={columns}>
      <TextField
        label="What sales notes down as proof"
        lines="wrap"
        value={evidence}
        onCommit={(text) =>
          change((changed) => {
            changed.evidence = text
          })
        }
      />
      <NumberField
        label="May come again after"
        placeholder="At any time"
        unit="days"
        min={0}
        max={3650}
        whole
        locale={writing.locale}
        value={coolOffDays}
        onCommit={setCoolOff}
        onClear={() => setCoolOff(null)}
      />
      <ChoiceField
        label="Taken in by the nurture track"
        description={tracks.length === 0 ? 'Tracks are set up further below.' : undefined}
        options={[NO_TRACK, ...tracks.map(({ id, name }) => ({ value: id, label: name }))]}
        value={nurtureTrackId ?? NO_TRACK.value}
        onChoose={(chosen) =>
          change((changed) => {
            changed.nurtureTrackId = chosen === NO_TRACK.value ? null : NurtureTrackId.parse(chosen)
          })
        }
      />
    </DetailsRow>
  )
}
