import type { CloseRate } from '../leads/closeRate.ts'
import type { Origin } from './origin.ts'
import type { FigureUnit } from './words.ts'

// Where numbers of imported leads come from. The leads do not stand in the plan, so their counts are told by who has counted.

const IMPORTED = ['history', 'sources'] as const

/** A number that is computed from others. */
export function computedOrigin(
  label: string,
  said: Pick<Origin, 'value' | 'unit' | 'how' | 'form' | 'assumes'>,
  inputs: readonly Origin[],
): Origin {
  return { label, ...said, path: null, inputs: () => inputs }
}

/** A number that somebody set in the plan. */
export function setOrigin(
  label: string,
  value: number | null,
  unit: FigureUnit,
  path: readonly (string | number)[],
): Origin {
  return { label, value, unit, how: 'Set in the plan', path, inputs: () => [] }
}

/** Leads that were counted, as a rule among the imported ones. */
export function countedLeads(
  label: string,
  count: number,
  how = 'Counted among the imported leads, without those too young to have closed',
  path: Origin['path'] = IMPORTED,
): Origin {
  return { label, value: count, unit: 'leads', how, path, inputs: () => [] }
}

/** A share of leads that became customers, with what it is counted from. */
export function closeRateOrigin(label: string, rate: CloseRate): Origin {
  if (rate.kind === 'no-leads') {
    return computedOrigin(label, { value: null, unit: 'share', how: 'There is no such lead' }, [])
  }
  return computedOrigin(
    label,
    {
      value: rate.share,
      unit: 'share',
      how: 'Leads won divided by all such leads; 9 in 10 ranges drawn like this one hold the true share (Wilson)',
      form: 'a ÷ b',
      assumes: 'leads to come are like those past, and those past do not depend on one another',
    },
    [countedLeads('Such leads that were won', rate.won), countedLeads('Such leads', rate.leads)],
  )
}

/** How much more often some leads became customers than all did. */
export function liftOrigin(lift: number, rate: CloseRate, overall: CloseRate): Origin {
  return computedOrigin(
    'Against all leads',
    {
      value: lift,
      unit: 'factor',
      how: 'The share of these leads that was won divided by that of all',
      form: 'a ÷ b',
    },
    [
      closeRateOrigin('Share of these leads that was won', rate),
      closeRateOrigin('Share of all leads that was won', overall),
    ],
  )
}

/** What a lead of a kind is worth, by past leads alone. */
export function leadValueOrigin(
  leadValue: number | null,
  closeRate: CloseRate,
  dealValue: number | null,
): Origin {
  return computedOrigin(
    'Value of such a lead',
    {
      value: leadValue,
      unit: 'money',
      how: 'The share of such leads that was won times the mean value of their deals',
      form: 'a × b',
    },
    [closeRateOrigin('Share of such leads that was won', closeRate), dealValueOrigin(dealValue, closeRate)],
  )
}

/** The mean value of the deals that some leads brought. */
export function dealValueOrigin(dealValue: number | null, closeRate: CloseRate): Origin {
  const won = closeRate.kind === 'rate' ? closeRate.won : 0
  return computedOrigin(
    'Mean value of their deals',
    {
      value: dealValue,
      unit: 'money',
      how: 'The values of the deals won that are known, added up and divided by their number',
    },
    [countedLeads('Such leads that were won', won)],
  )
}

/** How long leads took to be won, of past ones: who came later is too young to tell. */
export function daysToWinOrigin(days: number, won: number): Origin {
  return computedOrigin(
    'Days within which 9 in 10 leads are won',
    {
      value: days,
      unit: 'days',
      how: 'The days from the first stage to the last of every lead that was won, in order: what 9 in 10 of them took at most. A lead that has had fewer is left out, won or not',
    },
    [countedLeads('Leads that were won and are old enough', won)],
  )
}

/** An end of where a share of leads that became customers lies. */
export function rangeEndOrigin(label: string, rate: CloseRate, end: 'low' | 'high'): Origin {
  const share = closeRateOrigin('Share of these leads that was won', rate)
  return computedOrigin(
    label,
    {
      value: rate.kind === 'rate' ? rate[end] : null,
      unit: 'share',
      how: 'Around the share, the wider the fewer leads there are; 9 in 10 ranges drawn like this one hold the true share (Wilson)',
      assumes: share.assumes,
    },
    [share],
  )
}

/**
 * How likely a difference as large as the one between some leads and the others is by chance alone.
 * @param against what the share of the others is called
 */
export function chanceOrigin(
  chance: number,
  rate: CloseRate,
  overall: CloseRate,
  against = 'Share of all leads that was won',
): Origin {
  return computedOrigin(
    'Chance that the difference is nothing but luck',
    {
      value: chance,
      unit: 'share',
      how: 'How often leads dealt out at random differ as much or more, were there no difference in truth (Fisher, two-sided)',
    },
    [closeRateOrigin('Share of these leads that was won', rate), closeRateOrigin(against, overall)],
  )
}
