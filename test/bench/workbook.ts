import { HyperFormula, type RawCellContent } from 'hyperformula'
import { monthsBetween } from '../../shared/base/month.ts'
import { present } from '../../shared/base/invariant.ts'
import { goalPath } from '../../shared/model/goalPath.ts'
import { keyOf } from '../../shared/model/driverKeys.ts'
import { timelineOf } from '../../shared/model/timeline.ts'
import type { DriverKey } from '../../shared/plan/drivers.ts'
import type { Plan } from '../../shared/plan/plan.ts'

/** A plan's model as a spreadsheet holds it: one cell a figure, formulas over cells with drivers. */
export interface Workbook {
  /** Types a value into the cell of a driver; the engine recalculates what hangs on it. */
  readonly setDriver: (key: DriverKey, value: number) => void
  /** The figures of a row, one for each month of the horizon, or the only one where it is no row of months. */
  readonly read: (row: string) => number[]
  readonly formulas: number
}

/** The row with all entries of a segment to a stage. */
export function allRow(segmentId: string, stageId: string): string {
  return `all ${segmentId} ${stageId}`
}

/** The row with the value of one lead of a segment at a stage. */
export function leadValueRow(segmentId: string, stageId: string): string {
  return `value ${segmentId} ${stageId}`
}

/**
 * Writes the plan as cells: drivers that never change, everything recorded in history, as the reference plan has it.
 * Columns are months, first those of history, then those of the horizon; column A holds what has no month.
 */
