import canonicalize from 'canonicalize'
import { present } from '../../shared/base/invariant.ts'
import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { Calendar, Company } from '../../shared/plan/company.ts'
import { ToldStanding } from '../../shared/agreement/signoff/toldStanding.ts'
import { VersionRecord } from '../../shared/agreement/signoff/version.ts'
import { oneLine } from './printable.ts'
import type { Told } from './standing.ts'
import { PrintableTree } from './tree.ts'
import type { WordPackage } from './read/wordPackage.ts'
import type { Element } from './read/xml.ts'
import { childNamed, textOf } from './read/xml.ts'
import { escaped } from './write/xmlText.ts'

const NAMESPACE = 'urn:sla-planner:agreement'
/** Raised when the words that Word adds, or the shape of the tree, change so that older files need another reading. */
const FORMAT = 2
/** Of files that tell nothing of where a version stands: drafts, and all that were written before any told it. */
const FORMAT_WITHOUT_STANDING = 1

/**
 * What the file carries about itself: version, fingerprint, the agreement as data, what the sign-off sheet tells, and where the
 * version stands. Nothing that its pages do not show.
 */
export function recordXml(tree: AgreementDocument, fingerprint: string, { signoff, standing }: Told): string {
  const format = standing === null ? FORMAT_WITHOUT_STANDING : FORMAT
  return [
    `<agreement xmlns="${NAMESPACE}" format="${format}" version="${escaped(oneLine(tree.version))}" fingerprint="${fingerprint}">`,
    dataElement('content', tree),
    ...(signoff === null ? [] : [dataElement('signoff', signoff)]),
    ...(standing === null ? [] : [dataElement('standing', standing)]),
    '</agreement>',
  ].join('')
}

/** What a redline says of itself, so that it is not taken for an agreement. */
export function redlineXml(): string {
  return `<redline xmlns="${NAMESPACE}" format="${FORMAT}"/>`
}

/** In base64, so that no program that reads or saves the file takes its words or spaces for text. */
function dataElement(name: 'content' | 'signoff' | 'standing', data: unknown): string {
  const json = present(canonicalize(data), 'canonical JSON')
  return `<${name} type="application/json" encoding="base64">${Buffer.from(json, 'utf8').toString('base64')}</${name}>`
}

export type FoundRecord =
  | { readonly kind: 'none' }
  | { readonly kind: 'redline' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' }
  | {
      readonly kind: 'whole'
      readonly tree: AgreementDocument
      readonly fingerprint: string
      /** What its sign-off sheet tells, and where it says that the version stands. */
      readonly told: Told
    }

/** The record that a file carries, wherever programs have moved it. Nothing in it is trusted. */
export function readRecord(file: WordPackage): FoundRecord {
  const relationships = file.relationships(file.main)
  if (!relationships.ok) return { kind: 'none' }
  const found = relationships.value
    .filter(({ type }) => type === 'customXml')
    .flatMap(({ part }) => {
      const root = file.xml(part)
      return root.ok && RECORDS.has(root.value.name) ? [root.value] : []
    })
  const [record, another] = found
  if (record === undefined) return { kind: 'none' }
  if (record.name === clark('redline')) return { kind: 'redline' }
  return another === undefined ? parsed(record) : { kind: 'damaged' }
}

function parsed(record: Element): FoundRecord {
  const format = Number(record.attributes.get('format'))
  if (Number.isInteger(format) && format > FORMAT) return { kind: 'newer' }
  const content = childNamed(record, clark('content'))
  const fingerprint = record.attributes.get('fingerprint')
  const isKnown = format === FORMAT || format === FORMAT_WITHOUT_STANDING
  if (!isKnown || content === null || fingerprint === undefined) return { kind: 'damaged' }
  const tree = PrintableTree.safeParse(dataIn(content))
  if (!tree.success || oneLine(tree.data.version) !== record.attributes.get('version'))
    return { kind: 'damaged' }
  const sheet = childNamed(record, clark('signoff'))
  const signoff = sheet === null ? null : signoffIn(sheet, tree.data, fingerprint)
  const stands = childNamed(record, clark('standing'))
  const standing = stands === null ? null : (ToldStanding.safeParse(dataIn(stands)).data ?? undefined)
  if (signoff === undefined || standing === undefined) return { kind: 'damaged' }
  if ((standing === null) !== (format === FORMAT_WITHOUT_STANDING)) return { kind: 'damaged' }
  return { kind: 'whole', tree: tree.data, fingerprint, told: { signoff, standing } }
}

/** What was done with the version that the file is. Undefined for what cannot be told: its times are shown in a zone and a locale, which this machine must know. */
function signoffIn(
  element: Element,
  { locale }: AgreementDocument,
  fingerprint: string,
): VersionRecord | undefined {
  const { data } = VersionRecord.safeParse(dataIn(element))
  const canBeTold =
    data?.version.fingerprint === fingerprint &&
    Calendar.shape.timeZone.safeParse(data.version.zone).success &&
    Company.shape.locale.safeParse(locale).success
  return canBeTold ? data : undefined
}

function dataIn(element: Element): unknown {
  try {
    return JSON.parse(Buffer.from(textOf(element), 'base64').toString('utf8'))
  } catch {
    return null
  }
}

const RECORDS: ReadonlySet<string> = new Set([clark('agreement'), clark('redline')])

function clark(name: string): string {
  return `{${NAMESPACE}}${name}`
}
