import { Button, Text } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { unshownClauses, type UnshownClause } from '../../../../shared/agreement/clauses/unshownClauses.ts'
import type { SectionContext } from '../../../../shared/agreement/context.ts'
import { TermId } from '../../../../shared/plan/ids.ts'
import { includeSection, removeOwnClause, resetClause } from '../../../../shared/plan/changes/agreement.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { RemoveButton } from '../../../controls/RemoveButton.tsx'
import { Section } from '../../../controls/Section.tsx'
import { useTellRefusal } from '../../../controls/useTellRefusal.ts'
import { beginningOf } from '../clause/chosenClause.ts'
import { sectionTitle } from '../sectionTitle.ts'
import classes from './Document.module.css'

/** What the users have worded and the page does not show: why not, and the ways to bring it back or to let go of it. */
export function UnshownClauses({ context }: { readonly context: SectionContext }): ReactNode {
  const unshown = useMemo(() => unshownClauses(context), [context])
  if (unshown.length === 0) return null
  return (
    <Section
      title={unshownTitle(unshown.length)}
      words="It comes back with what shows it. Undo brings back what you remove."
    >
      <ul className={classes.unshown} aria-label="Kept but not shown">
        {unshown.map((clause) => (
          <UnshownRow key={`${clause.kind} ${clause.id}`} clause={clause} />
        ))}
      </ul>
    </Section>
  )
}

export function unshownTitle(count: number): string {
  return `Your wording of ${count === 1 ? 'one clause' : `${count} clauses`} is kept but not shown`
}

function UnshownRow({
  clause: { id, kind, sectionId, why, words },
}: {
  readonly clause: UnshownClause
}): ReactNode {
  const { plan, edit } = usePlanSession()
  const tell = useTellRefusal()
  const beginning = beginningOf(words)
  const title = sectionId === null ? null : sectionTitle(sectionId, plan.agreement)
  const remove = (): void =>
    tell(
      edit('Remove a wording that is not shown', ({ agreement }) => {
        if (kind === 'usual') resetClause(agreement, id)
        else if (sectionId !== null) removeOwnClause(agreement, sectionId, TermId.parse(id))
      }),
    )
  return (
    <li>
      <div className={classes.grow}>
        <Text>{words.map((inline) => ('text' in inline ? inline.text : inline.otherwise)).join('')}</Text>
        <Text size="xs" c="dimmed">
          {title === null ? reasons[why] : `${title} · ${reasons[why]}`}
        </Text>
        {why === 'left-out' && sectionId !== null && (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() =>
              tell(
                edit(`Take in the section “${title}”`, ({ agreement }) =>
                  includeSection(agreement, sectionId, true),
                ),
              )
            }
          >
            Take in the section
          </Button>
        )}
        {why === 'size' && (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() =>
              tell(
                edit('Change the size of the agreement', ({ agreement }) => {
                  agreement.size = 'full'
                }),
              )
            }
          >
            Use the full size
          </Button>
        )}
      </div>
      <RemoveButton what={`the wording “${beginning}”`} onClick={remove} />
    </li>
  )
}

const reasons: Readonly<Record<UnshownClause['why'], string>> = {
  size: 'not in an agreement of this size',
  'left-out': 'its section is left out',
  'nothing-to-say': 'its section has nothing else to say',
  gone: 'The plan no longer has what it was about.',
  'in-table':
    'now in the table of measures, whose words cannot be changed. Write a clause of your own to say more',
}
