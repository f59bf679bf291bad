import fc from 'fast-check'
import { USUAL_TERMS } from '../../../shared/plan/terms.ts'
import { anyLine, anyName, anyProse, numbered } from './anyTexts.ts'

/** Any terms of an agreement, from the usual ones to each with something of its own. */
export function anyTerms(segmentIds: readonly string[]): fc.Arbitrary<object> {
  const side = fc.constantFrom('marketing', 'sales')
  const leadClass = fc.record({
    name: anyName(),
    segmentIds: fc.subarray([...segmentIds]),
    firstTouchMinutes: fc.constantFrom(null, 90),
    clock: fc.constantFrom('business', 'calendar'),
    keptFor: fc.constantFrom(null, 0.95),
    attempts: fc.constantFrom(null, 6),
    withinDays: fc.constantFrom(null, 10),
    channels: anyLine(),
    spacing: anyLine(),
  })
  const guarantee = fc.record({
    words: anyProse(),
    businessHours: fc.constantFrom(null, 8),
    included: fc.boolean(),
  })
  const entry = fc.record({
    kind: fc.constantFrom('assumption', 'risk', 'decision'),
    words: anyProse(),
    owner: anyLine(),
    reviewOn: fc.constantFrom(null, '2027-06-30', '2020-01-01'),
  })
  return fc
    .record({
      routeWithinMinutes: fc.constantFrom(null, 15),
      silence: fc.constantFrom('accepted', 'returned', 'escalated'),
      reassignAfterMinutes: fc.constantFrom(null, 60),
      warningLevel: fc.constantFrom(null, 0.9),
      cureDays: fc.constantFrom(null, 10),
      noticeDays: fc.constantFrom(null, 30),
      sharedOutcome: anyProse(),
      reviewTriggers: anyProse(),
      leadClasses: list(leadClass, 'class'),
      duties: list(fc.record({ side, words: anyProse(), owner: anyLine() }), 'duty'),
      guarantees: list(guarantee, 'guarantee'),
      escalation: list(fc.record({ when: anyLine(), to: anyLine(), what: anyLine() }), 'step'),
      register: list(entry, 'entry'),
      initiatives: list(
        fc.record({ name: anyName(), side, owner: anyLine(), effect: anyLine() }),
        'initiative',
      ),
    })
    .map((terms) => Object.assign({}, USUAL_TERMS, terms))
}

/** Up to two of some entries, each with an id of its own. */
function list(entry: fc.Arbitrary<object>, noun: string): fc.Arbitrary<object[]> {
  return fc.array(entry, { maxLength: 2 }).map((entries) => numbered(noun, entries))
}