export function createWorkbook(plan: Plan): Workbook {
  const rows: RawCellContent[][] = []
  const rowNumbers = new Map<string, number>()
  const driverRows = new Map<string, number>()
  const { months, seasonality } = timelineOf(plan.horizon, plan.goal)
  const past = monthsBetween(plan.history.start, plan.horizon.start)
  const columns = Array.from({ length: 1 + past + months.length }, (_, index) => columnName(index))
  const horizonColumns = columns.slice(1 + past)

  const number = (name: string): number => present(rowNumbers.get(name), `row ${name}`)
  /** The cell of a value that has no month. */
  const fixed = (name: string): string => `$A$${number(name)}`
  const put = (name: string, cells: RawCellContent[]): void => {
    rows.push(cells)
    rowNumbers.set(name, rows.length)
  }
  const putFixed = (name: string, content: RawCellContent): void => put(name, [content])
  const putDriver = (key: DriverKey, value: number): void => {
    putFixed(key, value)
    driverRows.set(key, rows.length)
  }
  const putMonths = (
    name: string,
    cell: (column: string, month: number) => RawCellContent,
    before: readonly RawCellContent[] = Array.from({ length: past }, () => 0),
  ): void => put(name, [null, ...before, ...horizonColumns.map(cell)])
  const sumOf = (names: readonly string[], column: string): string =>
    `=${names.map((name) => `${column}${number(name)}`).join('+') || '0'}`

  putMonths('season', (_, month) => seasonality[month] ?? 1)
  for (const segment of plan.segments) {
    const drivers = present(plan.baseline.segments[segment.id], 'drivers')
    putDriver(keyOf({ kind: 'entries', segment }), drivers.entries.value)
    putDriver(keyOf({ kind: 'dealValue', segment }), drivers.dealValue.value)
    plan.stages.forEach((stage, index) => {
      const row = `${segment.id} ${stage.id}`
      const recorded = present(plan.history.entries[segment.id]?.[stage.id], 'recorded counts')
      const above = plan.stages[index - 1]
      if (above === undefined) {
        const entries = fixed(keyOf({ kind: 'entries', segment }))
        putMonths(`fresh ${row}`, (column) => `=${entries}*${column}${number('season')}`)
        putMonths(`carried ${row}`, () => 0, recorded)
      } else {
        const transition = present(drivers.transitions[above.id], 'step')
        const rate = keyOf({ kind: 'rate', segment, stage: above })
        const lag = keyOf({ kind: 'lag', segment, stage: above })
        putDriver(rate, transition.rate.value)
        putDriver(lag, transition.lagDays.value)
        putFixed(`whole ${row}`, `=INT(${fixed(lag)}/(365.25/12))`)
        putFixed(`late ${row}`, `=${fixed(lag)}/(365.25/12)-${fixed(`whole ${row}`)}`)
        const arrivals = (from: string, month: number): string => {
          const source = `$B${number(from)}:$${columns.at(-1)}${number(from)}`
          const whole = fixed(`whole ${row}`)
          const late = fixed(`late ${row}`)
          const at = past + month + 1
          return `=${fixed(rate)}*((1-${late})*INDEX(${source},1,${at}-${whole})+${late}*INDEX(${source},1,${at - 1}-${whole}))`
        }
        const from = `${segment.id} ${above.id}`
        putMonths(`fresh ${row}`, (_, month) => arrivals(`fresh ${from}`, month))
        putMonths(`carried ${row}`, (_, month) => arrivals(`carried ${from}`, month), recorded)
      }
      putMonths(`all ${row}`, (column) => sumOf([`fresh ${row}`, `carried ${row}`], column))
    })
    const last = `${segment.id} ${present(plan.stages.at(-1), 'last stage').id}`
    const value = fixed(keyOf({ kind: 'dealValue', segment }))
    for (const part of ['fresh', 'carried']) {
      putMonths(
        `${part} revenue ${segment.id}`,
        (column) => `=${value}*${column}${number(`${part} ${last}`)}`,
      )
    }
    putFixed(`value ${last}`, `=${value}`)
    for (let index = plan.stages.length - 2; index >= 0; index--) {
      const stage = present(plan.stages[index], 'stage')
      const below = `${segment.id} ${present(plan.stages[index + 1], 'stage below').id}`
      const rate = fixed(keyOf({ kind: 'rate', segment, stage }))
      putFixed(`value ${segment.id} ${stage.id}`, `=${rate}*${fixed(`value ${below}`)}`)
    }
  }

  const sourced = plan.segments.filter((segment) => segment.marketingSourced).map(({ id }) => id)
  const others = plan.segments.filter((segment) => !segment.marketingSourced).map(({ id }) => id)
  const everyone = plan.segments.map(({ id }) => id)
  const putTotal = (name: string, ids: readonly string[], rowOf: (id: string) => readonly string[]): void =>
    putMonths(name, (column) => sumOf(ids.flatMap(rowOf), column))
  const first = present(plan.stages[0], 'first stage').id
  const last = present(plan.stages.at(-1), 'last stage').id
  const handoff = plan.handoffStageId
  putTotal('handoff marketing', sourced, (id) => [`all ${id} ${handoff}`])
  putTotal('handoff all', everyone, (id) => [`all ${id} ${handoff}`])
  putTotal('customers', everyone, (id) => [`all ${id} ${last}`])
  putTotal('revenue', everyone, revenueRows)
  putTotal('marketing revenue', sourced, revenueRows)
  putTotal('other revenue', others, revenueRows)
  putTotal('fresh revenue', sourced, (id) => [`fresh revenue ${id}`])
  putTotal('carried revenue', sourced, (id) => [`carried revenue ${id}`])
  putTotal('fresh entries', sourced, (id) => [`fresh ${id} ${first}`])
  putTotal('fresh handoff', sourced, (id) => [`fresh ${id} ${handoff}`])
  putTotal('carried handoff', sourced, (id) => [`carried ${id} ${handoff}`])

  const from = present(horizonColumns[0], 'first column')
  const to = present(horizonColumns.at(-1), 'last column')
  const whole = (name: string): string => `${from}${number(name)}:${to}${number(name)}`
  const goal = goalPath(plan.goal, plan.horizon)
  const share = plan.goal.sourcedShare
  putFixed('carried in all', `=SUM(${whole('carried revenue')})`)
  putFixed(
    'marketing goal',
    share === null ? `=MAX(0,${goal.total}-SUM(${whole('other revenue')}))` : goal.total * share,
  )
  putMonths('scale', (column, month) => {
    if (!goal.periodEnds.includes(month)) return 0
    const upTo = (name: string): string => `SUM(${from}${number(name)}:${column}${number(name)})`
    const other = share === null ? `-${upTo('other revenue')}` : ''
    const amount = (goal.cumulative[month] ?? 0) * (share ?? 1)
    return `=MAX(0,(${amount}-${upTo('carried revenue')}${other})/${upTo('fresh revenue')})`
  })
  putFixed('largest scale', `=MAX(${whole('scale')})`)
  putFixed('planned', `=SUM(${whole('fresh entries')})`)
  putFixed('need', `=${fixed('largest scale')}*${fixed('planned')}/${months.length}`)
  const entered = sourced.map(
    (id) => `SUM(${whole(`fresh ${id} ${first}`)})*${fixed(`value ${id} ${first}`)}`,
  )
  putFixed(
    'steady need',
    `=${fixed('marketing goal')}/${months.length}/((${entered.join('+')})/${fixed('planned')})`,
  )
  putMonths(
    'need handoff',
    (column) =>
      `=${fixed('largest scale')}*${column}${number('fresh handoff')}+${column}${number('carried handoff')}`,
  )

  const { reps, leadsPerRep } = plan.baseline.sales
  putDriver(keyOf({ kind: 'reps' }), reps.length)
  putDriver(keyOf({ kind: 'leadsPerRep' }), leadsPerRep.value)
  reps.forEach((rep, rank) => {
    const hired = rep.hired === null ? null : monthsBetween(plan.horizon.start, rep.hired)
    putMonths(`work ${rep.id}`, (_, month) => {
      const there = `=IF(${fixed('reps')}>${rank},1,0)*${rep.availability}`
      if (hired === null) return there
      const ramp = `MIN(1,${rep.startShare}+(1-${rep.startShare})*${month - hired}/${rep.rampMonths})`
      return month < hired ? 0 : `${there}*${ramp}`
    })
  })
  putMonths(
    'reps working',
    (column) =>
      `${sumOf(
        reps.map((rep) => `work ${rep.id}`),
        column,
      )}+MAX(0,${fixed('reps')}-${reps.length})`,
  )
  putMonths('workable', (column) => `=${fixed('leadsPerRep')}*${column}${number('reps working')}`)
  putMonths('utilisation', (column) => `=${column}${number('handoff all')}/${column}${number('workable')}`)

  const engine = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3' })
  const readCell = (row: number, col: number): number => {
    const value = engine.getCellValue({ sheet: 0, row, col })
    if (typeof value !== 'number')
      throw new Error(`Row ${row + 1} holds ${JSON.stringify(value)}, not a number.`)
    return value
  }
  return {
    setDriver: (key, value) => {
      engine.setCellContents({ sheet: 0, row: present(driverRows.get(key), key) - 1, col: 0 }, value)
    },
    read: (name) => {
      const row = number(name) - 1
      if (rows[row]?.length === 1) return [readCell(row, 0)]
      return months.map((_, month) => readCell(row, 1 + past + month))
    },
    formulas: rows.flat().filter((cell) => typeof cell === 'string').length,
  }
}

/** A, B, … Z, AA, AB, … */
function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

function revenueRows(id: string): string[] {
  return [`fresh revenue ${id}`, `carried revenue ${id}`]
}
