import type { Draft } from 'immer'
import { TermId } from '../ids.ts'
import type { Guarantee, Terms } from '../terms.ts'
import { freshId } from './freshId.ts'

type Usual = Omit<Guarantee, 'id' | 'included'> & { readonly name: string }

const BUSINESS_DAY_HOURS = 8

/** Promises of service that teams and agencies give each other, in words that can be signed. */
const USUAL_GUARANTEES: readonly Usual[] = [
  {
    name: 'recap',
    words:
      'After a meeting of both sides, its decisions and who does what by when are sent round in writing.',
    businessHours: BUSINESS_DAY_HOURS,
  },
  {
    name: 'acknowledgement',
    words: 'A person answers a request made through the agreed channel and says when it will be done.',
    businessHours: 2 * BUSINESS_DAY_HOURS,
  },
  {
    name: 'channel',
    words: 'A request made anywhere else has no guaranteed time until it is entered in the agreed channel.',
    businessHours: null,
  },
  {
    name: 'escalation',
    words: 'Somebody who can decide takes up an escalation.',
    businessHours: 3,
  },
  {
    name: 'escalation-fee',
    words:
      'Work that an escalation calls for outside opening hours is charged at no less than the agreed minimum.',
    businessHours: null,
  },
  {
    name: 'feedback',
    words: 'Whoever is asked to comment on a draft or a list does so, or says that there is nothing to add.',
    businessHours: 3 * BUSINESS_DAY_HOURS,
  },
  {
    name: 'extension',
    words: 'Whoever needs more time asks for it before the date, with the day by which it will be done.',
    businessHours: BUSINESS_DAY_HOURS,
  },
]

/** Adds those of the usual guarantees that are not there yet, none of them in the agreement until it is switched on. */
export function addUsualGuarantees({ guarantees }: Pick<Draft<Terms>, 'guarantees'>): void {
  for (const { name, words, businessHours } of USUAL_GUARANTEES) {
    if (guarantees.some((other) => other.words === words)) continue
    const taken = guarantees.map(({ id }) => id)
    guarantees.push({ id: TermId.parse(freshId(name, taken)), words, businessHours, included: false })
  }
}
