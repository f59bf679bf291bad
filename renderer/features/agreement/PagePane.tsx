import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import type { Comparison } from '../../agreement/compare/difference.ts'
import { DocumentPage } from '../../agreement/DocumentPage.tsx'
import { PageToolsProvider, partAround, type PagePart } from '../../agreement/pageTools.ts'
import classes from './AgreementScreen.module.css'
import { SourceBar, type AskedField } from './SourceBar.tsx'
import { placesOfSection } from './terms/sectionTerms.tsx'

const FIELDS = '[data-source]'
/** Numbers of clauses, and the ways to what feeds a section. */
const STOPS = '[data-clause] > button, [data-feeds]'

/** The page, and below it where the figure comes from that somebody points at. */
export function PagePane({
  agreement,
  comparison,
  chosen,
  isShown,
  onChoose,
}: {
  readonly agreement: AgreementDocument
  readonly comparison: Comparison | null
  readonly chosen: PagePart | null
  /** Whether what feeds it is shown. */
  readonly isShown: boolean
  readonly onChoose: (part: PagePart) => void
}): ReactNode {
  const [asked, setAsked] = useState<AskedField | null>(null)
  const page = useRef<HTMLElement>(null)
  const tools = useMemo(() => ({ chosen, isShown, places: placesOfSection }), [chosen, isShown])

  const ask = (event: SyntheticEvent, kept: boolean): void => {
    const field = event.target instanceof Element ? event.target.closest<HTMLElement>(FIELDS) : null
    const source = field?.dataset['source']
    if (field && source !== undefined) setAsked({ text: field.textContent, source, kept })
    else if (kept) setAsked(null)
  }
  const choose = ({ target }: SyntheticEvent): void => {
    // A cross-reference leads to another place; it is not about the clause in which it stands.
    if (!(target instanceof Element) || target.closest('[data-reference]')) return
    const part = partAround(
      target,
      agreement.sections.map(({ id }) => id),
    )
    if (part !== null) onChoose(part)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = (selector: string, by: 1 | -1): void => {
      event.preventDefault()
      goToNext(page.current, selector, by)
    }
    const isOnStop = event.target instanceof Element && event.target.matches(STOPS)
    if (event.key === 'Escape') setAsked(null)
    if (event.key === 'ArrowRight') move(FIELDS, 1)
    if (event.key === 'ArrowLeft') move(FIELDS, -1)
    if (isOnStop && event.key === 'ArrowDown') move(STOPS, 1)
    if (isOnStop && event.key === 'ArrowUp') move(STOPS, -1)
    if (event.key === 'Enter' && event.target === page.current) move(STOPS, 1)
    if (event.key === 'Enter' && event.target instanceof Element && event.target.matches(FIELDS))
      choose(event)
  }
  return (
    <div className={classes.pane}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it listens for what is inside */}
      <section
        ref={page}
        className={classes.page}
        aria-label="The agreement as it will print"
        aria-describedby="field-keys"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by key
        tabIndex={0}
        onPointerOver={(event) => {
          if (!asked?.kept) ask(event, false)
        }}
        onClick={(event) => {
          ask(event, true)
          choose(event)
        }}
        onFocus={(event) => ask(event, true)}
        onKeyDown={onKeyDown}
      >
        <PageToolsProvider value={tools}>
          <DocumentPage document={agreement} comparison={comparison} />
        </PageToolsProvider>
      </section>
      <SourceBar asked={asked} />
    </div>
  )
}

/** Puts the cursor on the next of what is meant, or on the one before; at first on the one that is in sight. */
function goToNext(page: HTMLElement | null, selector: string, by: 1 | -1): void {
  if (page === null) return
  const all = [...page.querySelectorAll<HTMLElement>(selector)]
  const current = all.findIndex((element) => element === document.activeElement)
  const top = page.getBoundingClientRect().top
  const inSight = all.findIndex((element) => element.getBoundingClientRect().top >= top)
  const first = by > 0 ? Math.max(0, inSight) : all.length - 1
  const next = all[current < 0 ? first : current + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}
