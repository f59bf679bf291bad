import { Stack, Text } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { composeAgreement } from '../../../shared/agreement/compose.ts'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { useFrozenVersion } from '../../api/agreementVersions.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import { ChoiceField } from '../../controls/ChoiceField.tsx'
import { useModelledChances } from '../../api/modelledChances.ts'
import { errorText } from '../../text/errors.ts'
import { ComparedDocument } from '../../agreement/compare/ComparedDocument.tsx'

type Against = 'before' | 'draft'

/** What a version says otherwise than the one that it follows, and what the draft says otherwise by now. */
export function ChangesPart({
  number,
  from,
  tree,
}: {
  readonly number: number
  /** Number of the version that it follows; null for the first. */
  readonly from: number | null
  readonly tree: AgreementDocument
}): ReactNode {
  const { plan } = useSettledPlanSession()
  const [openedAt] = useState(() => new Date().toISOString())
  const [against, setAgainst] = useState<Against>(from === null ? 'draft' : 'before')
  const before = useFrozenVersion(from)
  const chances = useModelledChances(plan)
  const draft = useMemo(
    () => (chances === 'pending' ? null : composeAgreement(plan, openedAt, { kind: 'draft' }, { chances })),
    [plan, openedAt, chances],
  )
  return (
    <Stack gap="lg">
      {from !== null && (
        <ChoiceField<Against>
          label="Show what is different"
          w="fit-content"
          options={[
            { value: 'before', label: `in version ${number}, from version ${from}` },
            { value: 'draft', label: `in the plan now, from version ${number}` },
          ]}
          value={against}
          onChoose={setAgainst}
        />
      )}
      {against === 'draft' && draft === null && <Text>Being compared …</Text>}
      {against === 'draft' && draft !== null && (
        <ComparedDocument
          before={tree}
          after={draft}
          from={number}
          to={null}
          words={`What the agreement would say now, against version ${number}. Version ${number} itself stays as it is.`}
        />
      )}
      {against === 'before' && before?.ok === false && <Text role="alert">{errorText(before.error)}</Text>}
      {against === 'before' && from !== null && before?.ok && (
        <ComparedDocument
          before={before.value.tree}
          after={tree}
          from={from}
          to={number}
          words={`What version ${number} says, against version ${from}.`}
        />
      )}
    </Stack>
  )
}
