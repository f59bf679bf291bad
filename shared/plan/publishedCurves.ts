import type { ResponseCurve } from './pace.ts'

/** Published figures on what a late first touch costs, offered to choose from. */
export interface PublishedCurve {
  readonly id: string
  /** As it stands in a list. */
  readonly name: string
  readonly curve: ResponseCurve
  /** Whom it was seen in, and what counts as success. */
  readonly sample: string
  /** Why it is no promise of the same effect here. */
  readonly weakness: string
}

/**
 * Odds of success after a time against the odds at the earliest time of the same source. Each comes from companies whose
 * systems recorded who was called when; none was a trial, and none continues another.
 */
export const PUBLISHED_CURVES: readonly PublishedCurve[] = [
  {
    id: 'one-hour-2011',
    name: 'An hour, two hours, a day (2011)',
    curve: {
      source:
        'Oldroyd, McElheran and Elkington, Harvard Business Review, March 2011: 42 firms, observed only',
      points: [
        { minutes: 60, oddsRatio: 1 },
        { minutes: 120, oddsRatio: 1 / 7 },
        { minutes: 1440, oddsRatio: 1 / 60 },
      ],
    },
    sample:
      '1.25 million web leads of 29 firms that sell to consumers and 13 that sell to businesses. Success is a talk of substance with somebody who decides.',
    weakness:
      'Observed, not tried: eager leads are often called first, so part of the effect is theirs. One author headed a company that sold diallers.',
  },
  {
    id: 'five-minutes-2007',
    name: 'Five minutes, thirty minutes (2007)',
    curve: {
      source: 'Oldroyd with InsideSales.com, 2007: 6 firms, observed only, published by a seller of diallers',
      points: [
        { minutes: 5, oddsRatio: 1 },
        { minutes: 30, oddsRatio: 1 / 21 },
      ],
    },
    sample:
      'Some 15,000 leads and 100,000 calls of 6 firms over three years. Success is that the lead is qualified, not that it closes.',
    weakness:
      'Six firms only, observed and not tried, published by the company that sold them the dialler. Often quoted as if it came from Harvard.',
  },
  {
    id: 'one-minute-2012',
    name: 'One, two, three minutes, a day (2012)',
    curve: {
      source:
        'Leads360 (later Velocify), November 2012: 400 firms, observed only, published by a seller of software',
      points: [
        { minutes: 1, oddsRatio: 1 },
        { minutes: 2, oddsRatio: 2.6 / 4.91 },
        { minutes: 3, oddsRatio: 1.98 / 4.91 },
        { minutes: 1440, oddsRatio: 1.17 / 4.91 },
      ],
    },
    sample:
      '3.5 million leads of more than 400 firms, most of which sell to consumers. Success is that the lead converts.',
    weakness:
      'Consumers more than businesses. It gives rates against those of later calls, taken here as odds, which is near enough only while rates are small.',
  },
]
