import { SaxesParser } from 'saxes'
import { fail, ok, type Result } from '../../../shared/base/result.ts'

/** An element with its name in Clark notation: {namespace}name. */
export interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Element | string)[]
}

/** Deeper than any document written by a program; reading further could exhaust the stack. */
const DEPTH_MOST = 200

/** More than the largest agreement has by far; each takes memory, however few letters it is written with. */
const ELEMENTS_MOST = 400_000

/**
 * Reads XML from an unknown source. A document type declaration is refused, and with it every entity that could pull in
 * another file or grow without end; no office file has one.
 */
export function parseXml(content: Uint8Array): Result<Element, string> {
  const parser = new SaxesParser({ xmlns: true })
  const open: { name: string; attributes: Map<string, string>; children: (Element | string)[] }[] = []
  const roots: Element[] = []
  let elements = 0
  parser.on('doctype', () => {
    throw new Error('it declares a document type, which is refused')
  })
  parser.on('opentag', (tag) => {
    elements += 1
    if (elements > ELEMENTS_MOST) throw new Error('it has far more elements than an agreement')
    if (open.length >= DEPTH_MOST) throw new Error('its elements are nested too deeply')
    const attributes = Object.values(tag.attributes).map((attribute): [string, string] => [
      clark(attribute.uri, attribute.local),
      attribute.value,
    ])
    const element = { name: clark(tag.uri, tag.local), attributes: new Map(attributes), children: [] }
    ;(open.at(-1)?.children ?? roots).push(element)
    open.push(element)
  })
  parser.on('text', (text) => open.at(-1)?.children.push(text))
  parser.on('cdata', (text) => open.at(-1)?.children.push(text))
  parser.on('closetag', () => open.pop())
  parser.on('error', (error) => {
    throw error
  })
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(content)).close()
  } catch (error) {
    return fail(error instanceof Error ? error.message : 'it is no XML')
  }
  const [root] = roots
  return root === undefined ? fail('it is empty') : ok(root)
}

export function childElements(element: Element): Element[] {
  return element.children.filter((child) => typeof child !== 'string')
}

export function childNamed(element: Element | null | undefined, name: string): Element | null {
  return (element && childElements(element).find((child) => child.name === name)) ?? null
}

/** Every element of that name below, in document order. */
export function* descendants(element: Element, name: string): Generator<Element> {
  for (const child of childElements(element)) {
    if (child.name === name) yield child
    yield* descendants(child, name)
  }
}

/** All text below the element. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

function clark(namespace: string, local: string): string {
  return namespace === '' ? local : `{${namespace}}${local}`
}
