import { z } from 'zod'
import { fail, type Result } from '../base/result.ts'
import { CallError, type Reply } from './errors.ts'
import type { CallOptions, Client, Contract, Procedure, Transport } from './procedure.ts'

/**
 * One function for each procedure of the contract, over any way to the application. What comes back is parsed by the
 * procedure's schema, so that a reply has the type that it says; a call never rejects.
 */
export function createClient<C extends Contract>(contract: C, transport: Transport): Client<C> {
  const calls = Object.fromEntries(
    Object.entries(contract).map(([name, procedure]) => {
      const reply = replySchema(procedure)
      return [
        name,
        (input: unknown, options?: CallOptions) => callProcedure(transport, name, reply, input, options),
      ]
    }),
  )
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made from the contract's own names and schemas
  return calls as Client<C>
}

type ReplySchema = z.ZodType<Reply<unknown>>

function replySchema(procedure: Procedure): ReplySchema {
  return z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value: procedure.output }),
    z.strictObject({ ok: z.literal(false), error: CallError }),
  ])
}

async function callProcedure(
  transport: Transport,
  name: string,
  schema: ReplySchema,
  input: unknown,
  options?: CallOptions,
): Promise<Result<unknown, CallError>> {
  let answer: unknown
  try {
    answer = await transport.call(name, input, options)
  } catch {
    return fail({
      code: 'no-connection',
      message: 'The app does not answer. Start it again; everything shown as saved is kept.',
    })
  }
  const reply = schema.safeParse(answer)
  if (reply.success) return reply.data
  return fail({
    code: 'internal',
    message: `The answer to ${name} does not have the agreed form. Page and app may be of different versions: reload the page.`,
  })
}
