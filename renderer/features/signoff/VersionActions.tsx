import { Button, Group } from '@mantine/core'
import { IconFileTypeDocx, IconPrinter } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { usePrintVersion } from '../../agreement/print/usePrintVersion.ts'
import { stepAddress } from '../../api/addresses.ts'
import { useExportVersion } from '../../api/exportWord.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import { EndPanel } from './EndPanel.tsx'
import { ExcerptMenu } from './ExcerptMenu.tsx'
import { isAgreed, type ShownVersion } from './versionStates.ts'
import { WithdrawProposal } from './WithdrawProposal.tsx'

/** What can be done with a version as a whole. */
export function VersionActions({
  version: { number, state },
  versions,
}: {
  readonly version: ShownVersion
  readonly versions: readonly ShownVersion[]
}): ReactNode {
  const { id } = useSettledPlanSession()
  const { exporting, start } = useExportVersion(number)
  const print = usePrintVersion(number)
  const [open, setOpen] = useState(false)
  const next = versions.length + 1
  const isClosable = state === 'proposed' || isAgreed(state)
  const close = (): void => setOpen(false)
  return (
    <>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconFileTypeDocx size="1rem" aria-hidden="true" />}
          loading={exporting}
          onClick={start}
        >
          Export Word
        </Button>
        <ExcerptMenu number={number} />
        <Button
          variant="default"
          leftSection={<IconPrinter size="1rem" aria-hidden="true" />}
          onClick={print}
        >
          Print or save as PDF
        </Button>
        {isAgreed(state) && (
          <Button component={Link} variant="default" href={stepAddress(id, 'signoff', 'propose')}>
            Amend: propose version {next}
          </Button>
        )}
        {isClosable && (
          <Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
            {state === 'proposed' ? 'Withdraw the proposal' : 'End this version'}
          </Button>
        )}
      </Group>
      {open && state === 'proposed' && <WithdrawProposal number={number} onClose={close} />}
      {open && isAgreed(state) && <EndPanel number={number} onClose={close} />}
    </>
  )
}
