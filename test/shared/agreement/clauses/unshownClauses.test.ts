import { expect, it } from 'vitest'
import { unshownClauses } from '../../../../shared/agreement/clauses/unshownClauses.ts'
import { agreementContext } from '../../../../shared/agreement/compose.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { Plan } from '../../../../shared/plan/plan.ts'

const plan = examplePlan('software-company')
const words = (text: string) => [{ kind: 'text', text }]
const edit = (text: string) => ({ wording: words(text), variant: null, included: true, openPoint: '' })

function unshownWith(agreement: Readonly<Record<string, unknown>>) {
  const edited = Plan.parse({ ...plan, agreement: { ...plan.agreement, ...agreement } })
  return unshownClauses(agreementContext(edited, '2027-01-05T14:02:00Z')).map(({ words: said, ...clause }) =>
    Object.assign(clause, { said: said.map((inline) => ('text' in inline ? inline.text : '')).join('') }),
  )
}

const clauses = { term: edit('For ever.'), meetings: edit('On Mondays.') }

it('nothing is kept unseen in an agreement that shows every clause', () => {
  expect(unshownWith({ size: 'full', clauses })).toEqual([])
})

it('wordings of clauses that a smaller agreement does not have are named with their sections, and those that it has are not', () => {
  expect(unshownWith({ size: 'one-page', clauses })).toEqual([
    { id: 'meetings', kind: 'usual', sectionId: 'meetings', why: 'size', said: 'On Mondays.' },
  ])
})

it('so are those of a section that was left out, with clauses of the users’ own in it', () => {
  const ownClauses = { meetings: [{ id: 'tea', wording: words('Tea is served.') }] }
  expect(unshownWith({ size: 'full', clauses, ownClauses, without: ['meetings'] })).toEqual([
    { id: 'meetings', kind: 'usual', sectionId: 'meetings', why: 'left-out', said: 'On Mondays.' },
    { id: 'tea', kind: 'own', sectionId: 'meetings', why: 'left-out', said: 'Tea is served.' },
  ])
})

it('so is a wording whose clause no section has any more', () => {
  expect(unshownWith({ size: 'full', clauses: { 'no-such-clause': edit('Of old.') } })).toEqual([
    { id: 'no-such-clause', kind: 'usual', sectionId: null, why: 'gone', said: 'Of old.' },
  ])
})

it('a clause that was left out on purpose is not among them', () => {
  expect(unshownWith({ size: 'one-page', clauses: { term: { ...edit('x'), included: false } } })).toEqual([])
})

it('so is whatever was made of a clause that is now in a table, also that it was left out', () => {
  const measure = { wording: null, variant: null, included: false, openPoint: '' }
  expect(unshownWith({ size: 'full', clauses: { 'measure-mqls': measure } })).toMatchObject([
    { id: 'measure-mqls', sectionId: 'metrics', why: 'in-table' },
  ])
  expect(unshownWith({ size: 'full', clauses: { 'measure-mqls': edit('By hand.') } })).toMatchObject([
    { why: 'in-table', said: 'By hand.' },
  ])
})
