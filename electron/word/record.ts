import canonicalize from 'canonicalize'
import { present } from '../../shared/base/invariant.ts'
import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { oneLine } from './printable.ts'
import { PrintableTree } from './tree.ts'
import type { WordPackage } from './read/wordPackage.ts'
import type { Element } from './read/xml.ts'
import { childNamed, textOf } from './read/xml.ts'
import { escaped } from './write/xmlText.ts'

const NAMESPACE = 'urn:sla-planner:agreement'
/** Raised when the words that Word adds, or the shape of the tree, change so that older files need another reading. */
const FORMAT = 1

/** What the file carries about itself: version, fingerprint and the agreement as data. Nothing that its pages do not show. */
export function recordXml(tree: AgreementDocument, fingerprint: string): string {
  const content = present(canonicalize(tree), 'canonical JSON of the agreement')
  return [
    `<agreement xmlns="${NAMESPACE}" format="${FORMAT}" version="${escaped(oneLine(tree.version))}" fingerprint="${fingerprint}">`,
    // In base64, so that no program that reads or saves the file takes its words or spaces for text.
    `<content type="application/json" encoding="base64">${Buffer.from(content, 'utf8').toString('base64')}</content>`,
    '</agreement>',
  ].join('')
}

export type FoundRecord =
  | { readonly kind: 'none' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'whole'; readonly tree: AgreementDocument; readonly fingerprint: string }

/** The record that a file carries, wherever programs have moved it. Nothing in it is trusted. */
export function readRecord(file: WordPackage): FoundRecord {
  const relationships = file.relationships(file.main)
  if (!relationships.ok) return { kind: 'none' }
  const found = relationships.value
    .filter(({ type }) => type === 'customXml')
    .flatMap(({ part }) => {
      const root = file.xml(part)
      return root.ok && root.value.name === clark('agreement') ? [root.value] : []
    })
  const [record, another] = found
  if (record === undefined) return { kind: 'none' }
  return another === undefined ? parsed(record) : { kind: 'damaged' }
}

function parsed(record: Element): FoundRecord {
  const format = Number(record.attributes.get('format'))
  if (Number.isInteger(format) && format > FORMAT) return { kind: 'newer' }
  const content = childNamed(record, clark('content'))
  const fingerprint = record.attributes.get('fingerprint')
  if (format !== FORMAT || content === null || fingerprint === undefined) return { kind: 'damaged' }
  const tree = PrintableTree.safeParse(jsonOf(Buffer.from(textOf(content), 'base64').toString('utf8')))
  if (!tree.success || oneLine(tree.data.version) !== record.attributes.get('version'))
    return { kind: 'damaged' }
  return { kind: 'whole', tree: tree.data, fingerprint }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function clark(name: string): string {
  return `{${NAMESPACE}}${name}`
}
