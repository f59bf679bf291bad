import { say, see } from '../words.ts'
import type { Variants } from './clauseLibrary.ts'

/** Other wordings of what follows a miss. Each holds for both sides alike. */
export const MISS_VARIANTS: Variants = {
  cure: [
    {
      id: 'none',
      name: 'Without time to cure',
      words: () =>
        say`A miss is counted as soon as the figure of a period is known. There is no time to cure it; what the side does about it counts for the next period.`,
    },
    {
      id: 'plan',
      name: 'By a written plan',
      words: () =>
        say`A side that has missed a commitment writes down within five business days what it will change and for which period the figure will be at or above the minimum again. As long as that plan is kept, the miss does not count as one of several in a row.`,
    },
  ],
  'make-good': [
    {
      id: 'spread',
      name: 'Over a quarter',
      words: () =>
        say`A shortfall in a number or value of leads is made up within the next three months, in equal parts and on top of their commitments, as far as the other side can take it${see('capacity-months')}.`,
    },
    {
      id: 'in-kind',
      name: 'By something of the same worth',
      words: () =>
        say`What was missed is made up by something that is worth as much to the other side, such as fewer leads of a better kind, calls to leads that were given up, or material for a campaign. The side that missed proposes it; the other accepts it or names what it needs instead.`,
    },
    {
      id: 'not',
      name: 'Not made good',
      words: () =>
        say`What was missed is not made up. The owners agree what keeps it from happening again, and the sponsors check it at the next review.`,
    },
  ],
  escalation: [
    {
      id: 'at-once',
      name: 'To the sponsors at once',
      words: () =>
        say`A miss goes to the sponsors of both sides within two business days after the figure is known, for either side. They hear both owners together and decide within five business days what changes. After a third miss in a row they look at the agreement itself.`,
    },
    {
      id: 'owners-first',
      name: 'Owners alone, sponsors at reviews',
      words: () =>
        say`The owners of both sides settle a miss between them within ten business days, for either side. The sponsors hear of all misses at the next review, and earlier only when an owner asks for it.`,
    },
  ],
  excused: [
    {
      id: 'agreed-only',
      name: 'Only what both owners agree on',
      words: () =>
        say`A miss is excused only as far as both owners agree in writing, before the period is reported, that neither side could control what led to it.`,
    },
  ],
  'joint-outcome': [
    {
      id: 'within-ten-days',
      name: 'Joint review within ten business days',
      words: () =>
        say`Marketing and sales are jointly accountable for the goal. If both have kept their commitments and the goal of a period is still missed, the owners of both sides look for the cause within ten business days and bring one proposal to the sponsors, signed by both. Neither side counts it as a miss of the other.`,
    },
    {
      id: 'shared-consequence',
      name: 'Both share what follows',
      words: () =>
        say`Marketing and sales are jointly accountable for the goal. If both have kept their commitments and the goal is still missed, both share what follows: the minimums of the next period rise on both sides in the same proportion, as far as there is capacity, or the sponsors lower the goal.`,
    },
  ],
}
