import { fail, ok } from '../../shared/base/result.ts'
import { contract, type AppHandlers, type ProcedureName } from '../../shared/contract/contract.ts'
import type { CallError, Reply } from '../../shared/contract/errors.ts'
import type { CallContext, CallOptions } from '../../shared/contract/procedure.ts'
import { problemsOf } from '../../shared/plan/problem.ts'
import { cancelled, failure, problemsFailure } from './callErrors.ts'
import type { Queue } from './queue.ts'

export interface Rules {
  /** Commands run in it one at a time; queries run at once. */
  readonly commands: Queue
  /** Why a procedure cannot run now; null when it can. */
  readonly refusal: (name: ProcedureName) => CallError | null
  /** Runs after a command that succeeded, before its reply is given. */
  readonly afterCommand: (name: ProcedureName) => Promise<CallError | null>
  /** Makes a failure of what a handler threw. */
  readonly onThrown: (name: ProcedureName, thrown: unknown) => Promise<CallError>
}

/** Nothing reaches a handler that its schema does not allow, and nothing leaves otherwise; nothing that is thrown gets out. */
export function createDispatch(
  handlers: AppHandlers,
  rules: Rules,
): (name: string, input: unknown, options?: CallOptions) => Promise<Reply<unknown>> {
  return async (name, input, options = {}) => {
    if (!isProcedureName(name)) return failure('unknown-procedure', `There is no procedure "${name}".`)
    const { kind, input: schema } = contract[name]
    const parsed = schema.safeParse(input)
    if (!parsed.success) {
      return problemsFailure('invalid-input', `${name} cannot take this:`, problemsOf(parsed.error))
    }
    const run = (): Promise<Reply<unknown>> => runHandler(handlers, rules, name, parsed.data, options)
    return kind === 'command' ? rules.commands.run(run) : run()
  }
}

/** Own names only: "toString" and "__proto__" are not procedures. */
function isProcedureName(name: string): name is ProcedureName {
  return Object.hasOwn(contract, name)
}

async function runHandler(
  handlers: AppHandlers,
  rules: Rules,
  name: ProcedureName,
  input: unknown,
  { signal, onProgress }: CallOptions,
): Promise<Reply<unknown>> {
  const refused = rules.refusal(name)
  if (refused) return fail(refused)
  if (signal?.aborted) return cancelled
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the input was parsed by the schema of this very procedure
    const handler = handlers[name] as (input: unknown, context: CallContext) => Promise<Reply<unknown>>
    const reply = await handler(input, { signal: signal ?? NEVER, progress: onProgress ?? ignore })
    if (!reply.ok) return reply
    const value = contract[name].output.parse(reply.value)
    const trouble = contract[name].kind === 'command' ? await rules.afterCommand(name) : null
    return trouble ? fail(trouble) : ok(value)
  } catch (error) {
    return fail(await rules.onThrown(name, error))
  }
}

const NEVER = new AbortController().signal

function ignore(): void {
  // Nobody asked how far it is.
}
