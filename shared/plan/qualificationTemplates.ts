import type { Qualification } from './definitions.ts'

interface QualificationTemplate {
  readonly framework: Exclude<Qualification['framework'], 'own'>
  /** What it asks for, in a sentence. */
  readonly about: string
  readonly items: Qualification['items']
}

const item = (name: string, question: string, evidence: string, required = true) => ({
  name,
  question,
  evidence,
  required,
})

/** Four widely used checklists in our words, each a start that teams change. */
export const QUALIFICATION_TEMPLATES: readonly QualificationTemplate[] = [
  {
    framework: 'BANT',
    about: 'Money, say, need and time: quick, and good where deals are small and buyers know what they want.',
    items: [
      item('Budget', 'Is there money for this, or a way to get it?', 'Amount or range, and whose it is'),
      item('Authority', 'Does our contact decide, or who does?', 'Names and parts of those who decide'),
      item(
        'Need',
        'Which problem shall be solved, and what does it cost them today?',
        'The problem in their words',
      ),
      item('Timing', 'When does it have to work, and why then?', 'Day or quarter, and the reason for it'),
    ],
  },
  {
    framework: 'CHAMP',
    about:
      'The problem first, then who decides, the money and how urgent it is: for buyers who have no budget yet.',
    items: [
      item('Challenge', 'What stands in their way, and what have they tried?', 'The problem in their words'),
      item('Authority', 'How is such a purchase decided, and by whom?', 'People and steps of the decision'),
      item(
        'Money',
        'What would solving it be worth, and how do they pay for such things?',
        'Expected return or range',
      ),
      item(
        'Priority',
        'What comes before this, and what happens if they wait?',
        'Place on their list, and a day',
      ),
    ],
  },
  {
    framework: 'MEDDIC',
    about:
      'Six points for large deals with many people: what it brings, who pays, how they choose, and who helps us.',
    items: [
      item('Metrics', 'Which figure shall change, from what to what?', 'Figure today and figure wanted'),
      item('Economic buyer', 'Who can say yes to the money?', 'Name, and when we spoke'),
      item('Decision criteria', 'By what will they compare offers?', 'Their list, written down'),
      item('Decision process', 'Which steps lead from today to a signature?', 'Steps with people and days'),
      item('Identified pain', 'What hurts enough to act now?', 'The problem, and what it costs them'),
      item('Champion', 'Who inside wants this and speaks for it?', 'Name, and what that person gains', false),
    ],
  },
  {
    framework: 'GPCT',
    about: 'Goals, plans, what stands against them, and time: for talks that advise before they sell.',
    items: [
      item('Goals', 'What do they have to reach this year?', 'Goal with a figure'),
      item('Plans', 'How do they mean to reach it, and what has worked so far?', 'Their plan in brief'),
      item('Challenges', 'What may keep the plan from working?', 'What is in the way, in their words'),
      item('Timeline', 'By when must it work, and when do they begin?', 'Both days'),
    ],
  },
]
