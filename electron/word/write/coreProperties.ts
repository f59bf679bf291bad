import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { languageOf } from './language.ts'
import { escaped } from './xmlText.ts'
import { subtitle } from '../words.ts'

/** Title, owner, language and dates of the file, all from the agreement; never the clock or the user of this machine. */
export function coreProperties(tree: AgreementDocument): string {
  const moment = `${new Date(tree.composedAt).toISOString().slice(0, 19)}Z`
  const date = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`
  return [
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(tree.title)}</dc:title>`,
    `<dc:subject>${escaped(subtitle(tree))}</dc:subject>`,
    `<dc:creator>${escaped(tree.company)}</dc:creator>`,
    `<cp:lastModifiedBy>${escaped(tree.company)}</cp:lastModifiedBy>`,
    '<cp:revision>1</cp:revision>',
    date('created'),
    date('modified'),
    `<dc:language>${escaped(languageOf(tree.locale))}</dc:language>`,
    `<cp:version>${escaped(tree.version)}</cp:version>`,
    `<cp:contentStatus>${tree.status === 'draft' ? 'Draft' : 'Final'}</cp:contentStatus>`,
    '</cp:coreProperties>',
  ].join('')
}
