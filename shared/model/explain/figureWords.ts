import { TOPIC_WORDS } from './topicWords.ts'
import { TRIAL_WORDS } from './trialWords.ts'
import { words, type FigureWords } from './words.ts'

/** Every computed figure in words, by its place among the figures; the first part of the name is that of the figures' field. */
export const FIGURE_WORDS = {
  entries: words(
    'Leads that reach a stage',
    'leads',
    'leads of the stage before, times the rate, as many days later',
    'rates and days stay as they are set for the months to come',
  ),
  'entries.first': words('New leads', 'leads', 'new leads a month times the season of the month'),
  stage: words(
    'Leads that reach a stage, of all kinds',
    'leads',
    'leads that reach the stage, added up over segments',
  ),
  'stage.passedOn': words(
    'Share of the stage before',
    'share',
    'leads that reach the stage divided by those that reach the one before, both over the horizon; what is still on its way at the end counts above alone, and leads of the history below alone',
  ),
  handoff: words('Leads handed over', 'leads', 'leads that reach the hand-off stage, added up over segments'),
  'handoff.marketing': words(
    'Expected leads at the hand-off',
    'leads',
    'leads that reach the hand-off stage, added up over the segments that marketing sources',
  ),
  customers: words('Customers', 'leads', 'leads that reach the last stage, added up over segments'),
  revenue: words('Revenue', 'money', 'revenue of each segment, added up'),
  'revenue.toDate': words(
    'Revenue to date, as the goal counts it',
    'money',
    'revenue of each month up to this one, added up; marketing’s where a share of the goal is marketing’s to bring',
  ),
  'revenue.segment': words('Revenue of a segment', 'money', 'customers of each month times the deal value'),
  marketingRevenue: words(
    'Revenue of marketing’s leads',
    'money',
    'revenue of each segment that marketing sources, added up',
  ),
  otherRevenue: words('Other revenue', 'money', 'revenue of each segment that is not marketing’s, added up'),
  carriedRevenue: words(
    'Revenue from leads of the history',
    'money',
    'revenue inside the horizon of leads that entered before it, added up over the segments that marketing sources',
  ),
  'carriedRevenue.segment': words(
    'Revenue from leads of the history, of a segment',
    'money',
    'recorded leads sent on by the rates and days, times the deal value',
  ),
  goal: words('The goal', 'money', 'the amounts of the goal, added up'),
  'goal.marketing': words(
    'Marketing’s part of the goal',
    'money',
    'the goal times the share that marketing sources, or less the other revenue where no share is set',
  ),
  'goal.cumulative': words(
    'The goal to the end of a month',
    'money',
    'the amounts of the goal up to the month, each spread evenly over its months',
  ),
  'goal.marketingCumulative': words(
    'Marketing’s part of the goal to the end of a month',
    'money',
    'the goal to the end of the month times the share that marketing sources',
  ),
  'goal.reached': words(
    'Share of the goal',
    'share',
    'the expected revenue divided by the goal, marketing’s of both where a share of the goal is marketing’s to bring',
  ),
  need: words(
    'Need of new leads a month',
    'leads',
    'what is left of marketing’s goal after the revenue from leads of the history, divided by what one lead a month brings in time; the goal’s most demanding period counts',
    'a lead more is like those planned: the same mix, season, rates, days and deal values, and sales works it in its month',
  ),
  'need.revenueALead': words(
    'Revenue that one lead a month brings in time',
    'money',
    'revenue inside the horizon of the planned new leads, divided by how many enter in an average month',
  ),
  'need.steadyEntriesAMonth': words(
    'Need of new leads a month without lag',
    'leads',
    'marketing’s goal of an average month divided by the value of an average new lead',
  ),
  'need.valueALead': words(
    'Value of an average new lead',
    'money',
    'the value of new leads of each segment, weighed by how many enter',
  ),
  'need.handoff': words(
    'Need of leads at the hand-off',
    'leads',
    'leads that marketing hands over, scaled from the leads planned to the leads needed; those of the history stay',
  ),
  workable: words(
    'Workable leads',
    'leads',
    'reps at work times leads a rep a month',
    'every lead takes the same work, whatever its kind',
  ),
  'workable.hours': words(
    'Workable leads',
    'leads',
    'selling hours, less what later stages of leads worked before take, divided by what a new lead costs in its month',
  ),
  hours: words(
    'Selling hours',
    'hours',
    'reps at work times the hours of the working calendar times the share that is for working leads',
  ),
  'hours.needed': words(
    'Hours that the leads take',
    'hours',
    'entries to each stage from the hand-off on times what one costs, added up',
  ),
  backlog: words(
    'Leads worked',
    'leads',
    'leads handed over and leads that wait, by priority and in the order of their months, as many as can be worked',
  ),
  'backlog.expired': words(
    'Leads gone cold',
    'leads',
    'leads that nobody has worked in the months that they may wait',
  ),
  'backlog.waiting': words(
    'Leads that wait',
    'leads',
    'leads handed over, less those worked and those gone cold',
  ),
  overload: words(
    'Leads nobody can call',
    'leads',
    'whole leads of all segments that are handed over, less those that sales can work, month by month where they are more, added up',
  ),
  repsWorking: words('Reps at work', 'reps', 'each rep by ramp and availability, added up'),
  'repsWorking.rep': words(
    'A rep',
    'reps',
    'the share of full work by ramp, times availability, from hiring to leaving',
  ),
  utilisation: words('Load of sales', 'share', 'leads handed over divided by leads that sales can work'),
  'utilisation.hours': words('Load of sales', 'share', 'hours that the leads take divided by selling hours'),
  leadValue: words(
    'Value of a lead',
    'money',
    'deal value times the rates after the stage, in the first month',
    'a lead is worth the mean of what such leads bring, those that are lost included',
  ),
  'leadValue.handoff': words(
    'Value of an average lead handed over',
    'money',
    'the value of a lead of each segment at the hand-off stage, weighed by how many marketing hands over',
  ),
  rates: words(
    'Rate from history',
    'share',
    'half a lead more than went on, divided by one more than had the time to, both laid out by the days between the stages',
    'leads take as long between the stages as the plan says, and months to come are like those recorded',
  ),
  'rates.successes': words(
    'Leads that went on',
    'leads',
    'recorded leads of the next stage, as far as those they come from were recorded too; of a lead list those that went on in time',
  ),
  'rates.trials': words(
    'Leads that had the time to go on',
    'leads',
    'recorded leads of the stage laid out by the days to the next, as far as the recorded months go; of a lead list those that are old enough',
  ),
  'rates.low': words(
    'Low end of the range of a rate',
    'share',
    'in 1 of 20 such histories the true rate is lower: by the Beta distribution of half a lead more than went on and half a lead more than did not',
    'leads go on or not one by one, not depending on one another',
  ),
  'rates.high': words(
    'High end of the range of a rate',
    'share',
    'in 1 of 20 such histories the true rate is higher: by the Beta distribution of half a lead more than went on and half a lead more than did not',
    'leads go on or not one by one, not depending on one another',
  ),
  ...TOPIC_WORDS,
  ...TRIAL_WORDS,
} as const satisfies Record<string, FigureWords>

export type FigureName = keyof typeof FIGURE_WORDS

/** The words of the figure whose name a dotted name starts with, the longest such; null where there is none. */
export function figureWords(name: string): FigureWords | null {
  const names = Object.entries(FIGURE_WORDS).filter(
    ([start]) => name === start || name.startsWith(`${start}.`),
  )
  return names.toSorted(([a], [b]) => b.length - a.length)[0]?.[1] ?? null
}
