import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import type { AppClient } from '../shared/contract/contract.ts'
import { Page } from './controls/Page.tsx'

interface Props {
  readonly client: AppClient
  readonly children: ReactNode
}

interface State {
  readonly broken: boolean
}

/** Catches what should never happen: it goes to the log file, and the person is told what to do. React wants a class here. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: false }

  static getDerivedStateFromError(): State {
    return { broken: true }
  }

  override componentDidCatch(error: unknown): void {
    reportError(this.props.client, error)
  }

  override componentDidMount(): void {
    window.addEventListener('error', this.onError)
    window.addEventListener('unhandledrejection', this.onRejection)
  }

  override componentWillUnmount(): void {
    window.removeEventListener('error', this.onError)
    window.removeEventListener('unhandledrejection', this.onRejection)
  }

  private readonly onError = (event: ErrorEvent): void => reportError(this.props.client, event.error)

  private readonly onRejection = (event: PromiseRejectionEvent): void =>
    reportError(this.props.client, event.reason)

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return (
      <Page>
        <Stack gap="md" role="alert">
          <Title order={1}>This screen has failed</Title>
          <Text>
            Something went wrong that should not have. Everything that was shown as saved is safe. What
            happened is in the app’s log file.
          </Text>
          <Group>
            <Button onClick={() => location.reload()}>Load the page again</Button>
            <Button
              variant="default"
              onClick={() => {
                location.hash = ''
                this.setState({ broken: false })
              }}
            >
              Go to the list of plans
            </Button>
          </Group>
        </Stack>
      </Page>
    )
  }
}

function reportError(client: AppClient, error: unknown): void {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  // A report that cannot be delivered has nowhere else to go.
  void client['log.report']({ message: message.slice(0, 4000), stack: stack.slice(0, 20_000) })
}
