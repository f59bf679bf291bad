import { agreements } from './agreements.ts'
import { clauses } from './clauses.ts'
import { exports } from './exports.ts'
import { leads } from './leads.ts'
import { plans } from './plans.ts'
import type { Client, Handlers } from './procedure.ts'
import { startup } from './startup.ts'

/** Everything that a page or a script can ask of the application. */
export const contract = { ...startup, ...plans, ...leads, ...agreements, ...clauses, ...exports }

export type AppContract = typeof contract
export type ProcedureName = keyof AppContract
export type AppHandlers = Handlers<AppContract>
export type AppClient = Client<AppContract>
