import type { ReactNode } from 'react'
import type { Side } from '../../../../shared/plan/company.ts'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { sideOptions } from '../../../text/sideNames.ts'

export function SideChoice({
  side,
  onChoose,
}: {
  readonly side: Side
  readonly onChoose: (side: Side) => void
}): ReactNode {
  return <ChoiceField label="Side" options={sideOptions} value={side} onChoose={onChoose} />
}
