import { ActionIcon, Checkbox, Text, Tooltip } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type ReactNode } from 'react'
import { appendices } from '../../../../shared/agreement/numbering.ts'
import { belongsTo, orderedSections, whyUnwritten } from '../../../../shared/agreement/sectionOrder.ts'
import type { SectionId } from '../../../../shared/plan/agreementSettings.ts'
import { includeSection, moveSection } from '../../../../shared/plan/changes/agreement.ts'
import type { PagePart } from '../../../agreement/pageTools.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { placeOf } from '../../../controls/places.ts'
import { Section } from '../../../controls/Section.tsx'
import { useTellRefusal } from '../../../controls/useTellRefusal.ts'
import { sectionTitle } from '../sectionTitle.ts'
import classes from './Document.module.css'

/** Which sections the agreement has, and in which order. */
export function SectionList({ onChoose }: { readonly onChoose: (part: PagePart) => void }): ReactNode {
  const { plan } = usePlanSession()
  const { agreement } = plan
  const own = orderedSections(agreement).filter((id) => belongsTo(agreement.size, id))
  const groups = [own.filter((id) => !appendices.has(id)), own.filter((id) => appendices.has(id))]
  return (
    <Section
      title="Sections"
      words="Those of this size. Take out what you do not need, and move the rest by the arrows."
    >
      {groups.map((sections, index) => (
        <div key={index === 0 ? 'sections' : 'appendices'}>
          {index === 1 && sections.length > 0 && <Text fw={600}>Appendices</Text>}
          <ol
            className={classes.sections}
            aria-label={index === 0 ? 'Sections' : 'Appendices'}
            {...(index === 0 ? placeOf('agreement', 'without') : {})}
          >
            {sections.map((id) => (
              <SectionRow key={id} {...{ id, sections, onChoose }} />
            ))}
          </ol>
        </div>
      ))}
    </Section>
  )
}

const REASONS = {
  'only-in-full': 'In the full size only, as the plan stands',
  'nothing-to-say': 'Once something is in it',
} as const

const MOVES = [
  { by: -1, words: 'up', Icon: IconArrowUp },
  { by: 1, words: 'down', Icon: IconArrowDown },
] as const

function SectionRow({
  id,
  sections,
  onChoose,
}: {
  readonly id: SectionId
  /** Those among which it can be moved. */
  readonly sections: readonly SectionId[]
  readonly onChoose: (part: PagePart) => void
}): ReactNode {
  const { plan, edit } = usePlanSession()
  const tell = useTellRefusal()
  const title = sectionTitle(id, plan.agreement)
  const why = whyUnwritten(id, plan)
  return (
    <li className={classes.sectionRow}>
      <Checkbox
        className={classes.grow ?? ''}
        label={title}
        {...(why === null ? {} : { description: REASONS[why], disabled: true })}
        checked={why === null && !plan.agreement.without.includes(id)}
        onChange={({ currentTarget: { checked } }) =>
          tell(
            edit(`${checked ? 'Take in' : 'Leave out'} the section “${title}”`, ({ agreement }) =>
              includeSection(agreement, id, checked),
            ),
          )
        }
      />
      <Tooltip label="What feeds it">
        <ActionIcon aria-label={`What feeds “${title}”`} onClick={() => onChoose({ kind: 'section', id })}>
          <IconAdjustmentsHorizontal size="1rem" aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      {MOVES.map(({ by, words, Icon }) => {
        const past = sections[sections.indexOf(id) + by]
        const isEnd = past === undefined
        return (
          <ActionIcon
            key={words}
            aria-label={`Move “${title}” ${words}`}
            aria-disabled={isEnd}
            data-disabled={isEnd}
            onClick={() => {
              if (isEnd) return
              tell(
                edit(`Move the section “${title}” ${words}`, ({ agreement }) =>
                  moveSection(agreement, orderedSections(agreement), id, past),
                ),
              )
            }}
          >
            <Icon size="1rem" aria-hidden="true" />
          </ActionIcon>
        )
      })}
    </li>
  )
}
