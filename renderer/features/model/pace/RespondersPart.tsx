import { memo, useMemo, useState, type ReactNode } from 'react'
import { durationWords } from '../../../../shared/agreement/durations.ts'
import type { Format } from '../../../../shared/base/format.ts'
import type { FirstTouchOutlook, QueueMonth } from '../../../../shared/model/topics/firstTouchOf.ts'
import type { Calendar } from '../../../../shared/plan/company.ts'
import type { Response } from '../../../../shared/plan/pace.ts'
import { Chart } from '../../../charts/Chart.tsx'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import classes from '../Parts.module.css'
import { respondersChart, respondersTable, teamsOf } from './respondersChart.ts'

/** The share of leads touched in time, for each number of responders. */
export const RespondersPart = memo(function RespondersPart({
  promises,
  response,
  found,
  month,
  format,
  calendar,
}: {
  readonly promises: readonly FirstTouchOutlook[]
  readonly response: Response
  readonly found: QueueMonth
  /** Its index. */
  readonly month: number
  readonly format: Format
  /** Working calendar that business time runs on. */
  readonly calendar: Calendar
}): ReactNode {
  const [chosen, setChosen] = useState(0)
  const outlook = promises[chosen] ?? promises[0]
  const teams = useMemo(() => outlook && teamsOf(outlook, response, found), [outlook, response, found])
  const option = useMemo(() => teams && respondersChart(teams, format), [teams, format])
  if (outlook === undefined || !teams || !option) return null
  const { minutes, clock } = outlook.promise
  const name = (promise: FirstTouchOutlook['promise']): string =>
    durationWords(promise.minutes, promise.clock, format, calendar)
  const now = teams.onDuty[response.respondersOnDuty - 1]
  return (
    <div className={classes.part}>
      {promises.length > 1 && (
        <ChoiceField
          label="Promise that is looked at"
          w="fit-content"
          options={promises.map(({ promise }, index) => ({ value: String(index), label: name(promise) }))}
          value={String(promises.indexOf(outlook))}
          onChoose={(value) => setChosen(Number(value))}
        />
      )}
      <Chart
        order={3}
        title="How many responders keep the promise?"
        subtitle={`Share of leads touched in ${durationWords(minutes, clock, format, calendar)} in ${format.month(found.month)}, at best, by responders on duty`}
        option={option}
        summary={`${now === undefined ? 'Nobody is on duty.' : `With ${format.count(response.respondersOnDuty)} on duty, ${format.share(now.within)} of the leads are touched in time at best, and ${format.share(now.burst)} of those that wait at opening.`}${teams.needed === null ? '' : ` The promise takes ${format.count(teams.needed)}.`}`}
        table={respondersTable(teams, { month, commitmentId: outlook.promise.commitmentId }, format)}
      />
    </div>
  )
})
