import { posix } from 'node:path'
import { fail, ok, type Result } from '../../../shared/base/result.ts'
import { type Archive, openArchive } from './archive.ts'
import { childElements, type Element, parseXml } from './xml.ts'

/** The parts of a Word file, followed by their relationships as Word follows them, never by their names. */
export interface WordPackage {
  /** Name of the part with the text. */
  readonly main: string
  readonly xml: (part: string) => Result<Element, string>
  readonly bytes: (part: string) => Result<Uint8Array, string>
  readonly relationships: (part: string) => Result<readonly Relationship[], string>
}

export interface Relationship {
  readonly id: string
  /** The last word of its type, such as header. */
  readonly type: string
  /** Name of the part it leads to. */
  readonly part: string
}

export function openWord(bytes: Uint8Array): Result<WordPackage, string> {
  const archive = openArchive(bytes)
  if (!archive.ok) return archive
  const root = relationshipsOf(archive.value, '')
  if (!root.ok) return root
  const main = root.value.find(({ type }) => type === 'officeDocument')
  if (main === undefined || !archive.value.has(main.part)) return fail('It is a zip file, but no Word file.')
  return ok({
    main: main.part,
    xml: (part) => xmlOf(archive.value, part),
    bytes: (part) => archive.value.read(part),
    relationships: (part) => relationshipsOf(archive.value, part),
  })
}

const RELATIONSHIP = '{http://schemas.openxmlformats.org/package/2006/relationships}Relationship'

function relationshipsOf(archive: Archive, part: string): Result<Relationship[], string> {
  const folder = posix.dirname(part)
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  if (!archive.has(name)) return ok([])
  const root = xmlOf(archive, name)
  if (!root.ok) return root
  return ok(
    childElements(root.value)
      .filter(
        (element) => element.name === RELATIONSHIP && element.attributes.get('TargetMode') !== 'External',
      )
      .map(({ attributes }) => ({
        id: attributes.get('Id') ?? '',
        type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
        part: posix.resolve('/', folder, attributes.get('Target') ?? '').slice(1),
      })),
  )
}

function xmlOf(archive: Archive, part: string): Result<Element, string> {
  const content = archive.read(part)
  if (!content.ok) return content
  const root = parseXml(content.value)
  return root.ok ? root : fail(`The part ${part} cannot be read: ${root.error}.`)
}
