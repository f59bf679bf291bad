import { expect, it } from 'vitest'
import { fitScoring } from '../../../../shared/model/leads/fitCondition.ts'
import type { LeadTraits } from '../../../../shared/plan/leadTraits.ts'
import { sameTrait } from '../../../../shared/plan/traitMeaning.ts'
import { USUAL_SCORING } from '../../../../shared/plan/usualScoring.ts'

const lead = (attributes: LeadTraits['attributes']): { traits: LeadTraits } => ({
  traits: { attributes, behaviours: {} },
})

it('asks the usual rules of what an export calls it, and of the values that say the same', () => {
  const leads = [
    lead({ 'Number of Employees': 120, 'Job Title': 'VP Marketing', 'Email Domain Type': 'Free' }),
    lead({
      'Number of Employees': 20,
      'Job Title': 'Chief Revenue Officer',
      'Email Domain Type': 'Business',
    }),
    lead({ 'Job Title': 'Student assistant' }),
    lead({ 'Job Title': 'Accountant' }),
  ]
  const { rules, disqualifiers } = fitScoring(USUAL_SCORING, leads)
  expect(rules.map(({ criterion }) => criterion).slice(0, 3)).toEqual([
    { kind: 'between', attribute: 'Number of Employees', atLeast: 50, atMost: 1000 },
    { kind: 'is', attribute: 'Job Title', values: ['VP Marketing', 'Chief Revenue Officer'] },
    { kind: 'is', attribute: 'Email Domain Type', values: ['Free'] },
  ])
  expect(disqualifiers[0]?.condition).toEqual({
    kind: 'is',
    attribute: 'Job Title',
    values: ['Student assistant'],
  })
  expect(rules.slice(3)).toEqual(USUAL_SCORING.rules.slice(3))
})

it('leaves rules as they are where leads have nothing like it', () => {
  expect(fitScoring(USUAL_SCORING, [lead({ Industry: 'Software' })])).toEqual(USUAL_SCORING)
  expect(fitScoring(USUAL_SCORING, [])).toEqual(USUAL_SCORING)
})

it('knows the same attribute by the words of HubSpot, Salesforce and others', () => {
  expect(sameTrait('Employees', ['No. of Employees'])).toBe('No. of Employees')
  expect(sameTrait('Employees', ['NumberOfEmployees'])).toBe('NumberOfEmployees')
  expect(sameTrait('Country', ['Country/Region'])).toBe('Country/Region')
  expect(sameTrait('Seniority', ['Title', 'Seniority level'])).toBe('Seniority level')
  expect(sameTrait('Shoe size', ['Country'])).toBeNull()
})
