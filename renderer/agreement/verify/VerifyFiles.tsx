import { Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Result } from '../../../shared/base/result.ts'
import type { PlanId } from '../../../shared/plan/ids.ts'
import { useVerify } from '../../api/agreementVersions.ts'
import { useHandedFiles } from '../../api/handedFiles.ts'
import { PartHead } from '../../controls/PartHead.tsx'
import { inOrder } from '../inOrder.ts'
import { VerdictView } from './VerdictView.tsx'
import { verifiedFile, type Verified } from './verifiedFile.ts'
import classes from './Verify.module.css'

/** Tells of any Word file whether it is a version that this library has and still says what was frozen. */
export function VerifyFiles({
  planId,
  zone,
  locale,
  renderRecording,
}: {
  /** The plan that is open; null where none is. */
  readonly planId: PlanId | null
  /** By which moments are written. */
  readonly zone: string
  readonly locale: string
  /** Ways to record what signatories have filled in. */
  readonly renderRecording?: (verified: Verified) => ReactNode
}): ReactNode {
  const verify = useVerify(planId)
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<readonly Result<Verified, string>[]>([])
  const take = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return
    setFound([])
    setBusy(true)
    for (const file of files) {
      const one = await verifiedFile(file, verify)
      setFound((before) => [...before, one])
    }
    setBusy(false)
  }
  useHandedFiles((files) => void take(files))
  return (
    <Stack gap="lg">
      <PartHead
        title="Verify a Word file"
        words="Every file that this app writes carries the agreement that it shows. Choose a file that somebody sent you: its text, tables, charts, headers and footers are held against that, and against the versions of this library. The file stays on this computer and is not kept."
      />
      <section className={classes.drop} aria-label="The file to verify">
        <Group gap="sm">
          <FileButton
            accept=".docx"
            multiple
            inputProps={{ 'aria-label': 'Word file' }}
            onChange={(files) => void take(files)}
          >
            {({ onClick }) => (
              <Button loading={busy} onClick={onClick}>
                Choose a Word file
              </Button>
            )}
          </FileButton>
          <Text c="dimmed">or drop it anywhere on this window.</Text>
        </Group>
      </section>
      <div aria-live="polite" aria-busy={busy}>
        {inOrder(found, (one) => (
          <div className={classes.verdict}>
            {one.ok ? (
              <VerdictView verified={one.value} {...{ planId, zone, locale }}>
                {renderRecording?.(one.value)}
              </VerdictView>
            ) : (
              <Text className={classes.trouble ?? ''}>{one.error}</Text>
            )}
          </div>
        ))}
      </div>
    </Stack>
  )
}
