import { momentWords } from '../composedAt.ts'
import type { SectionContext } from '../context.ts'
import { type Changes, changesFact } from '../diff/changesInShort.ts'
import type { DraftFact, DraftSection, Words } from '../draft.ts'
import { STATUS_LABEL } from '../tellsOfVersion.ts'
import { VALUE_BASIS_WORDS } from '../valueBasis.ts'
import { fact, missing, paragraph, plain, say } from '../words.ts'

/** What the agreement is, for how long it holds, and from which figures it was made. */
export function frontSection(context: SectionContext, changes: () => Changes | null): DraftSection {
  const { plan, fields } = context
  const purpose = plan.purpose.split(/\s*\n\s*/).filter((text) => text !== '')
  return {
    id: 'front',
    title: 'About this agreement',
    blocks: [
      ...purpose.map((text) => paragraph(say`${fields.text(text, 'plan.purpose')}`)),
      { kind: 'facts', id: 'front-facts', title: 'The agreement', items: agreementFacts(context, changes()) },
    ],
  }
}

function agreementFacts(context: SectionContext, changes: Changes | null): DraftFact[] {
  const { plan, fields } = context
  const { company, agreement } = plan
  const unit: Words =
    company.unit === '' ? plain('The whole company') : say`${fields.text(company.unit, 'plan.company.unit')}`
  return [
    fact('Company', say`${fields.text(company.name, 'plan.company.name')}`),
    fact('Unit', unit),
    fact(STATUS_LABEL, statusWords(context)),
    ...changesFact(changes, context),
    fact('Term', termWords(context)),
    fact(
      'Agreement owner',
      agreement.owner === ''
        ? missing('Not named yet')
        : say`${fields.text(agreement.owner, 'plan.agreement.owner')}`,
    ),
    fact('Plan', say`${fields.text(plan.name, 'plan.name')}`),
    fact('Scenario', say`${fields.text(scenarioName(context), 'plan.agreement.scenarioId')}`),
    fact(
      'Money',
      say`Amounts in ${fields.text(company.currency, 'plan.company.currency')}, deals counted as ${fields.text(VALUE_BASIS_WORDS[plan.goal.valueBasis], 'plan.goal.valueBasis')}`,
    ),
  ]
}

function statusWords(context: SectionContext): Words {
  const { issue, fields, previous } = context
  const follows = previous === undefined ? [] : say`; follows ${fields.text(previous.version, 'previous')}`
  const moment = fields.text(momentWords(context), 'composedAt')
  // What became of a version is told beside it: it goes on changing, and what is frozen does not.
  return issue.kind === 'draft'
    ? say`Draft of ${moment}, not in force${follows}`
    : say`Version ${fields.text(String(issue.number), 'composedAt')}, proposed on ${moment}${follows}`
}

/** The term of the agreement, or which part of it is not set. */
export function termWords({ plan, fields }: SectionContext): Words {
  const { start, end } = plan.agreement
  if (start === null && end === null) return missing('Not set yet')
  return say`${start === null ? missing('start not set') : fields.day(start, 'plan.agreement.start')} to ${end === null ? missing('end not set') : fields.day(end, 'plan.agreement.end')}`
}

export function scenarioName({ plan }: Pick<SectionContext, 'plan'>): string {
  return plan.scenarios.find(({ id }) => id === plan.agreement.scenarioId)?.name ?? 'Baseline'
}
