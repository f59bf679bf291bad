import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { canonicalZip, type Parts, stableParts } from '../canonical.ts'
import { coreProperties } from './coreProperties.ts'

/**
 * The written package with its record and properties in it, and nothing in it left to chance or the clock.
 * @param record XML of what the file tells of itself
 * @param key hexadecimal digits that are the same for the same content
 */
export function sealed(
  written: Uint8Array,
  tree: AgreementDocument,
  record: string,
  key: string,
): Uint8Array {
  const parts = withLabelsBelow(unzipSync(written))
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
    'word/settings.xml': withSettings(parts, tree),
    'docProps/core.xml': xml(coreProperties(tree)),
    'customXml/item1.xml': xml(record),
    // Without these properties LibreOffice drops the record when it saves the file.
    'customXml/itemProps1.xml': xml(
      `<ds:datastoreItem xmlns:ds="${OFFICE}/customXml" ds:itemID="${itemId(key)}"><ds:schemaRefs/></ds:datastoreItem>`,
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

/**
 * Word recommends to open a final file read-only, and stores pictures as they are: verifying tells them by their bytes. The
 * library has options for neither; each has its place in the order of settings.
 */
function withSettings(parts: Parts, { status }: AgreementDocument): Uint8Array {
  const settings = strFromU8(parts['word/settings.xml'] ?? new Uint8Array())
  return strToU8(
    settings
      .replace(
        /<w:settings\b[^>]*>/u,
        (start) => `${start}${status === 'final' ? '<w:writeProtection w:recommended="1"/>' : ''}`,
      )
      .replace('</w:settings>', '<w:doNotAutoCompressPictures/></w:settings>'),
  )
}

/** Names of categories stand below the chart, not beside the zero line, where columns of negative values would cover them. */
function withLabelsBelow(parts: Parts): Parts {
  const charts = Object.entries(parts).filter(([name]) => name.startsWith('word/charts/chart'))
  const lowered = charts.map(([name, content]): [string, Uint8Array] => [
    name,
    strToU8(
      strFromU8(content).replaceAll(
        /(<c:catAx>(?:(?!<\/c:catAx>).)*<c:tickLblPos val=")[^"]*"/gsu,
        (_, start: string) => `${start}low"`,
      ),
    ),
  ])
  return { ...parts, ...Object.fromEntries(lowered) }
}

/** An id in the form that Word wants, one and the same for the same agreement. */
function itemId(key: string): string {
  const hex = key.toUpperCase()
  return `{${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')}}`
}
