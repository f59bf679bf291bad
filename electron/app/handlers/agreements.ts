import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { toldStanding, type ToldStanding } from '../../../shared/agreement/signoff/toldStanding.ts'
import type { VersionRecord } from '../../../shared/agreement/signoff/version.ts'
import { Moment } from '../../../shared/base/moment.ts'
import { ok } from '../../../shared/base/result.ts'
import type { agreements } from '../../../shared/contract/agreements.ts'
import type { Reply } from '../../../shared/contract/errors.ts'
import type { Handlers } from '../../../shared/contract/procedure.ts'
import type { AgreementSize } from '../../../shared/plan/agreementSettings.ts'
import type { PlanId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { heldAgainst } from '../../word/verify.ts'
import { act, listVersions, openVersion, propose } from '../agreementVersions.ts'
import { openDraft, openExcerpt } from '../agreementDrafts.ts'
import type { AppContext } from '../context.ts'
import { cancelled, failure } from '../callErrors.ts'
import { fileName } from '../fileName.ts'
import { checkWordApart, writeWordApart } from '../jobs/wordApart.ts'
import { knownAgreements } from '../knownAgreements.ts'
import { openPlan } from '../planHistory.ts'

export function agreementHandlers(app: AppContext): Handlers<typeof agreements> {
  const tellOf = <T>(planId: PlanId, done: Reply<T>): Reply<T> => {
    if (done.ok) app.emit({ kind: 'agreement-changed', planId })
    return done
  }
  return {
    'agreements.toWord': async ({ planId, version, size }, { signal }) => {
      const found = await (version === null
        ? draftOf(app, planId, size)
        : versionOf(app, planId, version, size))
      if (!found.ok) return found
      const { tree, signoff, standing, name } = found.value
      return wordFile(name, await writeWordApart({ kind: 'write', tree, signoff, standing }, signal))
    },
    'agreements.redline': async ({ planId, from, to }, { signal }) => {
      if (to !== null && to <= from) return notLater
      const before = await versionOf(app, planId, from)
      if (!before.ok) return before
      const after = await (to === null ? draftOf(app, planId) : versionOf(app, planId, to))
      if (!after.ok) return after
      const file = await writeWordApart(
        { kind: 'redline', before: before.value.tree, after: after.value.tree },
        signal,
      )
      return wordFile(`Redline from ${before.value.tree.version} - ${after.value.name}`, file)
    },
    'agreements.verify': async ({ base64, planId }, { signal }) => {
      const known = knownAgreements(app.connection(), planId, app.chancesOf, Moment.parse(app.now()))
      if (!known.ok) return known
      const checked = await checkWordApart(Buffer.from(base64, 'base64'), signal)
      return checked === null ? cancelled : ok(await heldAgainst(checked, known.value))
    },
    'agreements.versions': ({ planId }) => {
      const records = listVersions(app.connection(), planId)
      return records.ok ? ok({ records: records.value }) : records
    },
    'agreements.version': ({ planId, number }) => openVersion(app.connection(), planId, number),
    'agreements.propose': async (given) => {
      const opened = openPlan(app.connection(), given.planId)
      if (!opened.ok) return opened
      // Commands run one at a time, so the plan is the same afterwards.
      const chances = await app.chancesOf(opened.value.plan)
      return tellOf(given.planId, propose(app.connection(), { ...given, now: app.now(), chances }))
    },
    'agreements.act': (given) => tellOf(given.planId, act(app.connection(), { ...given, now: app.now() })),
  }
}

interface ToWrite {
  readonly tree: AgreementDocument
  readonly signoff: VersionRecord | null
  readonly standing: ToldStanding | null
  readonly name: string
}

async function draftOf(app: AppContext, planId: PlanId, size?: AgreementSize): Promise<Reply<ToWrite>> {
  const opened = openDraft(app.connection(), planId, app.chancesOf)
  if (!opened.ok) return opened
  const { plan, draft } = opened.value
  const tree = await draft(app.now(), size ?? plan.agreement.size)
  return ok({ tree, signoff: null, standing: null, name: nameOf(plan, tree.title) })
}

async function versionOf(
  app: AppContext,
  planId: PlanId,
  number: number,
  size?: AgreementSize,
): Promise<Reply<ToWrite>> {
  const opened = openVersion(app.connection(), planId, number)
  if (!opened.ok) return opened
  const { tree, plan, record } = opened.value
  const records = listVersions(app.connection(), planId)
  if (!records.ok) return records
  const standing = toldStanding(records.value, number, Moment.parse(app.now()))
  if (size === undefined || size === plan.agreement.size) {
    return ok({ tree, signoff: record, standing, name: nameOf(plan, tree.version, tree.title) })
  }
  const excerpt = openExcerpt(app.connection(), planId, number, app.chancesOf)
  if (!excerpt.ok) return excerpt
  const name = nameOf(plan, `${tree.version} - excerpt`, tree.title)
  return ok({ tree: await excerpt.value(size), signoff: null, standing, name })
}

/** What tells files apart stands before what may be cut off. */
function nameOf({ name }: Plan, ...parts: readonly string[]): string {
  return [name.slice(0, PLAN_NAME_LETTERS_MAX), ...parts].join(' - ')
}

const PLAN_NAME_LETTERS_MAX = 40

function wordFile(
  name: string,
  bytes: Uint8Array | null,
): Reply<{ readonly fileName: string; readonly base64: string }> {
  if (bytes === null) return cancelled
  return ok({ fileName: fileName(name, 'docx'), base64: Buffer.from(bytes).toString('base64') })
}

const notLater = failure(
  'invalid-input',
  'A redline leads from a version to a later one. Choose them in that order.',
)
