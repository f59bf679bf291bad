import { say } from '../words.ts'
import type { Variants } from './clauseLibrary.ts'

/** Other wordings of how the agreement is kept, changed, renewed and signed. */
export const KEEPING_VARIANTS: Variants = {
  arbitration: [
    {
      id: 'third-person',
      name: 'By somebody of neither side',
      words: () =>
        say`A dispute about a lead or a figure goes to the owner of this agreement, who hears both sides and decides within three business days by what the agreement says and what is recorded. Either side can take that decision to the sponsors once.`,
    },
    {
      id: 'sample',
      name: 'By a sample each month',
      words: () =>
        say`Leads in dispute are collected. Once a month two people, one of each side, look at a sample of them without knowing the other’s answer; where both agree, that holds for all leads of the same kind. Where they do not, the owners decide.`,
    },
  ],
  change: [
    {
      id: 'by-owners',
      name: 'Small changes by the owners',
      words: () =>
        say`This agreement changes by a new version that is signed like this one. Dates, names and reports may be changed by the owners of both sides in writing; no figure and no promise may.`,
    },
  ],
  renewal: [
    {
      id: 'renews',
      name: 'Renews itself',
      words: () =>
        say`It renews for as long again, unless a sponsor says in writing a month before the term ends that it does not. The figures of the new term are those of the latest review.`,
    },
    {
      id: 'by-quarter',
      name: 'Quarter by quarter',
      words: () =>
        say`When the term ends it goes on for one quarter at a time, as long as both owners confirm its figures in writing before each quarter begins. Without that it ends.`,
    },
  ],
  notice: [
    {
      id: 'not-early',
      name: 'Not before the term ends',
      words: () =>
        say`It cannot be ended early by one side alone. Both sponsors together can end it at any time, in writing.`,
    },
  ],
  signing: [
    {
      id: 'no-reservations',
      name: 'Without reservations',
      words: () =>
        say`Each signatory accepts or declines for their side; a refusal states its reason. There are no reservations. The agreement is in force when all have accepted and the term has begun.`,
    },
  ],
  corrections: [
    {
      id: 'closed',
      name: 'Closed with the report',
      words: () =>
        say`A figure stands once both coordinators have confirmed it, at the latest on the fifth business day after it was reported. Later corrections are noted and do not change what was missed or kept.`,
    },
  ],
}
