import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { canonicalZip, type Parts, stableParts } from '../canonical.ts'
import { coreProperties } from './coreProperties.ts'
import { recordXml } from '../record.ts'

/** The written package with the agreement's record and properties in it, and nothing in it left to chance or the clock. */
export function sealed(written: Uint8Array, tree: AgreementDocument, fingerprint: string): Uint8Array {
  const parts = unzipSync(written)
  return canonicalZip({
    ...stableParts({
      ...parts,
      'word/_rels/document.xml.rels': inserted(parts, 'word/_rels/document.xml.rels', '</Relationships>', [
        relationship('customXml', '../customXml/item1.xml'),
      ]),
      'customXml/_rels/item1.xml.rels': xml(
        `<Relationships xmlns="${PACKAGE}/relationships">${relationship('customXmlProps', 'itemProps1.xml')}</Relationships>`,
      ),
    }),
    '[Content_Types].xml': inserted(parts, '[Content_Types].xml', '</Types>', [
      `<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`,
    ]),
    'docProps/core.xml': xml(coreProperties(tree)),
    'customXml/item1.xml': xml(recordXml(tree, fingerprint)),
    // Without these properties LibreOffice drops the record when it saves the file.
    'customXml/itemProps1.xml': xml(
      `<ds:datastoreItem xmlns:ds="${OFFICE}/customXml" ds:itemID="${itemId(fingerprint)}"><ds:schemaRefs/></ds:datastoreItem>`,
    ),
  })
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'

function xml(content: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`)
}

function relationship(type: 'customXml' | 'customXmlProps', target: string): string {
  return `<Relationship Id="record" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`
}

function inserted(parts: Parts, name: string, before: string, added: readonly string[]): Uint8Array {
  return strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(before, `${added.join('')}${before}`))
}

/** An id in the form that Word wants, one and the same for the same agreement. */
function itemId(fingerprint: string): string {
  const hex = fingerprint.toUpperCase()
  return `{${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')}}`
}
