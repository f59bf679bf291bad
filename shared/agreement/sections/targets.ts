import type { Persona } from '../../plan/personas.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftFact, DraftSection } from '../draft.ts'
import { inFull } from '../inFull.ts'
import { lineCell } from '../lineCell.ts'
import { ownOr } from '../ownWords.ts'
import { tableBlock } from '../tableBlock.ts'
import { exclusionBlocks } from './exclusions.ts'
import { clause, fact, listed, missing, plain, refer, say, sentences } from '../words.ts'

/** Which companies and people both sides want as customers, and whom they do not. */
export function targetsSection(context: SectionContext): DraftSection {
  return {
    id: 'targets',
    title: 'Whom we target',
    blocks: [
      clause('profile', profileWords(context)),
      ...profileTable(context),
      ...exclusionBlocks(context),
      ...personaBlocks(context),
      clause('targets-validated', validatedWords(context)),
    ],
  }
}

function profileWords(context: SectionContext) {
  const { summary, attributes } = context.plan.personas.profile
  const usual =
    attributes.length === 0
      ? missing('Which companies both sides want as customers is not described yet.')
      : say`Both sides want customers with the traits in ${refer('profile-traits', 'the table')}.`
  return ownOr(summary, 'plan.personas.profile.summary', usual, context)
}

function profileTable(context: SectionContext): DraftBlock[] {
  return tableBlock(
    'profile-traits',
    {
      title: 'The customers we want',
      description: 'For each trait of a company: what we want it to be.',
    },
    [
      ['Trait', 0.3],
      ['What we want', 0.7],
    ],
    context.plan.personas.profile.attributes.map(({ name, wanted }, index) => {
      const path = `plan.personas.profile.attributes.${index}` as const
      return [lineCell(name, `${path}.name`, context), lineCell(wanted, `${path}.wanted`, context)]
    }),
  )
}

function personaBlocks(context: SectionContext): readonly DraftBlock[] {
  const { plan, fields } = context
  const { buyers } = plan.personas
  if (buyers.length === 0) {
    return [clause('personas', missing('Which people take part in a purchase is not described yet.'))]
  }
  const who = listed(
    buyers.map(({ name, buyingRole }, index) => {
      const persona = fields.text(name, `plan.personas.buyers.${index}.name`)
      return say`${persona} (${plain(ROLE_WORDS[buyingRole].toLowerCase())})`
    }),
  )
  return [
    clause(
      'personas',
      say`These people take part in a purchase: ${who}. Marketing addresses them, and sales knows the goals of each before the first call.`,
    ),
    ...inFull(context, () => [
      ...personaTable(context),
      ...buyers.flatMap((persona, index) => personaFacts(persona, index, context)),
    ]),
  ]
}

function personaTable(context: SectionContext): DraftBlock[] {
  return tableBlock(
    'personas-table',
    {
      title: 'Who takes part in a purchase',
      description: 'For each persona: role in the purchase, job titles, and the kinds of lead that bring it.',
    },
    [
      ['Persona', 0.21],
      ['Role', 0.19],
      ['Job titles', 0.34],
      ['Comes from', 0.26],
    ],
    context.plan.personas.buyers.map((persona, index) => {
      const path = `plan.personas.buyers.${index}` as const
      return [
        lineCell(persona.name, `${path}.name`, context),
        plain(ROLE_WORDS[persona.buyingRole]),
        lineCell(persona.jobTitles, `${path}.jobTitles`, context),
        lineCell(segmentNames(persona, context), `${path}.segmentIds`, context),
      ]
    }),
  )
}

function segmentNames({ segmentIds }: Persona, { plan }: SectionContext): string {
  return plan.segments
    .filter(({ id }) => segmentIds.includes(id))
    .map(({ name }) => name)
    .join(', ')
}

/** What sales should know of a persona before it calls. */
function personaFacts(persona: Persona, index: number, { fields }: SectionContext): DraftBlock[] {
  const path = `plan.personas.buyers.${index}` as const
  const parts = [
    ['Goals', 'goals'],
    ['Pains', 'pains'],
    ['Behaviour', 'behaviours'],
    ['Objections', 'objections'],
  ] as const
  const items = [
    ...parts.flatMap(([label, part]): DraftFact[] =>
      persona[part].trim() === '' ? [] : [fact(label, say`${fields.text(persona[part], `${path}.${part}`)}`)],
    ),
    ...(persona.disqualifiers.length === 0
      ? []
      : [
          fact(
            'Disqualified if',
            say`${fields.text(persona.disqualifiers.map(({ name }) => name).join('; '), `${path}.disqualifiers`)}`,
          ),
        ]),
  ]
  if (items.length === 0) return []
  return [{ kind: 'facts', id: `persona-${persona.id}`, title: persona.name, items }]
}

function validatedWords({ plan, fields }: SectionContext) {
  const { validatedBy, reviewOn } = plan.personas
  return sentences(
    validatedBy.trim() === ''
      ? missing('Who has validated this against real customers is not stated yet.')
      : say`Validated by ${fields.text(withAgainst(validatedBy), 'plan.personas.validatedBy')}.`,
    reviewOn === null
      ? say`Both sides review it at each review of this agreement.`
      : say`Both sides review it on ${fields.day(reviewOn, 'plan.personas.reviewOn')}.`,
  )
}

/** Such as "Ann and Bob against 14 interviews", where it was typed as "Ann and Bob: 14 interviews". */
function withAgainst(typed: string): string {
  return typed
    .trim()
    .replace(/\s*:\s*/u, ' against ')
    .replace(/\.$/u, '')
}

const ROLE_WORDS: Readonly<Record<Persona['buyingRole'], string>> = {
  'decision-maker': 'Decides',
  'economic-buyer': 'Approves the money',
  champion: 'Champions it inside',
  influencer: 'Is asked for advice',
  user: 'Uses it',
  gatekeeper: 'Controls access',
}
