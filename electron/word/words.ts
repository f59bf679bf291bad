import type { AgreementDocument, Chart, Section } from '../../shared/agreement/document.ts'
import { grouped } from '../../shared/agreement/signoffWords.ts'
import { shortened } from '../../shared/base/shortened.ts'
import { oneLine } from './printable.ts'

/** The words that every agreement in Word has beside those of its sections. Verifying holds a file against them too. */
export const NOTHING_IN_TABLE = 'None.'
export const NOTHING_TO_DRAW = 'There are no figures to draw yet.'
export const CONTENTS = 'Contents'
const DRAFT = 'Draft'
export const WATERMARK = 'DRAFT'

export function subtitle({ company, unit }: AgreementDocument): string {
  return unit === '' ? company : `${company} · ${unit}`
}

/** Whether the agreement is the page to sign alone: summary and acceptance on one sheet, without contents. */
export function isOnePage({ sections }: AgreementDocument): boolean {
  const [first, ...others] = sections
  return first?.id === 'summary' && others.every(({ id }) => id === 'acceptance')
}

/** Whether there is enough to look up for a table of contents. */
export function hasContents({ sections }: AgreementDocument): boolean {
  return sections.length > FEW_SECTIONS
}

const FEW_SECTIONS = 2

/** The sections in front of the table of contents, on the first page, and those behind it. */
export function aroundContents(tree: AgreementDocument): {
  readonly front: readonly Section[]
  readonly rest: readonly Section[]
} {
  const onFirstPage = hasContents(tree) && tree.sections[0]?.id === 'front' ? 1 : 0
  return { front: tree.sections.slice(0, onFirstPage), rest: tree.sections.slice(onFirstPage) }
}

export function sectionHeading({ number, title }: Section): string {
  return oneLine(number === '' ? title : `${number}. ${title}`)
}

/** Left end of the header; long names are cut there, as they stand in full on the first page. */
export function headerName({ company, title }: AgreementDocument): string {
  return oneLine(`${shortened(company, 26)} · ${shortened(title, 54)}`)
}

/** Right end of the header: the version, that it is a draft or an excerpt where it is one, and where it stands. */
export function headerVersion(
  { version, status, excerptOf }: AgreementDocument,
  standing: string | null,
): string {
  const stands = standing === null ? '' : ` · ${standing}`
  if (excerptOf !== undefined) return `Excerpt of ${oneLine(shortened(excerptOf.version, 22))}${stands}`
  const short = oneLine(shortened(version, 32))
  if (status === 'final') return `${short}${stands}`
  return short.startsWith(DRAFT) ? short : `${short} · ${DRAFT}`
}

/** The fingerprint in full, in groups that can be read out. */
export function fingerprintLine(fingerprint: string): string {
  return `Fingerprint (SHA-256): ${grouped(fingerprint)}`
}

/** Under it on the first page of an excerpt; on other documents nothing. */
export function excerptLine({ excerptOf }: AgreementDocument): string | null {
  if (excerptOf === undefined) return null
  const { version, fingerprint } = excerptOf
  return `This is an excerpt of ${version}, fingerprint ${grouped(fingerprint)}. What is signed is that version; this excerpt is for reading only.`
}

/** Left end of the footer: the document's own fingerprint, or the one of the version that it is an excerpt of. */
export function footerFingerprint({ excerptOf }: AgreementDocument, fingerprint: string): string {
  return excerptOf === undefined
    ? `Fingerprint ${grouped(fingerprint.slice(0, 16))}`
    : `Excerpt of fingerprint ${grouped(excerptOf.fingerprint.slice(0, 16))}`
}

/** What stands beside a clause with an open point. */
export function openPointLine(openPoint: string): string {
  return `Open point: ${openPoint}`
}

/** Who writes the comments and tracked changes that come from the app itself. */
export const APP_AUTHOR = 'SLA Planner'

export const PAGE_OF = ['Page ', ' of '] as const

/** Whether there is anything to draw; Word has no chart without a series, a category or a value. */
export function hasValues({ series }: Chart): boolean {
  return series.some(({ values }) => values.some((value) => value !== null))
}
