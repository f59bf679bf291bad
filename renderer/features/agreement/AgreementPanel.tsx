import { Tabs, Text } from '@mantine/core'
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import type { SectionContext } from '../../../shared/agreement/context.ts'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import type { Finding } from '../../../shared/model/figures.ts'
import type { PagePart } from '../../agreement/pageTools.ts'
import { PlaceMarks } from '../../controls/PlaceMarks.tsx'
import classes from './AgreementScreen.module.css'
import { ClausePart } from './clause/ClausePart.tsx'
import { AppearanceSection } from './document/AppearanceSection.tsx'
import { SectionList } from './document/SectionList.tsx'
import { SettingsSection } from './document/SettingsSection.tsx'
import { UnshownClauses } from './document/UnshownClauses.tsx'
import { UnshownNote } from './document/UnshownNote.tsx'
import { FindingList } from './FindingList.tsx'
import { SectionPart } from './section/SectionPart.tsx'

export type PanelTab = 'checks' | 'part' | 'document'

/** What is changed under "Document". */
export const SETTING_PLACES = (
  [
    'title',
    'scenarioId',
    'owner',
    'start',
    'end',
    'reviews',
    'paper',
    'size',
    'without',
    'order',
    'appearance',
  ] as const
).map((part) => ['agreement', part])

/** Beside the page: what stands against it, what feeds the chosen part of it, and the document as a whole. */
export function AgreementPanel({
  tab,
  chosen,
  context,
  agreement,
  findings,
  onTab,
  onChoose,
}: {
  readonly tab: PanelTab
  readonly chosen: PagePart | null
  readonly context: SectionContext
  readonly agreement: AgreementDocument
  readonly findings: readonly Finding[]
  readonly onTab: (tab: PanelTab) => void
  readonly onChoose: (part: PagePart) => void
}): ReactNode {
  const panel = useRef<HTMLElement>(null)
  // Another part is read from its beginning, not from where the one before was left.
  const shown = useRef({ tab, chosen })
  useLayoutEffect(() => {
    if (shown.current.tab === tab && shown.current.chosen === chosen) return
    shown.current = { tab, chosen }
    panel.current?.scrollTo(0, 0)
  }, [tab, chosen])
  return (
    <aside ref={panel} id="agreement-panel" className={classes.panel} aria-label="What feeds the agreement">
      <Tabs
        value={tab}
        onChange={(value) => onTab(value === 'part' || value === 'document' ? value : 'checks')}
        keepMounted={false}
      >
        <Tabs.List aria-label="Beside the page" className={classes.tabs ?? ''}>
          <Tabs.Tab value="checks">Checks</Tabs.Tab>
          <Tabs.Tab value="part">{chosen?.kind === 'section' ? 'Section' : 'Clause'}</Tabs.Tab>
          <Tabs.Tab value="document">
            Document
            <PlaceMarks places={SETTING_PLACES} />
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="checks" className={classes.parts ?? ''}>
          <UnshownNote context={context} onShow={() => onTab('document')} />
          <FindingList findings={findings} />
        </Tabs.Panel>
        <Tabs.Panel value="part" className={classes.parts ?? ''}>
          {chosen === null ? (
            <Text>
              Click a clause on the page to see and change what feeds it, or “What feeds this section” beside
              a heading. By key: Enter on the page, then the up and down arrows.
            </Text>
          ) : chosen.kind === 'clause' ? (
            <ClausePart {...{ chosen, agreement, context }} />
          ) : (
            <SectionPart key={chosen.id} id={chosen.id} {...{ context, onChoose }} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="document" className={classes.parts ?? ''}>
          <SettingsSection />
          <UnshownClauses context={context} />
          <SectionList onChoose={onChoose} />
          <AppearanceSection />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
