import type { Term } from './definitions.ts'

/** Words that most agreements between marketing and sales rest on, to begin with. */
export const USUAL_GLOSSARY: readonly Term[] = [
  {
    term: 'Lead',
    meaning: 'A person whom we know by name and who may buy, alone or for a company.',
  },
  {
    term: 'Marketing qualified lead (MQL)',
    meaning: 'A lead that meets the agreed fit and interest and is therefore handed to sales.',
  },
  {
    term: 'Sales accepted lead (SAL)',
    meaning: 'A handed-over lead that sales has looked at and taken on.',
  },
  {
    term: 'Sales qualified lead (SQL)',
    meaning:
      'A lead that sales has spoken with and found worth an opportunity, with the checklist for it filled in.',
  },
  { term: 'Opportunity', meaning: 'A possible deal with a value and a day on which it should close.' },
  { term: 'Customer', meaning: 'A company or person whose order is signed.' },
  { term: 'Hand-raiser', meaning: 'A lead that has asked to be contacted, in whatever way.' },
  {
    term: 'Hand-off',
    meaning: 'The moment at which a lead passes from marketing to sales; all clocks of sales start then.',
  },
  { term: 'Fit', meaning: 'How closely a lead resembles the customers we want: who it is.' },
  { term: 'Interest', meaning: 'What a lead does that points to a purchase: what it did and when.' },
  {
    term: 'Trigger event',
    meaning: 'Something that happened at a company and makes a purchase likelier, such as new funding.',
  },
  {
    term: 'Attempt',
    meaning:
      'One try by a person to reach a lead by an agreed channel, recorded in the CRM. An automatic reply does not count, nor does a second call within the minute.',
  },
  { term: 'Reached', meaning: 'A lead is reached when it has answered.' },
  { term: 'First touch', meaning: 'The first attempt after the hand-off.' },
  {
    term: 'Rejected lead',
    meaning: 'A handed-over lead that sales gives back with one of the agreed reasons and its evidence.',
  },
  {
    term: 'Recycled lead',
    meaning: 'A lead that was given back and may be handed over again once it qualifies anew.',
  },
  {
    term: 'Disqualified lead',
    meaning: 'A lead that will not be handed over again, because it can never become a customer.',
  },
  {
    term: 'Nurture',
    meaning: 'Staying in touch with leads that are not ready, at a set rhythm, until they are.',
  },
  {
    term: 'Sourced',
    meaning: 'Of a deal: its first recorded lead came from the side named, whoever closed it.',
  },
  {
    term: 'Source',
    meaning: 'The first channel through which a lead became known, kept unchanged from then on.',
  },
  { term: 'Duplicate', meaning: 'A second record of a person or company that is in the CRM already.' },
  {
    term: 'Capacity',
    meaning: 'How many handed-over leads sales can work in a month as agreed.',
  },
]
