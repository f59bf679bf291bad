import { Button, CloseButton, Popover, Text } from '@mantine/core'
import { useClickOutside } from '@mantine/hooks'
import { IconChevronLeft } from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import { createFormat, type Format } from '../../shared/base/format.ts'
import type { FigureName } from '../../shared/model/explain/figureWords.ts'
import { originOf, type FigurePlace, type Origin } from '../../shared/model/explain/origin.ts'
import { stepOf } from '../../shared/plan/steps.ts'
import { useSettledPlanSession } from '../api/planSession.tsx'
import { figureText } from '../text/figureText.ts'
import { stepNames } from '../text/stepNames.ts'
import classes from './Origin.module.css'
import { OriginInputs } from './OriginInputs.tsx'
import { useGoTo } from './useGoTo.ts'

interface OriginPanelProps {
  readonly figure: FigureName
  readonly at: FigurePlace
  readonly scope: string | null
  /** The number that the panel belongs to. */
  readonly number: HTMLElement | null
  readonly onClose: () => void
}

/** A figure in words, what it is computed from, and from there on down to what somebody set or recorded. */
export function OriginPanel({ figure, at, scope, number, onClose }: OriginPanelProps): ReactNode {
  const { plan, scenarioId } = useSettledPlanSession()
  const { locale, currency } = plan.company
  const root = useMemo(() => originOf(plan, scenarioId, figure, at), [plan, scenarioId, figure, at])
  const [trail, setTrail] = useState<readonly number[]>([])
  const [panel, setPanel] = useState<HTMLElement | null>(null)
  const outside = useMemo(() => [panel, number], [panel, number])
  useClickOutside(onClose, null, outside)
  const shown = trail.reduce<Origin>((origin, index) => origin.inputs()[index] ?? origin, root)
  return (
    <Popover opened withRoles={false} trapFocus width="var(--sla-side-width)" position="bottom-start">
      <Popover.Target>
        <span className={classes.anchor} />
      </Popover.Target>
      <Popover.Dropdown
        ref={setPanel}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- what drops down is an element of the library
        role="dialog"
        aria-label={`Where ${root.label} comes from`}
        className={classes.panel ?? ''}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onClose()
        }}
      >
        <OneOrigin
          key={trail.join(' ')}
          origin={shown}
          scope={trail.length === 0 ? scope : null}
          format={createFormat(locale, currency)}
          onEnter={(index) => setTrail([...trail, index])}
          onBack={trail.length === 0 ? null : () => setTrail(trail.slice(0, -1))}
          onClose={onClose}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

function OneOrigin({
  origin,
  scope,
  format,
  onEnter,
  onBack,
  onClose,
}: {
  readonly origin: Origin
  readonly scope: string | null
  readonly format: Format
  readonly onEnter: (index: number) => void
  readonly onBack: (() => void) | null
  readonly onClose: () => void
}): ReactNode {
  const goTo = useGoTo()
  const { label, value, unit, how, path } = origin
  const inputs = useMemo(() => origin.inputs(), [origin])
  return (
    <>
      <div className={classes.head}>
        {onBack && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconChevronLeft size={14} aria-hidden />}
            onClick={onBack}
          >
            Back
          </Button>
        )}
        <CloseButton className={classes.close ?? ''} aria-label="Close" onClick={onClose} />
      </div>
      {/* Where one has gone is read out from its start. */}
      <div ref={focusOnce} tabIndex={-1} data-autofocus className={classes.figure}>
        <Text size="sm" fw={600}>
          {label}
        </Text>
        <Text className={classes.value}>{figureText(value, unit, format)}</Text>
        {scope !== null && (
          <Text size="xs" c="dimmed">
            {scope}
          </Text>
        )}
        <Text size="sm">{how}.</Text>
      </div>
      {inputs.length > 0 && <OriginInputs {...{ inputs, format, onEnter }} />}
      {path !== null && (
        <Button
          variant="default"
          w="fit-content"
          onClick={() => {
            onClose()
            goTo(path)
          }}
        >
          Change it on {stepNames[stepOf(path)]}
        </Button>
      )}
    </>
  )
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true })
}
