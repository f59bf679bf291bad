import { describe, expect, it } from 'vitest'
import { found } from './healthyPlan.ts'
import { each, type PlanParts } from './planOf.ts'

/** A plan whose history ends when it starts. */
function recorded(history: NonNullable<PlanParts['segments'][number]['history']>): Partial<PlanParts> {
  return {
    historyMonths: history[0]?.length ?? 0,
    segments: [{ entries: 160, rates: [0.5, 0.5], history }],
  }
}

describe('history', () => {
  it('contradicts itself with more successes than trials: the months are named', () => {
    expect(
      found(
        'contradiction',
        recorded([
          [100, 100, 100],
          [50, 190, 170],
        ]),
      )[0],
    ).toMatchObject({
      severity: 'warning',
      message:
        '“segment-0”: more entries to Stage 1 than leads of Stage 0 can have become, in Nov 2026 to Dec 2026; in all 410 out of 300. There is no such rate: check these counts, or the lag.',
      path: ['history', 'entries', 'segment-0', 'stage-1'],
    })
  })

  it('has a month with far more than can have come, though the rate as a whole is possible', () => {
    expect(
      found(
        'more-than-above',
        recorded([
          [100, 100, 100, 100],
          [50, 160, 50, 50],
        ]),
      )[0]?.message,
    ).toContain('in Oct 2026.')
  })

  it('may scatter where nearly every lead goes on', () => {
    expect(
      found(
        'more-than-above',
        recorded([
          [100, 100, 100],
          [95, 104, 93],
        ]),
      ),
    ).toEqual([])
  })

  it('has too few cases behind a rate, which may be anything in its interval', () => {
    expect(
      found(
        'small-sample',
        recorded([
          [10, 10],
          [4, 2],
        ]),
      )[0]?.message,
    ).toMatch(/few cases stand behind Stage 0 → Stage 1 \(6 of 20: anything from 1\d\.\d% to 4\d\.\d%\)/)
    expect(
      found(
        'small-sample',
        recorded([
          [400, 400],
          [2, 2],
        ]),
      ),
    ).toHaveLength(1)
    expect(
      found(
        'small-sample',
        recorded([
          [30, 30],
          [10, 10],
        ]),
      ),
    ).toEqual([])
  })

  it('has gaps between recorded months, not before the first or after the last', () => {
    expect(found('history-gap', recorded([[null, 9, null, 9, null, null, 9, null]]))[0]?.message).toContain(
      'counts missing in Jul 2026, Sep 2026 to Oct 2026',
    )
    expect(found('history-gap', recorded([[null, 9, 9, null]]))).toEqual([])
  })

  it('ends some months before the plan starts', () => {
    expect(
      found('history-ends-early', { ...recorded([each(90, 2), each(40, 2)]), historyEndsBefore: 2 })[0]
        ?.message,
    ).toContain('History ends with Oct 2026, and the plan starts in Jan 2027')
  })

  it('goes on inside the plan', () => {
    expect(
      found('history-inside-horizon', { ...recorded([each(90, 3), each(40, 3)]), historyEndsBefore: -1 }),
    ).toHaveLength(1)
  })
})
