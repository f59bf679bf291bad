import type { Format } from '../../../../shared/base/format.ts'
import type { Commitment } from '../../../../shared/plan/commitments.ts'
import type { HonouredLeads } from '../../../../shared/model/hours/tradeOff.ts'
import { firstTouchOf, type FirstTouch } from '../../../../shared/model/topics/firstTouchOf.ts'
import { responseEffectOf } from '../../../../shared/model/topics/responseEffectOf.ts'
import { tradeOffOf } from '../../../../shared/model/topics/tradeOffOf.ts'
import { textTable } from '../textTable.ts'
import type { ModelRequest } from './request.ts'
import { minutesText, section } from './section.ts'

/** How soon leads are touched, and how many of them can be worked how well. */
export function serviceReport(request: Pick<ModelRequest, 'plan' | 'scenarioId'>, format: Format): string {
  return [
    section(
      'First touch (best case: for people who do nothing else)',
      queueTable(firstTouchOf(request.plan, request.scenarioId), format),
      effectTable(request, format),
    ),
    section('The two promises together', tradeOffTable(request, format)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function queueTable({ queue, promises }: FirstTouch, format: Format): string {
  if (queue.kind === 'incomplete') return ''
  return textTable(
    [
      'Month',
      'leads an hour',
      'load',
      'have to wait',
      '9 in 10 within',
      'wait at opening',
      ...promises.flatMap(({ promise }) => [
        `within ${minutesText(promise.minutes)}${clockText(promise.clock)}`,
        'at opening',
        'people needed',
      ]),
    ],
    queue.months.flatMap((month, t) => {
      if (month === null) return []
      return [
        [
          format.month(month.month),
          format.number(month.arrivalsAnHour, 2),
          month.load === null ? 'nobody' : format.share(month.load),
          format.share(month.waiting),
          month.p90Minutes === null ? 'never' : minutesText(month.p90Minutes),
          format.number(month.burst, 1),
          ...promises.flatMap(({ months }) => {
            const kept = months[t]
            return kept
              ? [
                  format.share(kept.within),
                  format.share(kept.burstWithin),
                  kept.respondersNeeded === null ? '–' : format.count(kept.respondersNeeded),
                ]
              : []
          }),
        ],
      ]
    }),
  )
}

function clockText(clock: Extract<Commitment['metric'], { kind: 'first-touch-within' }>['clock']): string {
  return clock === 'business' ? '' : ', day and night'
}

function effectTable(
  { plan, scenarioId }: Pick<ModelRequest, 'plan' | 'scenarioId'>,
  format: Format,
): string {
  const effect = responseEffectOf(plan, scenarioId)
  if (effect.kind === 'flat') return ''
  return textTable(
    ['Rate after the hand-off', 'at once', ...effect.minutes.map(minutesText)],
    effect.segments.map(({ segmentId, rate, rates }) => {
      const name = plan.segments.find(({ id }) => id === segmentId)?.name ?? ''
      return [name].concat([rate, ...rates].map((share) => format.share(share)))
    }),
  )
}

function tradeOffTable(
  { plan, scenarioId }: Pick<ModelRequest, 'plan' | 'scenarioId'>,
  format: Format,
): string {
  const picture = tradeOffOf(plan, scenarioId)
  if (picture.kind === 'incomplete') return ''
  const { held, leads, attempts } = picture
  const room = `${format.count(leads)} leads a month leave room for ${held.attempts === null ? 'no attempt' : `${held.attempts} attempts`}`
  const head = ['Attempts', 'minutes a lead', 'reached']
  const rows = attempts.map((row) => [
    format.count(row.attempts),
    format.number(row.minutes, 1),
    format.share(row.reached),
  ])
  if (picture.kind === 'attempts-only') {
    return [
      'Leads an average month that the hours are enough for.',
      textTable(
        [...head, 'leads'],
        rows.map((row, index) => row.concat(format.count(Math.floor(attempts[index]?.leads ?? 0)))),
      ),
      `${room}.`,
    ].join('\n')
  }
  const { share, times, cells } = picture
  const time =
    picture.held.withinMinutes === null
      ? 'no time to first touch'
      : `a first touch within ${minutesText(picture.held.withinMinutes)}`
  return [
    `Leads an average month that can be honoured, ${format.share(share)} of them within the time; * where the responders run out before the hours.`,
    textTable(
      [...head, ...times.map(({ withinMinutes }) => minutesText(withinMinutes))],
      rows.map((row, index) => row.concat((cells[index] ?? []).map((cell) => cellText(cell, format)))),
    ),
    `${room} and ${time}; ${picture.held.limit} run out first.`,
  ].join('\n')
}

function cellText({ leads, limit }: HonouredLeads, format: Format): string {
  return `${format.count(Math.floor(leads))}${limit === 'responders' ? '*' : ''}`
}
