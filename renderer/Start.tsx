import { Button, Loader, Stack, Text, Title } from '@mantine/core'
import { lazy, Suspense, type ReactNode } from 'react'
import { Route, Switch } from 'wouter'
import { STEP_PATTERN, VERIFY_ADDRESS } from './api/addresses.ts'
import { useAppEvents, useClient } from './api/client.ts'
import { useFreshReads, useStartupState, useTakeStartupState } from './api/hooks.ts'
import { useNotify } from './controls/notices.tsx'
import { Page } from './controls/Page.tsx'
import { DropArea } from './DropArea.tsx'
import { HomeScreen } from './features/home/HomeScreen.tsx'
import { RecoveryScreen } from './features/recovery/RecoveryScreen.tsx'
import { PlanPlace } from './PlanPlace.tsx'
import { errorText } from './text/errors.ts'

const VerifyScreen = lazy(async () => ({
  default: (await import('./features/verify/VerifyScreen.tsx')).VerifyScreen,
}))

/** The list of plans, an open plan, or what has to be done before there is either. */
export function Start(): ReactNode {
  const startup = useStartupState()
  useFreshReads()
  const notify = useNotify()
  useAppEvents(({ kind }) => {
    if (kind === 'closing') notify({ kind: 'trouble', text: 'The app was closed. Start it again to go on.' })
  })
  if (!startup) return null
  if (!startup.ok) return <Unreachable why={errorText(startup.error)} />
  if (startup.value.state === 'recovery') return <RecoveryScreen recovery={startup.value} />
  return (
    <DropArea>
      <Switch>
        <Route path={STEP_PATTERN}>{({ planId, step }) => <PlanPlace planId={planId} step={step} />}</Route>
        <Route path={VERIFY_ADDRESS}>
          <Suspense fallback={<Loader aria-label="Loading" m="lg" />}>
            <VerifyScreen />
          </Suspense>
        </Route>
        <Route>
          <HomeScreen />
        </Route>
      </Switch>
    </DropArea>
  )
}

function Unreachable({ why }: { readonly why: string }): ReactNode {
  const client = useClient()
  const take = useTakeStartupState()
  return (
    <Page>
      <Stack gap="md" align="flex-start" role="alert">
        <Title order={1}>The app does not answer</Title>
        <Text>{why}</Text>
        <Button onClick={() => void client['startup.state']({}).then(take)}>Try again</Button>
      </Stack>
    </Page>
  )
}
