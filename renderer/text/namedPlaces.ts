/** A single field or list that people look for by its name. */
export interface NamedPlace {
  readonly name: string
  /** Where it is in the plan. */
  readonly path: readonly string[]
  /** Other words that it may be looked for by. */
  readonly words?: string
}

/** The fields that are searched for most, beyond the headings of the screens. */
export const namedPlaces: readonly NamedPlace[] = [
  { name: 'Company’s name', path: ['company', 'name'] },
  { name: 'Currency', path: ['company', 'currency'], words: 'settings money dollar euro' },
  { name: 'Language of numbers and dates', path: ['company', 'locale'], words: 'settings locale format' },
  { name: 'Fiscal year', path: ['company', 'fiscalYearStart'], words: 'quarters starts in' },
  { name: 'Why this agreement is made', path: ['purpose'], words: 'purpose' },
  { name: 'Months of the plan', path: ['horizon'], words: 'horizon from start length' },
  { name: 'Revenue goal', path: ['goal', 'amounts'], words: 'target by year quarter month total' },
  { name: 'Marketing’s share of the goal', path: ['goal', 'sourcedShare'], words: 'sourced' },
  { name: 'Season of the leads', path: ['goal', 'entrySeasonality'], words: 'seasonality' },
  { name: 'Time zone', path: ['calendar', 'timeZone'] },
  { name: 'Opening hours', path: ['calendar', 'windows'], words: 'working calendar days' },
  { name: 'Holidays', path: ['calendar', 'holidays'], words: 'calendar days off' },
  { name: 'Scoring threshold', path: ['definitions', 'scoring', 'threshold'], words: 'points mql' },
  { name: 'Trigger events', path: ['definitions', 'triggerEvents'] },
  { name: 'Nurture tracks', path: ['definitions', 'nurtureTracks'] },
  { name: 'Routing fallback', path: ['definitions', 'routing', 'fallback'] },
  { name: 'Reps', path: ['baseline', 'sales', 'reps'], words: 'team hiring ramp capacity' },
  { name: 'Leads that wait', path: ['baseline', 'sales', 'backlog'], words: 'backlog expire' },
  { name: 'First touch', path: ['response'], words: 'speed to lead response time' },
  { name: 'Deliveries within the month', path: ['cadence'], words: 'cadence weekly even' },
  { name: 'Typed figures against the rates', path: ['listedFigures'], words: 'level check' },
  { name: 'Title of the agreement', path: ['agreement', 'title'] },
  { name: 'Owner of the agreement', path: ['agreement', 'owner'] },
  { name: 'Start of the agreement', path: ['agreement', 'start'], words: 'term' },
  { name: 'End of the agreement', path: ['agreement', 'end'], words: 'term' },
  { name: 'Review dates', path: ['agreement', 'reviews'], words: 'meetings calendar' },
  { name: 'Size of the agreement', path: ['agreement', 'size'], words: 'short standard full' },
  { name: 'Paper of the agreement', path: ['agreement', 'paper'], words: 'settings a4 letter' },
  { name: 'Logo and colour', path: ['agreement', 'appearance'], words: 'accent brand word look' },
]
