import { Button, useMatches } from '@mantine/core'
import { IconFileTypeDocx } from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import { checkAgreement } from '../../../shared/agreement/checks.ts'
import { agreementContext, composeFrom } from '../../../shared/agreement/compose.ts'
import type { Finding } from '../../../shared/model/figures.ts'
import { useExportWord } from '../../api/exportWord.ts'
import { usePlanSession } from '../../api/planSession.tsx'
import classes from './AgreementScreen.module.css'
import { FindingList } from './FindingList.tsx'
import { PagePane } from './PagePane.tsx'
import { SectionSwitches } from './SectionSwitches.tsx'
import { SettingsSection } from './SettingsSection.tsx'

/** The agreement as it will print, what feeds it, and what still stands against it. */
export function AgreementScreen(): ReactNode {
  const { plan } = usePlanSession()
  const [openedAt] = useState(() => new Date().toISOString())
  const { agreement, findings } = useMemo(() => {
    const context = agreementContext(plan, openedAt)
    return {
      agreement: composeFrom(context),
      findings: checkAgreement(context),
    }
  }, [plan, openedAt])
  const roomForBoth = useMatches({ base: false, lg: true })
  const [chosen, setChosen] = useState<boolean | null>(null)
  const panelShown = chosen ?? roomForBoth
  const { exporting, exportWord } = useExportWord()
  return (
    <div className={classes.screen} data-panel={panelShown} data-wide={roomForBoth}>
      <div className={classes.bar}>
        <p className={classes.state}>
          <strong>Draft</strong> · {stateWords(findings)}
        </p>
        <Button
          variant="default"
          aria-expanded={panelShown}
          aria-controls="agreement-panel"
          onClick={() => setChosen(!panelShown)}
        >
          {panelShown ? 'Hide settings' : 'Settings and open points'}
        </Button>
        <Button
          leftSection={<IconFileTypeDocx size="1rem" aria-hidden="true" />}
          loading={exporting}
          onClick={exportWord}
        >
          Export Word
        </Button>
      </div>
      <PagePane agreement={agreement} />
      {panelShown && (
        <aside id="agreement-panel" className={classes.panel} aria-label="What feeds the agreement">
          <FindingList findings={findings} />
          <SettingsSection />
          <SectionSwitches />
        </aside>
      )}
    </div>
  )
}

function stateWords(findings: readonly Finding[]): string {
  const blocking = findings.filter(({ severity }) => severity === 'blocking').length
  if (blocking === 0) return 'nothing stands against a final version'
  return `${blocking === 1 ? '1 point stands' : `${blocking} points stand`} against a final version`
}
