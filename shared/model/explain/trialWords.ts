import { words, type FigureWords } from './words.ts'

const TRIALS =
  'a rate that has neither a history nor a range of its own is exact, and segments do not depend on one another'

/** Figures of a simulation, in words. */
export const TRIAL_WORDS = {
  'trials.goalChance': words(
    'Chance of the goal',
    'share',
    'the share of trials in which revenue over the horizon reaches the goal; each trial draws the rates from what history knows of them, and leads and deals by chance',
    TRIALS,
  ),
  'trials.need': words(
    'Need of new leads a month at the agreed chance',
    'leads',
    'the fewest new leads, by the same mix and season, with which so large a share of the trials reaches the goal',
    TRIALS,
  ),
  'trials.needHandoff': words(
    'Need of leads at the hand-off at the agreed chance',
    'leads',
    'leads that marketing hands over, raised to the need of new leads at that chance; those of the history stay',
  ),
  'trials.revenueLow': words(
    'Revenue that is all but sure',
    'money',
    'of the trials in the order of their revenue to date, what 5 in 100 stay below',
    TRIALS,
  ),
  'trials.revenueLowerQuarter': words(
    'Revenue that 3 in 4 trials reach',
    'money',
    'of the trials in the order of their revenue to date, what a quarter stays below',
    TRIALS,
  ),
  'trials.revenueMiddle': words(
    'Revenue that half of the trials reach',
    'money',
    'of the trials in the order of their revenue to date, the one in the middle',
    TRIALS,
  ),
  'trials.revenueUpperQuarter': words(
    'Revenue that 1 in 4 trials reaches',
    'money',
    'of the trials in the order of their revenue to date, what three quarters stay below',
    TRIALS,
  ),
  'trials.handoffLow': words(
    'Leads handed over that are all but sure',
    'leads',
    'of the trials in the order of what marketing hands over in the time, what 1 in 10 stays below',
    TRIALS,
  ),
  'trials.handoffHigh': words(
    'Leads handed over that are hardly exceeded',
    'leads',
    'of the trials in the order of what marketing hands over in the time, what 1 in 10 exceeds',
    TRIALS,
  ),
  'trials.revenueHigh': words(
    'Revenue that is hardly exceeded',
    'money',
    'of the trials in the order of their revenue to date, what 5 in 100 exceed',
    TRIALS,
  ),
  'trials.promiseChance': words(
    'Chance that a promise is met in a period',
    'share',
    'the share of trials and periods in which what is promised reaches the hurdle',
    TRIALS,
  ),
  'trials.promiseEvery': words(
    'Chance that a promise is met in every period',
    'share',
    'the share of trials in which what is promised reaches the hurdle in each period of the horizon',
    TRIALS,
  ),
  'trials.promiseLeast': words(
    'Chance that a promise is met in its least likely period',
    'share',
    'the share of trials in which what is promised reaches the hurdle, in the period of the horizon in which the fewest do',
    TRIALS,
  ),
  'trials.suggested': words(
    'Hurdle that the model suggests',
    'leads',
    'of what trials deliver in a period, in order: what 1 in 10 stay below as minimum, half as target, 8 in 10 as stretch; mirrored where less is better; of leads no more than sales can work in any month',
  ),
} as const satisfies Record<string, FigureWords>

export type TrialFigureName = keyof typeof TRIAL_WORDS
