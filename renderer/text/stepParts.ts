import type { Step } from '../../shared/plan/steps.ts'

/** A part of a screen that one can go to, and its heading: where it is in the plan, or how its address ends. */
export type StepPart = {
  readonly name: string
  /** Other words that it may be looked for by. */
  readonly words?: string
} & ({ readonly place: readonly string[] } | { readonly section: string })

/** The parts of each screen, as they follow each other on it. */
export const stepParts = {
  plan: [
    { place: ['company'], name: 'Company' },
    { place: ['goal'], name: 'Goal' },
    { place: ['economics'], name: 'Customer value' },
    { place: ['segments'], name: 'Kinds of leads' },
    { place: ['commitments'], name: 'Promises' },
    { place: ['pastWork'], name: 'Work today', words: 'how leads are worked first touch attempts' },
    { place: ['people'], name: 'People' },
    { place: ['calendar'], name: 'Working hours' },
  ],
  personas: [
    { place: ['personas', 'profile'], name: 'Ideal customer' },
    { place: ['personas', 'buyers'], name: 'Personas' },
    { place: ['personas', 'evidence'], name: 'What past leads say' },
    { place: ['personas', 'reviewOn'], name: 'Looking again' },
  ],
  definitions: [
    { place: ['stages'], name: 'Stages' },
    { place: ['definitions', 'glossary'], name: 'Words' },
    { place: ['definitions', 'qualification'], name: 'Qualification' },
    { place: ['definitions', 'scoring'], name: 'Scoring' },
    { place: ['definitions', 'matrix'], name: 'Matrix' },
    { place: ['definitions', 'routing'], name: 'Routing' },
    { place: ['definitions', 'rejectReasons'], name: 'Returned leads' },
    { place: ['definitions', 'blindLabels'], name: 'Blind test' },
  ],
  history: [{ place: ['history'], name: 'Numbers by month', words: 'sheet spreadsheet grid' }],
  model: [
    { section: 'drivers', name: 'Drivers', words: 'sliders levers' },
    { section: 'compare', name: 'Compare', words: 'scenarios side by side bridge' },
    { section: 'risk', name: 'Risk', words: 'tornado fan chance' },
    { section: 'capacity', name: 'Capacity', words: 'reps hours team' },
    { section: 'pace', name: 'Pace', words: 'cadence speed to lead' },
    { section: 'promises', name: 'Both promises' },
    { section: 'money', name: 'Money', words: 'cost cac ltv payback' },
  ],
  agreement: [],
  signoff: [
    { section: 'propose', name: 'Propose a version' },
    { section: 'verify', name: 'Verify a Word file' },
  ],
} as const satisfies Readonly<Record<Step, readonly StepPart[]>>
