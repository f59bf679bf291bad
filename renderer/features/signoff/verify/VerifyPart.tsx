import { Button, FileButton, Group, Stack, Text, Title } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Verdict } from '../../../../shared/agreement/verdict.ts'
import { fail, ok, type Result } from '../../../../shared/base/result.ts'
import { VERIFIED_MB_MAX } from '../../../../shared/contract/agreements.ts'
import { useVerify } from '../../../api/agreementVersions.ts'
import { useHandedFiles } from '../../../api/handedFiles.ts'
import { errorText } from '../../../text/errors.ts'
import { sha256Of } from '../sha256.ts'
import classes from '../Signoff.module.css'
import type { ShownVersion } from '../versionStates.ts'
import { VerdictView } from './VerdictView.tsx'

/** What was found out about a file. */
export interface Verified {
  readonly fileName: string
  readonly sha256: string
  readonly verdict: Verdict
}

/** Tells of any Word file whether it is one of this agreement's versions and still says what was frozen. */
export function VerifyPart({ versions }: { readonly versions: readonly ShownVersion[] }): ReactNode {
  const verify = useVerify()
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<Result<Verified, string> | null>(null)
  const take = async (file: File | null | undefined): Promise<void> => {
    if (!file) return
    setFound(null)
    setBusy(true)
    setFound(await verified(file, verify))
    setBusy(false)
  }
  useHandedFiles(([file]) => void take(file))
  return (
    <Stack gap="lg">
      <header className={classes.head}>
        <Title order={1}>Verify a Word file</Title>
        <p className={classes.meaning}>
          Every file that this app writes carries the agreement that it shows. Choose a file that somebody
          sent you: its text, tables, charts, headers and footers are held against that, and against the
          versions of this library. The file stays on this computer and is not kept.
        </p>
      </header>
      <section className={classes.drop} aria-label="The file to verify">
        <Group gap="sm">
          <FileButton
            accept=".docx"
            inputProps={{ 'aria-label': 'Word file' }}
            onChange={(file) => void take(file)}
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
      <div aria-live="polite">
        {found?.ok === false && <Text className={classes.trouble ?? ''}>{found.error}</Text>}
        {found?.ok && <VerdictView key={found.value.sha256} verified={found.value} versions={versions} />}
      </div>
    </Stack>
  )
}

async function verified(file: File, verify: ReturnType<typeof useVerify>): Promise<Result<Verified, string>> {
  if (file.size > VERIFIED_MB_MAX * 1024 * 1024) {
    return fail(
      `“${file.name}” is larger than ${VERIFIED_MB_MAX} MB. No agreement of this app is that large.`,
    )
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const [reply, sha256] = await Promise.all([verify(bytes), sha256Of(bytes)])
    return reply.ok ? ok({ fileName: file.name, sha256, verdict: reply.value }) : fail(errorText(reply.error))
  } catch {
    // Moved or locked since it was chosen.
    return fail(`“${file.name}” cannot be read. Close it where it is open, then choose it again.`)
  }
}
