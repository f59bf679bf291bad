import { words, type FigureWords } from './words.ts'

/** Figures of a simulation, in words. */
export const TRIAL_WORDS = {
  'trials.goalChance': words(
    'Chance of the goal',
    'share',
    'the share of trials in which revenue over the horizon reaches the goal; each trial draws the rates from what history knows of them, and leads and deals by chance',
  ),
  'trials.need': words(
    'Need of new leads a month at the agreed chance',
    'leads',
    'the fewest new leads, by the same mix and season, with which so large a share of the trials reaches the goal',
  ),
  'trials.promiseChance': words(
    'Chance that a promise reaches its target in a period',
    'share',
    'the share of trials and periods in which what is promised reaches its target',
  ),
} as const satisfies Record<string, FigureWords>

export type TrialFigureName = keyof typeof TRIAL_WORDS
