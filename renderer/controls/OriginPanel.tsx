import { Button, CloseButton, Popover, Progress, Text } from '@mantine/core'
import { useClickOutside } from '@mantine/hooks'
import { IconChevronLeft } from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import { createFormat, type Format } from '../../shared/base/format.ts'
import { calculation } from '../../shared/model/explain/calculation.ts'
import { FIGURE_WORDS, type FigureName } from '../../shared/model/explain/figureWords.ts'
import { isOfTrials, originOf, type FigurePlace, type Origin } from '../../shared/model/explain/origin.ts'
import { TRIALS_USUAL } from '../../shared/model/simulation/simulate.ts'
import type { ScenarioId } from '../../shared/plan/ids.ts'
import { stepOf } from '../../shared/plan/steps.ts'
import { useSettledPlanSession } from '../api/planSession.tsx'
import { useSimulation } from '../api/simulation.ts'
import { figureText } from '../text/figureText.ts'
import { stepNames } from '../text/stepNames.ts'
import type { OriginSource } from './Origin.tsx'
import classes from './Origin.module.css'
import { OriginInputs } from './OriginInputs.tsx'
import { useGoTo } from './useGoTo.ts'

interface OriginPanelProps {
  readonly source: OriginSource
  readonly scope: string | null
  /** The number that the panel belongs to. */
  readonly number: HTMLElement | null
  readonly onClose: () => void
}

/** A figure in words, what it is computed from, and from there on down to what somebody set or recorded. */
export function OriginPanel({ source, ...panel }: OriginPanelProps): ReactNode {
  if ('told' in source) return <ToldPanel {...panel} told={source.told} />
  const { figure, at = NOWHERE, scenarioId } = source
  const Content = isOfTrials(figure) ? TrialsPanel : FigurePanel
  return <Content {...panel} {...{ figure, at, scenarioId }} />
}

const NOWHERE: FigurePlace = {}

type Panel = Omit<OriginPanelProps, 'source'>

interface FigureProps extends Panel {
  readonly figure: FigureName
  readonly at: FigurePlace
  readonly scenarioId: ScenarioId | null | undefined
}

function ToldPanel({ told, ...panel }: Panel & { readonly told: () => Origin }): ReactNode {
  const root = useMemo(() => told(), [told])
  return <Shown {...panel} root={root} label={root.label} />
}

function FigurePanel({ figure, at, scenarioId, ...panel }: FigureProps): ReactNode {
  const { plan, scenarioId: shown } = useSettledPlanSession()
  const scenario = scenarioId === undefined ? shown : scenarioId
  const root = useMemo(() => originOf(plan, scenario, figure, at), [plan, scenario, figure, at])
  return <Shown {...panel} root={root} label={root.label} />
}

/** Trials are run when the number is asked for, off the page; how far they are is shown until then. */
function TrialsPanel({ figure, at, scenarioId, ...panel }: FigureProps): ReactNode {
  const { plan, scenarioId: shown } = useSettledPlanSession()
  const scenario = scenarioId === undefined ? shown : scenarioId
  const simulated = useSimulation(plan, scenario)
  const done = simulated?.plan === plan && simulated.figures.promise !== null ? simulated.figures : null
  const root = useMemo(
    () => done && originOf(plan, scenario, figure, at, done),
    [plan, scenario, figure, at, done],
  )
  return (
    <Shown
      {...panel}
      root={root}
      label={root?.label ?? FIGURE_WORDS[figure].label}
      trials={simulated?.figures.trials ?? 0}
    />
  )
}

interface ShownProps extends Panel {
  /** Null while it is worked out. */
  readonly root: Origin | null
  readonly label: string
  /** Run so far, while it is worked out. */
  readonly trials?: number
}

function Shown({ root, label, trials = 0, scope, number, onClose }: ShownProps): ReactNode {
  const { plan } = useSettledPlanSession()
  const format = createFormat(plan.company.locale, plan.company.currency)
  const [trail, setTrail] = useState<readonly number[]>([])
  const [panel, setPanel] = useState<HTMLElement | null>(null)
  const outside = useMemo(() => [panel, number], [panel, number])
  useClickOutside(onClose, null, outside)
  const shown = root && trail.reduce<Origin>((origin, index) => origin.inputs()[index] ?? origin, root)
  return (
    <Popover opened withRoles={false} trapFocus width="var(--sla-side-width)" position="bottom-start">
      <Popover.Target>
        <span className={classes.anchor} />
      </Popover.Target>
      <Popover.Dropdown
        ref={setPanel}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- what drops down is an element of the library
        role="dialog"
        aria-label={`Where ${label} comes from`}
        className={classes.panel ?? ''}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onClose()
        }}
      >
        {shown ? (
          <OneOrigin
            key={trail.join(' ')}
            origin={shown}
            scope={trail.length === 0 ? scope : null}
            format={format}
            onEnter={(index) => setTrail([...trail, index])}
            onBack={trail.length === 0 ? null : () => setTrail(trail.slice(0, -1))}
            onClose={onClose}
          />
        ) : (
          <RunningTrials {...{ label, trials, format, onClose }} />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

function RunningTrials({
  label,
  trials,
  format,
  onClose,
}: {
  readonly label: string
  readonly trials: number
  readonly format: Format
  readonly onClose: () => void
}): ReactNode {
  return (
    <>
      <div className={classes.head}>
        <Text size="sm" fw={600}>
          {label}
        </Text>
        <CloseButton className={classes.close ?? ''} aria-label="Close" onClick={onClose} data-autofocus />
      </div>
      <Text size="sm">
        Trials are run: {format.count(trials)} of {format.count(TRIALS_USUAL)}.
      </Text>
      <Progress value={(100 * trials) / TRIALS_USUAL} aria-label="Trials that are done" />
    </>
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
  const { label, value, unit, how, assumes, path } = origin
  const inputs = useMemo(() => origin.inputs(), [origin])
  const sum = calculation(origin, (each) => figureText(each.value, each.unit, format))
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
        {sum !== null && (
          <Text size="sm" className={classes.sum ?? ''}>
            {sum}
          </Text>
        )}
        {assumes !== undefined && (
          <Text size="xs" c="dimmed">
            Assumed: {assumes}.
          </Text>
        )}
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
