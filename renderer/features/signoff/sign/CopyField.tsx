import { Button, FileButton, Group, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { sha256Of } from '../../../api/sha256.ts'
import type { ReturnedCopy } from './markDraft.ts'

const NAME_MOST = 200

/** Takes a file that came back signed, such as a scan. It is read in this window and not kept: only its name and SHA-256 are. */
export function CopyField({
  copy,
  onChange,
}: {
  readonly copy: ReturnedCopy | null
  readonly onChange: (copy: ReturnedCopy | null) => void
}): ReactNode {
  const [unreadable, setUnreadable] = useState(false)
  const take = async (file: File | null): Promise<void> => {
    if (file === null) return
    try {
      const sha256 = await sha256Of(new Uint8Array(await file.arrayBuffer()))
      setUnreadable(false)
      onChange({ fileName: file.name.slice(0, NAME_MOST), sha256 })
    } catch {
      // A file that was moved or locked meanwhile, or that is too large for this window.
      setUnreadable(true)
      onChange(null)
    }
  }
  return (
    <div>
      <Group gap="sm">
        <FileButton inputProps={{ 'aria-label': 'Signed copy' }} onChange={(file) => void take(file)}>
          {({ onClick }) => (
            <Button variant="default" onClick={onClick}>
              {copy === null ? 'Choose the file' : 'Choose another file'}
            </Button>
          )}
        </FileButton>
        {copy !== null && (
          <Text>
            <bdi>{copy.fileName}</bdi> · SHA-256 <code>{copy.sha256.slice(0, 12)}…</code>
          </Text>
        )}
      </Group>
      {unreadable && (
        <Text role="alert" c="var(--sla-trouble)">
          This file cannot be read. Close it where it is open, or choose another one.
        </Text>
      )}
      <Text size="xs" c="dimmed">
        Keep the file yourself. Only its name and fingerprint are recorded, so that it can be recognised
        later.
      </Text>
    </div>
  )
}
