import type { TypedUnit } from '../../../shared/base/typedNumber.ts'
import type { DriverInfo } from '../../../shared/model/driverList.ts'

interface Typed {
  readonly unit: TypedUnit
  readonly whole?: true
  readonly max?: number
}

/** How a driver's number is typed, and the most that it may be. */
export const TYPED_AS: Readonly<Record<DriverInfo['unit'], Typed>> = {
  share: { unit: 'share', max: 1 },
  leads: { unit: 'count' },
  reps: { unit: 'count', whole: true, max: 500 },
  days: { unit: 'days', max: 1826 },
  money: { unit: 'money' },
  attempts: { unit: 'count', whole: true, max: 50 },
  minutes: { unit: 'count', max: 1440 },
}
