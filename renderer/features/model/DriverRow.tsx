import { memo, useCallback, type ReactNode } from 'react'
import { createFormat } from '../../../shared/base/format.ts'
import type { DriverInfo } from '../../../shared/model/driverList.ts'
import type { Company } from '../../../shared/plan/company.ts'
import { DriverSlider } from '../../controls/DriverSlider.tsx'
import { driverText } from './seek.ts'
import { TYPED_AS } from './typedAs.ts'
import type { DriverActions } from './useDriverActions.ts'

interface DriverRowProps {
  readonly driver: DriverInfo
  readonly value: number
  readonly isLocked: boolean
  readonly writing: Pick<Company, 'locale' | 'currency'>
  readonly actions: DriverActions
  readonly onSeek: (driver: DriverInfo) => void
}

/** One driver of the plan. Drawn again only when it or its value has changed. */
export const DriverRow = memo(function DriverRow(props: DriverRowProps): ReactNode {
  const { driver, value, isLocked, writing, actions, onSeek } = props
  const { locale, currency } = writing
  const kind = TYPED_AS[driver.unit]
  const onPreview = useCallback((shown: number | null) => actions.preview(driver, shown), [actions, driver])
  const onCommit = useCallback(
    (taken: number) => {
      return actions.commit(driver, taken, driverText(driver, taken, createFormat(locale, currency)))
    },
    [actions, driver, locale, currency],
  )
  const onReset = useCallback(() => actions.reset(driver), [actions, driver])
  const onLock = useCallback(() => actions.lock(driver), [actions, driver])
  const onSeekDriver = useCallback(() => onSeek(driver), [onSeek, driver])
  return (
    <DriverSlider
      {...kind}
      locale={locale}
      currency={currency}
      name={driver.shortLabel}
      fullName={driver.label}
      side={driver.side}
      min={driver.min}
      track={{ from: driver.min, to: driver.max, step: driver.step }}
      value={value}
      baseline={driver.baseline}
      interval={driver.interval}
      onPreview={onPreview}
      onCommit={onCommit}
      onReset={onReset}
      onSeek={onSeekDriver}
      isLocked={isLocked}
      onLock={onLock}
    />
  )
})
