import { Slice } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import type { LivePart } from '../../renderer/features/agreement/clause/liveParts.ts'
import { wordingSchema } from '../../renderer/features/agreement/clause/schema.ts'
import {
  documentToWording,
  pastedInline,
  wordingToDocument,
} from '../../renderer/features/agreement/clause/wordingDocument.ts'
import { roundHurdles } from '../../renderer/features/agreement/hurdles/roundHurdles.ts'
import type { Wording } from '../../shared/plan/wording.ts'

const goal: LivePart['part'] = { kind: 'field', source: 'plan.goal.amounts', place: 0 }
const second: LivePart['part'] = { kind: 'field', source: 'plan.goal.amounts', place: 1 }
const table: LivePart['part'] = { kind: 'reference', target: 'leads by month' }
const live: readonly LivePart[] = [
  { part: goal, text: '$9.2M' },
  { part: second, text: '$1M' },
  { part: table, text: '(see Table 1)' },
]

describe('the words of a clause in the editor', () => {
  it.each<[string, Wording]>([
    ['nothing', []],
    ['words alone', [{ kind: 'text', text: 'It holds.' }]],
    ['live parts alone, next to each other', [goal, second, table, goal]],
    [
      'all looks',
      [
        { kind: 'text', text: ' Plain ' },
        { kind: 'text', text: 'bold', strong: true },
        { kind: 'text', text: 'leaning', emphasis: true },
        { kind: 'text', text: 'both', strong: true, emphasis: true },
        goal,
        { kind: 'text', text: '. الهدف 目标 🎯' },
      ],
    ],
    ['what is no longer live', [{ kind: 'field', source: 'plan.gone with the wind', place: 7 }]],
  ])('come back as they were: %s', (_, wording) => {
    expect(documentToWording(wordingToDocument(wording, live))).toEqual(wording)
  })

  it('become one paragraph when several are pasted, and foreign figures become words', () => {
    const foreign: LivePart = { part: { kind: 'field', source: 'plan.name', place: 0 }, text: 'Halden' }
    const copied = wordingToDocument([{ kind: 'text', text: 'Of ' }, foreign.part, goal], [...live, foreign])
    const two = wordingSchema.node('doc', null, copied.content)
    const slice = new Slice(two.content.append(copied.content), 0, 0)
    const pasted = wordingSchema.node('doc', null, [
      wordingSchema.node('paragraph', null, pastedInline(slice, live).content),
    ])
    expect(documentToWording(pasted)).toEqual([
      { kind: 'text', text: 'Of Halden' },
      goal,
      { kind: 'text', text: ' Of Halden' },
      goal,
    ])
  })
})

describe('hurdles that the model suggests', () => {
  it.each([
    ['leads', { minimum: 411, target: 470, stretch: 512 }, { minimum: 411, target: 470, stretch: 512 }],
    ['share', { minimum: 0.29, target: 0.876, stretch: 1 }, { minimum: 0.29, target: 0.87, stretch: 1 }],
    ['money', { minimum: 0, target: 987, stretch: 123_456 }, { minimum: 0, target: 980, stretch: 120_000 }],
  ] as const)('are as round as people promise %s', (unit, suggested, rounded) => {
    expect(roundHurdles(suggested, unit)).toEqual(rounded)
  })
})
