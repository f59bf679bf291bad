import { Anchor, Loader, Stack, Text, Title } from '@mantine/core'
import { Suspense, useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { Link, Redirect } from 'wouter'
import { checkAgreement } from '../shared/agreement/checks.ts'
import { agreementContext } from '../shared/agreement/compose.ts'
import { evaluate } from '../shared/model/evaluate.ts'
import type { CallError } from '../shared/contract/errors.ts'
import { PlanId } from '../shared/plan/ids.ts'
import { STEPS, type Step } from '../shared/plan/steps.ts'
import { HOME_ADDRESS } from './api/addresses.ts'
import { AgreementFindings, joinedFindings } from './api/agreementFindings.ts'
import { PlanSessionProvider, useSettledPlanSession } from './api/planSession.tsx'
import { Page } from './controls/Page.tsx'
import { Frame } from './features/frame/Frame.tsx'
import { StepScreen } from './StepScreen.tsx'
import { errorText } from './text/errors.ts'

/** A step of a plan, as the address names it. */
export function PlanPlace({ planId, step }: { readonly planId: string; readonly step: string }): ReactNode {
  const id = PlanId.safeParse(planId)
  const known = STEPS.find((name) => name === step)
  if (!id.success || !known) return <Redirect to={HOME_ADDRESS} />
  return (
    <PlanSessionProvider planId={id.data} renderOtherwise={(error) => error && <NotOpened error={error} />}>
      <OpenPlan step={known} />
    </PlanSessionProvider>
  )
}

function OpenPlan({ step }: { readonly step: Step }): ReactNode {
  // What stands around a screen says what is so, not what a hand that still moves a slider may make of it.
  const { plan, scenarioId } = useSettledPlanSession()
  const [openedAt] = useState(() => new Date().toISOString())
  // Whoever goes on to the next field does not wait until all of the agreement is checked.
  const checked = useDeferredValue(plan)
  const ofAgreement = useMemo(() => checkAgreement(agreementContext(checked, openedAt)), [checked, openedAt])
  const { findings, against } = useMemo(
    () => ({
      findings: joinedFindings(evaluate(plan, scenarioId).findings, ofAgreement),
      against: ofAgreement.filter(({ severity }) => severity === 'blocking'),
    }),
    [plan, scenarioId, ofAgreement],
  )
  return (
    <AgreementFindings value={ofAgreement}>
      <Frame step={step} findings={findings} against={against}>
        <Suspense fallback={<Loader aria-label="Loading" m="lg" />}>
          <StepScreen step={step} />
        </Suspense>
      </Frame>
    </AgreementFindings>
  )
}

function NotOpened({ error }: { readonly error: CallError }): ReactNode {
  return (
    <Page>
      <Stack gap="md" role="alert">
        <Title order={1}>This plan cannot be opened</Title>
        <Text>{errorText(error)}</Text>
        <Anchor component={Link} href={HOME_ADDRESS} underline="always">
          Go to the list of plans
        </Anchor>
      </Stack>
    </Page>
  )
}
