import { Button, useMatches } from '@mantine/core'
import { IconFileTypeDocx } from '@tabler/icons-react'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import type { Finding } from '../../../shared/model/figures.ts'
import { differenceOf, shownDifference, type DifferenceView } from '../../agreement/compare/difference.ts'
import { DifferenceBar } from '../../agreement/compare/DifferenceBar.tsx'
import type { PagePart } from '../../agreement/pageTools.ts'
import { useOnScreen } from '../../agreement/print/PrintArea.tsx'
import { useExportWord } from '../../api/exportWord.ts'
import { usePlanSession } from '../../api/planSession.tsx'
import { PlaceMarks } from '../../controls/PlaceMarks.tsx'
import { AgreementPanel, SETTING_PLACES, type PanelTab } from './AgreementPanel.tsx'
import classes from './AgreementScreen.module.css'
import { PagePane } from './PagePane.tsx'
import { useComposed } from './useComposed.ts'
import { useSigned } from './useSigned.ts'

/** The agreement as it will print, and beside it what feeds the part of it that was chosen. */
export function AgreementScreen(): ReactNode {
  const { plan } = usePlanSession()
  const signed = useSigned()
  const number = signed?.number ?? null
  const before = signed?.tree ?? null
  const { context, agreement, isWhole, findings } = useComposed(plan, before)
  // Chances that are still being worked out would all seem to differ.
  const difference = useMemo(
    () => (number === null || before === null || !isWhole ? null : differenceOf(number, before, agreement)),
    [number, before, agreement, isWhole],
  )
  const [view, setView] = useState<DifferenceView>({ showWords: false, onlyChanged: false })
  const comparison = useMemo(
    () => (difference === null || difference.changed.length === 0 ? null : shownDifference(difference, view)),
    [difference, view],
  )
  const roomForBoth = useMatches({ base: false, lg: true })
  const [wanted, setWanted] = useState<boolean | null>(null)
  const panelShown = wanted ?? roomForBoth
  const [tab, setTab] = useState<PanelTab>('checks')
  const [chosen, setChosen] = useState<PagePart | null>(null)
  const { exporting, exportWord } = useExportWord()
  useOnScreen(useMemo(() => ({ document: agreement, fingerprint: null }), [agreement]))

  const choose = useCallback((part: PagePart) => {
    setChosen(part)
    setTab('part')
    setWanted(true)
  }, [])
  return (
    <div className={classes.screen} data-panel={panelShown}>
      <div className={classes.bar}>
        <p className={classes.state}>
          <strong>Draft</strong> · {stateWords(findings)}
        </p>
        <Button
          variant="default"
          aria-expanded={panelShown}
          aria-controls="agreement-panel"
          onClick={() => setWanted(!panelShown)}
        >
          {panelShown ? 'Hide the panel' : 'Panel'}
          {!panelShown && <PlaceMarks places={SETTING_PLACES} />}
        </Button>
        <Button
          leftSection={<IconFileTypeDocx size="1rem" aria-hidden="true" />}
          loading={exporting}
          onClick={exportWord}
        >
          Export Word
        </Button>
      </div>
      {number !== null && (
        <div className={classes.difference}>
          {difference === null ? (
            <p>Being compared with version {number} …</p>
          ) : (
            <DifferenceBar {...{ difference, view }} to={null} onView={setView} />
          )}
        </div>
      )}
      <PagePane
        {...{ agreement, comparison, chosen }}
        isShown={panelShown && tab === 'part'}
        onChoose={choose}
      />
      {panelShown && (
        <AgreementPanel {...{ tab, chosen, context, agreement, findings }} onTab={setTab} onChoose={choose} />
      )}
    </div>
  )
}

function stateWords(findings: readonly Finding[]): string {
  const blocking = findings.filter(({ severity }) => severity === 'blocking').length
  if (blocking === 0) return 'nothing stands against a final version'
  return `${blocking === 1 ? '1 point stands' : `${blocking} points stand`} against a final version`
}
