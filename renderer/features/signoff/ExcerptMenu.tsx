import { Button, Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import type { AgreementSize } from '../../../shared/plan/agreementSettings.ts'
import { useFrozenVersion } from '../../api/agreementVersions.ts'
import { useExportExcerpt } from '../../api/exportWord.ts'

const SIZES: readonly { readonly size: AgreementSize; readonly words: string }[] = [
  { size: 'one-page', words: 'As one page' },
  { size: 'standard', words: 'In standard size' },
  { size: 'full', words: 'In full' },
]

/** Saves a version in another size than its own: to read, not to sign, and marked so on every page. */
export function ExcerptMenu({ number }: { readonly number: number }): ReactNode {
  const frozen = useFrozenVersion(number)
  const { exporting, start } = useExportExcerpt(number)
  if (frozen?.ok !== true) return null
  const own = frozen.value.plan.agreement.size
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" loading={exporting}>
          Export an excerpt
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {SIZES.filter(({ size }) => size !== own).map(({ size, words }) => (
          <Menu.Item key={size} onClick={() => start(size)}>
            {words} (excerpt)
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
