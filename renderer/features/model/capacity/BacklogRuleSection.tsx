import { ActionIcon, Button, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import type { Segment } from '../../../../shared/plan/funnel.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { NumberField } from '../../../controls/NumberField.tsx'
import { placeOf } from '../../../controls/places.ts'
import { Section } from '../../../controls/Section.tsx'
import { useTellRefusal } from '../../../controls/useTellRefusal.ts'
import classes from '../Parts.module.css'
import type { Writing } from '../useWriting.ts'
import { letLeadsWait } from './letLeadsWait.ts'

/** What becomes of leads that sales cannot work in their month, and whose come first. */
export const BacklogRuleSection = memo(function BacklogRuleSection({
  plan: { baseline, segments },
  writing,
}: {
  readonly plan: Plan
  readonly writing: Writing
}): ReactNode {
  const { edit } = useSettledPlanSession()
  const tell = useTellRefusal()
  const rule = baseline.sales.backlog
  return (
    <div {...placeOf('baseline', 'sales', 'backlog')}>
      <Section
        title="Leads that wait"
        words="What becomes of leads that sales cannot work in the month in which they come. What follows from them runs on the month in which they are worked."
      >
        {rule === undefined ? (
          <Button
            variant="default"
            w="fit-content"
            onClick={() => tell(edit('Let leads wait', letLeadsWait))}
          >
            Say how long a lead may wait
          </Button>
        ) : (
          <>
            <NumberField
              label="A lead may wait, after its own month"
              description="Then it has gone cold."
              unit="count"
              counts="months"
              whole
              min={0}
              max={36}
              w="var(--sla-wide-field-width)"
              locale={writing.locale}
              value={rule.maxAgeMonths}
              onCommit={(months) =>
                edit(`Let leads wait ${months} months`, (draft) => {
                  const { backlog } = draft.baseline.sales
                  if (backlog) backlog.maxAgeMonths = months
                })
              }
            />
            {segments.length > 1 && <PriorityList ordered={byPriority(segments, rule.priority)} />}
            <Button
              variant="subtle"
              w="fit-content"
              onClick={() =>
                tell(
                  edit('Count all leads as worked in their month', (draft) => {
                    delete draft.baseline.sales.backlog
                  }),
                )
              }
            >
              Count all leads as worked in their month
            </Button>
          </>
        )}
      </Section>
    </div>
  )
})

function byPriority(segments: readonly Segment[], priority: readonly string[]): Segment[] {
  const rank = (segment: Segment): number => {
    const place = priority.indexOf(segment.id)
    return place < 0 ? priority.length : place
  }
  return segments.toSorted((a, b) => rank(a) - rank(b))
}

function PriorityList({ ordered }: { readonly ordered: readonly Segment[] }): ReactNode {
  const { edit } = useSettledPlanSession()
  const tell = useTellRefusal()
  const move = ({ id, name }: Segment, by: 1 | -1): void =>
    tell(
      edit(`Work “${name}” ${by < 0 ? 'earlier' : 'later'}`, (draft) => {
        const { backlog } = draft.baseline.sales
        if (!backlog) return
        // From the order as it is by then: the page may still show that before the last move.
        const ids = byPriority(draft.segments, backlog.priority).map((segment) => segment.id)
        const from = ids.indexOf(id)
        ids.splice(Math.max(0, from + by), 0, ...ids.splice(from, 1))
        backlog.priority = ids
      }),
    )
  return (
    <div>
      <Text size="sm">Whose leads come first</Text>
      <ol className={classes.list} aria-label="Whose leads come first">
        {ordered.map((segment, index) => (
          <li key={segment.id} className={classes.order}>
            <span>
              {index + 1}. {segment.name}
            </span>
            <MoveButton
              label={`${segment.name}: earlier`}
              Icon={IconArrowUp}
              onMove={index === 0 ? null : () => move(segment, -1)}
            />
            <MoveButton
              label={`${segment.name}: later`}
              Icon={IconArrowDown}
              onMove={index === ordered.length - 1 ? null : () => move(segment, 1)}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}

/** Stays under the hand and the cursor when its row moves, also at the end of the list. */
function MoveButton({
  label,
  Icon,
  onMove,
}: {
  readonly label: string
  readonly Icon: typeof IconArrowUp
  /** Null at the end of the list. */
  readonly onMove: (() => void) | null
}): ReactNode {
  return (
    <ActionIcon
      aria-label={label}
      aria-disabled={onMove === null}
      data-disabled={onMove === null}
      onClick={({ currentTarget }) => {
        onMove?.()
        requestAnimationFrame(() => currentTarget.focus())
      }}
    >
      <Icon size={16} stroke={1.5} aria-hidden />
    </ActionIcon>
  )
}
