import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

export type Parts = Readonly<Record<string, Uint8Array>>

/**
 * Parts as a zip whose bytes depend on nothing but their content: names in order, one time for all, packages inside
 * packages done likewise.
 */
export function canonicalZip(parts: Parts): Uint8Array {
  const zippable: Zippable = {}
  for (const name of Object.keys(parts).toSorted(byPlace)) {
    const content = parts[name] ?? new Uint8Array()
    zippable[name] = name.endsWith('.xlsx') ? canonicalZip(stableParts(unzipSync(content))) : content
  }
  // A zip holds local time without a zone; the library reads it back from this date by the same local clock.
  return zipSync(zippable, { level: 6, mtime: new Date(1980, 0, 1) })
}

/** Readers expect the list of content types first. */
function byPlace(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}

function rank(name: string): number {
  return ['[Content_Types].xml', '_rels/.rels'].indexOf(name) + 1 || 3
}

/** The same parts with ids by order of appearance, where the library takes them by chance or counts on from the last document. */
export function stableParts(parts: Parts): Parts {
  const stable: Record<string, Uint8Array> = { ...parts }
  for (const name of Object.keys(parts)) {
    if (name.endsWith('.xml')) stable[name] = rewritten(stable, name, stableIds)
  }
  for (const name of Object.keys(parts)) {
    const source = /^(.*?)_rels\/(.+)\.rels$/u.exec(name)
    if (source === null) continue
    const owner = `${source[1]}${source[2]}`
    const ids = new Map<string, string>()
    stable[name] = rewritten(stable, name, (xml) =>
      xml.replaceAll(/(<Relationship [^>]*?\bId=")([^"]+)"/gu, (_, start: string, id: string) => {
        ids.set(id, `rId${ids.size + 1}`)
        return `${start}${ids.get(id)}"`
      }),
    )
    if (stable[owner] !== undefined)
      stable[owner] = rewritten(stable, owner, (xml) => withRelationships(xml, ids))
  }
  return stable
}

function rewritten(parts: Parts, name: string, change: (xml: string) => string): Uint8Array {
  return strToU8(change(strFromU8(parts[name] ?? new Uint8Array())))
}

function withRelationships(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replaceAll(/( r:[a-z]+=")([^"]+)"/giu, (whole, start: string, id: string) =>
    ids.has(id) ? `${start}${ids.get(id)}"` : whole,
  )
}

// Text and values of attributes never hold a bare < or ", so these find markup only.
function stableIds(xml: string): string {
  const bookmarks = numbers()
  const headings = numbers()
  const drawings = numbers()
  return xml
    .replaceAll(
      /(<w:bookmark(?:Start|End)\b[^>]*? w:id=")([^"]*)"/gu,
      (_, start: string, id: string) => `${start}${bookmarks(id)}"`,
    )
    .replaceAll(
      /(<w:instrText[^>]*>PAGEREF _Toc|<w:(?:bookmarkStart|hyperlink)\b[^>]*? w:(?:name|anchor)="_Toc)(\d+)/gu,
      (_, start: string, id: string) => `${start}${headings(id)}`,
    )
    .replaceAll(/(<wp:docPr id=")([^"]*)"/gu, (_, start: string, id: string) => `${start}${drawings(id)}"`)
    .replaceAll(/(<v:shape id="PowerPlusWaterMarkObject)[^"]*"/gu, '$11"')
}

/** Gives the same number for the same name, counting from 1. */
function numbers(): (name: string) => number {
  const given = new Map<string, number>()
  return (name) => {
    const number = given.get(name) ?? given.size + 1
    given.set(name, number)
    return number
  }
}
