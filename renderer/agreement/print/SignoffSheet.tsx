import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { SHEET_TITLE, signoffSheet } from '../../../shared/agreement/signoff/sheet.ts'
import type { VersionRecord } from '../../../shared/agreement/signoff/version.ts'
import { BlockView } from '../BlockView.tsx'
import pageClasses from '../DocumentPage.module.css'
import { DrawnSignature } from '../DrawnSignature.tsx'
import { inOrder } from '../inOrder.ts'
import classes from './PrintedAgreement.module.css'

/** What each signatory has said, on pages of their own behind the agreement. */
export function SignoffSheet({
  record,
  document: { paper, locale, currency },
}: {
  readonly record: VersionRecord
  readonly document: AgreementDocument
}): ReactNode {
  return (
    <article className={`${pageClasses.paper} ${classes.sheet}`} data-paper={paper} aria-label={SHEET_TITLE}>
      <Title order={2}>{SHEET_TITLE}</Title>
      {inOrder(signoffSheet(record, locale), (block) =>
        block.kind === 'drawing' ? (
          <DrawnSignature strokes={block.strokes} name={block.name} />
        ) : (
          <BlockView block={block} writing={{ locale, currency }} />
        ),
      )}
    </article>
  )
}
