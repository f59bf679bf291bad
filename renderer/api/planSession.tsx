import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import { present } from '../../shared/base/invariant.ts'
import type { CallError } from '../../shared/contract/errors.ts'
import type { OpenPlan } from '../../shared/contract/plans.ts'
import type { PlanId, ScenarioId } from '../../shared/plan/ids.ts'
import type { Wording } from '../../shared/plan/wording.ts'
import { NoticeScope, useNotify } from '../controls/notices.tsx'
import { useAppEvents, useClient } from './client.ts'
import { createPlanStore, type PlanSnapshot, type PlanStore } from './planStore.ts'

export interface PlanSession
  extends
    PlanSnapshot,
    Pick<PlanStore, 'edit' | 'preview' | 'undoLast' | 'undoIfLast' | 'redoLast' | 'replace' | 'retry'> {
  readonly id: PlanId
  /** The scenario that figures are shown for; null for the baseline. */
  readonly scenarioId: ScenarioId | null
  readonly selectScenario: (id: ScenarioId | null) => void
  /** By the clause that they are for; they stay while other parts of the plan are looked at. */
  readonly refusedWords: Map<string, RefusedWords>
}

/** Words of a clause that were not taken over. */
export interface RefusedWords {
  readonly words: Wording
  /** The clause's own words, which stay in the plan. */
  readonly beside: Wording
  readonly reason: string
}

const PlanSessionContext = createContext<PlanSession | null>(null)
const SettledContext = createContext<PlanSession | null>(null)

/** The plan that is open, and every way to change it. */
export function usePlanSession(): PlanSession {
  return present(useContext(PlanSessionContext), 'the PlanSessionProvider around this component')
}

/** The same without previews: for what shall not be drawn again in every frame in which a slider moves. */
export function useSettledPlanSession(): PlanSession {
  return present(useContext(SettledContext), 'the PlanSessionProvider around this component')
}

/** Opens a plan for everything inside; `renderOtherwise` draws what is shown while it is read (null) and when that fails. */
export function PlanSessionProvider({
  planId,
  renderOtherwise,
  children,
}: {
  readonly planId: PlanId
  readonly renderOtherwise: (error: CallError | null) => ReactNode
  readonly children: ReactNode
}): ReactNode {
  const client = useClient()
  const [opened, setOpened] = useState<OpenPlan | null>(null)
  const [error, setError] = useState<CallError | null>(null)
  useEffect(() => {
    let wanted = true
    const open = async (): Promise<void> => {
      const reply = await client['plans.get']({ id: planId })
      if (!wanted) return
      if (reply.ok) setOpened(reply.value)
      else setError(reply.error)
    }
    void open()
    return () => {
      wanted = false
      setOpened(null)
      setError(null)
    }
  }, [client, planId])
  if (opened?.id !== planId) return renderOtherwise(error)
  return (
    <NoticeScope key={opened.id}>
      <OpenSession opened={opened}>{children}</OpenSession>
    </NoticeScope>
  )
}

function OpenSession({
  opened,
  children,
}: {
  readonly opened: OpenPlan
  readonly children: ReactNode
}): ReactNode {
  const client = useClient()
  const notify = useNotify()
  const [store] = useState(() =>
    createPlanStore({ client, opened, tell: (text) => notify({ kind: 'trouble', text }) }),
  )
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot)
  const settled = useSyncExternalStore(store.subscribe, store.settled)
  const [chosen, selectScenario] = useState<ScenarioId | null>(null)
  const [refusedWords] = useState(() => new Map<string, RefusedWords>())
  useAppEvents((event) => {
    if (event.kind === 'startup-changed') store.refresh()
    if (event.kind === 'plan-changed' && event.planId === opened.id) store.heardOf(event.revision)
  })
  useWarningBeforeLoss(snapshot.saved.state !== 'saved')
  const shared = useMemo(
    () => ({ ...store, id: opened.id, selectScenario, refusedWords }),
    [store, opened.id, refusedWords],
  )
  const session = useMemo(() => sessionOf(shared, snapshot, chosen), [shared, snapshot, chosen])
  const settledSession = useMemo(() => sessionOf(shared, settled, chosen), [shared, settled, chosen])
  return (
    <PlanSessionContext value={session}>
      <SettledContext value={settledSession}>{children}</SettledContext>
    </PlanSessionContext>
  )
}

function sessionOf(
  shared: Omit<PlanSession, keyof PlanSnapshot | 'scenarioId'>,
  snapshot: PlanSnapshot,
  chosen: ScenarioId | null,
): PlanSession {
  const isThere = snapshot.plan.scenarios.some(({ id }) => id === chosen)
  return { ...shared, ...snapshot, scenarioId: isThere ? chosen : null }
}

/** The browser asks before it closes a window with edits that are not saved. */
function useWarningBeforeLoss(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
}
