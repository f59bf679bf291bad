import type { z } from 'zod'
import type { CancelSignal } from '../base/abort.ts'
import type { Reply } from './errors.ts'

/** Only what JSON carries unchanged may cross: no Date, Map, bytes or Infinity. The compiler refuses anything else. */
export type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [key: string]: Json }

export interface Procedure<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  /** Queries only read and run at once; commands write and run one at a time. */
  readonly kind: 'query' | 'command'
  readonly input: I
  readonly output: O
}

export type Contract = Readonly<Record<string, Procedure>>

export function query<I extends z.ZodType<Json>, O extends z.ZodType<Json>>(
  input: I,
  output: O,
): Procedure<I, O> {
  return { kind: 'query', input, output }
}

export function command<I extends z.ZodType<Json>, O extends z.ZodType<Json>>(
  input: I,
  output: O,
): Procedure<I, O> {
  return { kind: 'command', input, output }
}

export type InputOf<P> = P extends Procedure<infer I> ? z.input<I> : never
export type ParsedInputOf<P> = P extends Procedure<infer I> ? z.output<I> : never
export type OutputOf<P> = P extends Procedure<z.ZodType, infer O> ? z.output<O> : never

/** Says how far a long call is: a share from 0 to 1, and what is being done. */
export type ReportProgress = (share: number, doing: string) => void

export interface CallContext {
  readonly signal: CancelSignal
  readonly progress: ReportProgress
}

/** One handler for each procedure of a contract: what the application implements. */
export type Handlers<C extends Contract> = {
  readonly [N in keyof C]: (
    input: ParsedInputOf<C[N]>,
    context: CallContext,
  ) => Reply<OutputOf<C[N]>> | Promise<Reply<OutputOf<C[N]>>>
}

export interface CallOptions {
  readonly signal?: CancelSignal
  readonly onProgress?: ReportProgress
}

/** One function for each procedure of a contract: what a page or a script calls. */
export type Client<C extends Contract> = {
  readonly [N in keyof C]: (input: InputOf<C[N]>, options?: CallOptions) => Promise<Reply<OutputOf<C[N]>>>
}

/** The one thing that differs between the ways to reach the application. */
export interface Transport {
  call(name: string, input: unknown, options?: CallOptions): Promise<unknown>
  /** Delivers events until the returned function is called. */
  subscribe(listener: (event: unknown) => void): () => void
}
