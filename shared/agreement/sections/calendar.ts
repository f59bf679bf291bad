import { openingHours } from '../calendarWords.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection, Words } from '../draft.ts'
import { lineCell } from '../lineCell.ts'
import { tableBlock } from '../tableBlock.ts'
import { clause, fact, missing, say } from '../words.ts'

/** When the clock of business hours runs. */
export function calendarSection(context: SectionContext): DraftSection {
  const { plan, fields } = context
  return {
    id: 'calendar',
    title: 'Working calendar',
    blocks: [
      clause(
        'calendar-clock',
        say`Time outside opening hours does not count; clocks pause at closing and resume at opening.`,
      ),
      {
        kind: 'facts',
        id: 'calendar-facts',
        title: 'Opening hours',
        items: [
          fact('Open', openWords(context)),
          fact('Time zone', say`${fields.text(plan.calendar.timeZone, 'plan.calendar.timeZone')}`),
        ],
      },
      ...holidayTable(context),
    ],
  }
}

function openWords({ plan, fields }: SectionContext): Words {
  return plan.calendar.windows.length === 0
    ? missing('The opening hours are not set yet.')
    : say`${fields.text(openingHours(plan.calendar), 'plan.calendar.windows')}`
}

function holidayTable(context: SectionContext): DraftBlock[] {
  const { holidays } = context.plan.calendar
  return tableBlock(
    'holidays',
    {
      title: 'Closed days',
      description: 'Each closed day of the working calendar with its name.',
    },
    [
      ['Day', 0.35],
      ['Holiday', 0.65],
    ],
    holidays
      .map((holiday, index) => ({ holiday, index }))
      .toSorted((a, b) => (a.holiday.day < b.holiday.day ? -1 : 1))
      .map(({ holiday, index }) => [
        say`${context.fields.day(holiday.day, `plan.calendar.holidays.${index}.day`)}`,
        lineCell(holiday.name, `plan.calendar.holidays.${index}.name`, context),
      ]),
  )
}
