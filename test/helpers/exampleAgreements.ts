import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { composeAgreement } from '../../shared/agreement/compose.ts'
import type { VersionRecord } from '../../shared/agreement/signoff/version.ts'
import { Month } from '../../shared/base/month.ts'
import type { Person } from '../../shared/plan/company.ts'
import { emptyPlan } from '../../shared/plan/emptyPlan.ts'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import { PersonId } from '../../shared/plan/ids.ts'
import { Plan } from '../../shared/plan/plan.ts'
import { referencePlan } from '../bench/referencePlan.ts'
import { chancesAtOnce } from '../../shared/agreement/chancesAtOnce.ts'
import { pngAddress } from './pictures.ts'
import { recordOf } from './signoffRecords.ts'
import { ANN, BOB, signablePlan } from './signablePlan.ts'

export interface ExampleAgreement {
  readonly tree: AgreementDocument
  /** What was done with it; null for drafts. */
  readonly signoff: VersionRecord | null
  /** The version before it, for a redline. */
  readonly before?: AgreementDocument
}

const NOW = '2026-10-05T09:00:00Z'
const software = examplePlan('software-company')

/** Ten agreements as different as teams are. */
export const exampleAgreements: Readonly<Record<string, () => ExampleAgreement>> = {
  tiny: () =>
    draft(
      sized(
        { ...emptyPlan('A first try', Month.parse('2027-01')), people: [person(0, 'Ann'), person(1, 'Bob')] },
        'one-page',
      ),
    ),
  huge: () =>
    draft(
      sized(
        {
          ...referencePlan(),
          people: Array.from({ length: 24 }, (_, index) => person(index, `Person ${index + 1}`)),
        },
        'full',
      ),
    ),
  'long-names': () => draft(named(software, (name) => `${name} ${LONG}`.slice(0, 200))),
  'no-history': () => draft({ ...software, history: emptyPlan('None', software.horizon.start).history }),
  amended: () => {
    const first = signablePlan()
    const before = version(first, 1)
    const second: Plan = {
      ...first,
      purpose: `${first.purpose}\nThe second half of the year is planned anew.`,
      goal: { ...first.goal, amounts: first.goal.amounts.map((amount) => amount * 1.2) },
      agreement: {
        ...first.agreement,
        title: 'Service level agreement, second half',
        appearance: { logo: pngAddress(640, 200), accent: '#1f4e79' },
      },
    }
    const known = { previous: before, chances: chancesAtOnce(second) }
    const tree = composeAgreement(second, NOW, { kind: 'version', number: 2 }, known)
    return {
      tree,
      before,
      signoff: recordOf(tree, [signing(ANN, ''), signing(BOB, 'Only with the new rep.')]),
    }
  },
  declined: () => {
    const tree = version(signablePlan(), 1)
    const refusal = {
      kind: 'declined',
      personId: BOB,
      reason: 'Too many leads in March: two of us are at the fair.',
      at: '2026-10-07T15:20:00.000Z',
    }
    return { tree, signoff: recordOf(tree, [signing(ANN, ''), refusal]) }
  },
  'other-currency': () =>
    draft({ ...software, company: { ...software.company, currency: 'JPY', locale: 'en-JP' } }),
  'other-stages': () =>
    draft({
      ...software,
      stages: software.stages.map((stage, index) =>
        Object.assign({}, stage, { name: `Step ${index + 1} · ${STEP_NAMES[index % STEP_NAMES.length]}` }),
      ),
    }),
  'right-to-left': () =>
    draft({
      ...named(software, (name, index) => RIGHT_TO_LEFT[index % RIGHT_TO_LEFT.length] ?? name),
      company: { ...software.company, name: 'شركة الشمال للبرمجيات', unit: 'תל אביב' },
    }),
  german: () =>
    draft(
      sized(
        {
          ...software,
          company: { ...software.company, name: 'Müller & Söhne GmbH', currency: 'EUR', locale: 'de-DE' },
          agreement: {
            ...software.agreement,
            paper: 'A4',
            appearance: { logo: pngAddress(300, 300), accent: '#8a1538' },
            clauses: {
              term: {
                wording: null,
                variant: null,
                included: true,
                openPoint: 'Ob die Laufzeit mit dem Geschäftsjahr endet?',
              },
            },
          },
        },
        'full',
      ),
    ),
}

const LONG =
  'of the International Department of Sales Steering, Market Research and Customer Retention '.repeat(2)
const STEP_NAMES = ['Anfrage', 'Qualifiziert', 'Gespräch', 'Angebot', 'Verhandlung', 'Auftrag']
const RIGHT_TO_LEFT = ['דנה כהן', 'سارة الأحمد', 'יוסי לוי', 'عمر فاروق']

function draft(plan: Plan): ExampleAgreement {
  const known = { chances: chancesAtOnce(plan) }
  return { tree: composeAgreement(Plan.parse(plan), NOW, { kind: 'draft' }, known), signoff: null }
}

function version(plan: Plan, number: number): AgreementDocument {
  const known = { chances: chancesAtOnce(plan) }
  return composeAgreement(plan, '2026-09-01T09:00:00Z', { kind: 'version', number }, known)
}

function sized(plan: Plan, size: Plan['agreement']['size']): Plan {
  return { ...plan, agreement: { ...plan.agreement, size } }
}

/** The plan with other names of people and segments. */
function named(plan: Plan, rename: (name: string, index: number) => string): Plan {
  const renamed = <T extends { readonly name: string }>(things: readonly T[]): T[] =>
    things.map((thing, index) => Object.assign({}, thing, { name: rename(thing.name, index) }))
  return { ...plan, people: renamed(plan.people), segments: renamed(plan.segments) }
}

function person(index: number, name: string): Person {
  const side = index % 2 === 0 ? 'marketing' : 'sales'
  return {
    id: PersonId.parse(`person-${index}`),
    name,
    title: `Head of ${side}`,
    email: '',
    side,
    part: 'contact',
    signs: index < 6,
  }
}

function signing(personId: PersonId, reservation: string): Record<string, unknown> {
  const mark = { kind: 'typed', name: personId === ANN ? 'Ann Ost' : 'Bob West' }
  return { kind: 'signed', personId, reservation, mark, at: '2026-10-06T10:00:00.000Z' }
}
