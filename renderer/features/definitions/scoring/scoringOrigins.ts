import {
  closeRateOrigin,
  computedOrigin,
  countedLeads,
  setOrigin,
} from '../../../../shared/model/explain/leadOrigins.ts'
import type { Origin } from '../../../../shared/model/explain/origin.ts'
import { POINTS_THAT_DOUBLE_THE_ODDS } from '../../../../shared/model/leads/suggestPoints.ts'
import type { CloseRate } from '../../../../shared/model/leads/closeRate.ts'
import type { ThresholdRow } from '../../../../shared/model/leads/thresholdTable.ts'
import type { Tried } from '../tryout/tryoutMessages.ts'

type Counts = Pick<Tried, 'leads' | 'won'>

/** What a threshold lets through, part by part. */
export type ThresholdPart = 'passing' | 'above' | 'below' | 'recall'

/** Where a number comes from that says what a threshold lets through. */
export function thresholdOrigin(
  { threshold: points, above, below, passing, recall }: ThresholdRow,
  { leads, won }: Counts,
  part: ThresholdPart,
): Origin {
  const threshold = setOrigin('Threshold', points, 'factor', ['definitions', 'scoring', 'threshold'])
  switch (part) {
    case 'passing':
      return computedOrigin(
        'Leads that pass',
        {
          value: passing,
          unit: 'share',
          how: `Leads with ${points} points or more, divided by all`,
          form: 'a ÷ b',
        },
        [countedLeads('Leads that pass', leadsOf(above)), countedLeads('Past leads', leads)],
      )
    case 'above':
      return beside(closeRateOrigin('Of the leads that pass, the share that was won', above), threshold)
    case 'below':
      return beside(
        closeRateOrigin('Of the leads that do not pass, the share that was won', below),
        threshold,
      )
    case 'recall':
      return computedOrigin(
        'Of all wins, the share that passes',
        {
          value: recall,
          unit: 'share',
          how: `Leads won with ${points} points or more, divided by all leads won`,
          form: 'a ÷ b',
        },
        [
          countedLeads('Leads won that pass', above.kind === 'rate' ? above.won : 0),
          countedLeads('Leads won', won),
        ],
      )
  }
}

/** Where it comes from how well a score tells leads that are won from those that are lost. */
export function aucOrigin(auc: number, counts: Counts): Origin {
  return computedOrigin(
    'Won before lost (AUC)',
    {
      value: auc,
      unit: 'share',
      how: 'Of all pairs of a lead that was won and one that was lost, the share in which the one that was won has more points; with as many points a pair counts half. 50% is what chance alone gives, 100% a score that never errs',
      assumes:
        'leads to come end as those past did; points that past leads suggested do better on these leads than on later ones',
    },
    [pairsOrigin(counts)],
  )
}

/** Where the share of the wins comes from that passes at a point of the curve. */
export function winsPassingOrigin(share: number, { won }: Counts): Origin {
  return computedOrigin(
    'Of all wins, the share that passes',
    {
      value: share,
      unit: 'share',
      how: 'Leads won with as many points or more, divided by all leads won',
      form: 'a ÷ b',
    },
    [
      countedLeads('Leads won with as many points or more', Math.round(share * won)),
      countedLeads('Leads won', won),
    ],
  )
}

/** Where the points come from that past leads suggest for a rule. */
export function suggestedOrigin(name: string, points: number, met: CloseRate): Origin {
  return computedOrigin(
    `Points suggested for “${name}”`,
    {
      value: points,
      unit: 'factor',
      how: `${POINTS_THAT_DOUBLE_THE_ODDS} points for each time that meeting the rule doubles the odds of a win, all rules weighed together (logistic regression), in whole points; drawn towards 0 where few leads met it`,
      assumes: 'the rules add up, and none counts more together with another',
    },
    [closeRateOrigin('Of the leads that met it, the share that was won', met)],
  )
}

/** With a further input that the number rests on, though it is not in its sum. */
function beside(origin: Origin, input: Origin): Origin {
  return { ...origin, form: undefined, inputs: () => [...origin.inputs(), input] }
}

function leadsOf(rate: CloseRate): number {
  return rate.kind === 'rate' ? rate.leads : 0
}

function pairsOrigin({ leads, won }: Counts): Origin {
  return computedOrigin(
    'Pairs of a lead that was won and one that was lost',
    { value: won * (leads - won), unit: 'factor', how: 'Leads won times leads lost', form: 'a × b' },
    [countedLeads('Leads won', won), countedLeads('Leads lost', leads - won)],
  )
}
