import { produce } from 'immer'
import { useEffect, useState } from 'react'
import type { DriverInfo } from '../../../shared/model/driverList.ts'
import { driverOf } from '../../../shared/model/scenario.ts'
import { createChanceRunner } from '../../api/chanceRunner.ts'
import { moveDriver, writtenScenario } from './driverMoves.ts'
import { seekChance, type ChanceAnswer } from './seekChance.ts'
import type { Model } from './useModel.ts'

/**
 * What a driver would need to be for a chance of the goal, found by trials beside the page.
 * @param wanted null where no chance is asked for
 * @returns null while it is being worked out
 */
export function useChanceSeek(
  { plan, scenarioId }: Pick<Model, 'plan' | 'scenarioId'>,
  driver: DriverInfo,
  wanted: number | null,
): ChanceAnswer | null {
  const [answer, setAnswer] = useState<ChanceAnswer | null>(null)
  useEffect(() => {
    if (wanted === null) return undefined
    const runner = createChanceRunner()
    const id = writtenScenario(plan, scenarioId)
    const chanceAt = (value: number): Promise<number> =>
      runner.chanceOf(produce(plan, moveDriver(id, driver, value)), id)
    const seek = async (): Promise<void> => {
      const today = driverOf(plan, scenarioId, driver.key).value
      setAnswer(await seekChance(driver, today, wanted, chanceAt))
    }
    void seek()
    return () => {
      runner.close()
      setAnswer(null)
    }
  }, [plan, scenarioId, driver, wanted])
  return answer
}
