import type { SectionContext } from '../context.ts'
import type { DraftSection } from '../draft.ts'
import { inFull } from '../inFull.ts'
import { lineCell } from '../lineCell.ts'
import { tableBlock } from '../tableBlock.ts'
import { terms } from '../terms.ts'
import { clause, refer, say, see, sentences } from '../words.ts'

/** Every term, once; the stages are defined in a section of their own. */
export function definitionsSection(context: SectionContext): DraftSection {
  const { triggerEvents } = context.plan.definitions
  const isFull = context.plan.agreement.size === 'full'
  const source = 'plan.definitions.triggerEvents' as const
  return {
    id: 'definitions',
    title: 'Definitions',
    blocks: [
      clause(
        'meaning',
        sentences(
          say`The terms below have the same meaning for both sides, here and in every report on this agreement. The stages are defined in their own section${see('handoff')}.`,
          isFull && triggerEvents.length > 0
            ? say`What counts as a trigger event is listed in ${refer('trigger-events', 'the table of events')}.`
            : null,
        ),
      ),
      { kind: 'facts', id: 'terms', title: 'Terms used in this agreement', items: terms(context) },
      ...inFull(context, () =>
        tableBlock(
          'trigger-events',
          {
            title: 'Events that make a purchase likelier',
            description: 'For each trigger event: what it means and how it is seen.',
          },
          [
            ['Trigger event', 0.3],
            ['What it means', 0.7],
          ],
          triggerEvents.map(({ name, meaning }, index) => [
            lineCell(name, `${source}.${index}.name`, context),
            lineCell(meaning, `${source}.${index}.meaning`, context),
          ]),
        ),
      ),
    ],
  }
}
