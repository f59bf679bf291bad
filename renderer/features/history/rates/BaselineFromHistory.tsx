import { Button, Group } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import { localDay } from '../../../../shared/base/month.ts'
import type { EntryWindow } from '../../../../shared/leads/entryWindows.ts'
import { historyWindows } from '../../../../shared/leads/historyWindows.ts'
import { adoptEntries } from '../../../../shared/model/adoptEntries.ts'
import { adoptHistory } from '../../../../shared/model/adoptHistory.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { WindowField } from '../WindowField.tsx'

/** Makes what the history says the baseline, knowingly: of which months the leads a month are the mean is chosen here. */
export function BaselineFromHistory({
  plan,
  format,
}: {
  readonly plan: Plan
  readonly format: Format
}): ReactNode {
  const { edit } = usePlanSession()
  const [chosen, setChosen] = useState<EntryWindow['kind'] | null>(null)
  const [today] = useState(() => localDay(new Date()))
  const offered = useMemo(() => historyWindows(plan, today), [plan, today])
  const windows = offered?.windows ?? []
  const window = windows.find(({ kind }) => kind === chosen) ?? windows[0] ?? null
  return (
    <Group gap="md" align="flex-end">
      <WindowField {...{ windows, window, format }} onChoose={setChosen} />
      <Button
        variant="default"
        onClick={() =>
          edit('Set the baseline from history', (draft) => {
            adoptHistory(draft)
            if (!offered || !window) return
            const ids = draft.segments.map(({ id }) => id)
            adoptEntries(draft, ids, { stageId: offered.stageId, ...window })
          })
        }
      >
        Set the baseline from this history
      </Button>
    </Group>
  )
}
