import { describe } from 'vitest'
import type { App } from '../../electron/app/createApp.ts'
import { createClient } from '../../shared/contract/client.ts'
import { contract, type AppClient } from '../../shared/contract/contract.ts'
import type { Transport } from '../../shared/contract/procedure.ts'
import { makeFolders, startApp } from '../helpers/appInFolder.ts'
import { describeAgreements } from './agreementCalls.ts'
import { describeCalls } from './calls.ts'
import { describeClauses } from './clauseCalls.ts'
import { describeExports } from './exportCalls.ts'
import { describeLeads } from './leadCalls.ts'
import { describeLibrary } from './libraryCalls.ts'
import { describePlans } from './planCalls.ts'
import { describeSignoff } from './signoffCalls.ts'

/** Reaches an application in one of the ways there are; what it opens is closed when the test ends. */
export type MakeTransport = (app: App) => Transport | Promise<Transport>

export interface Reached {
  readonly client: AppClient
  readonly transport: Transport
}

/** An application of the test's own with an empty library, reached in the way that is tested. */
export type Reach = () => Promise<Reached>

/** What the contract promises, whichever way the application is reached. */
export function describeContract(way: string, makeTransport: MakeTransport): void {
  const reach: Reach = async () => {
    const { app } = await startApp(makeFolders())
    const transport = await makeTransport(app)
    return { transport, client: createClient(contract, transport) }
  }
  describe(`the contract ${way}`, () => {
    describeCalls(reach)
    describeLibrary(reach)
    describePlans(reach)
    describeLeads(reach)
    describeAgreements(reach)
    describeSignoff(reach)
    describeClauses(reach)
    describeExports(reach)
  })
}
