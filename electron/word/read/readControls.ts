import { w, w14 } from './names.ts'
import type { FoundControl } from './reading.ts'
import { childNamed, type Element, textOf } from './xml.ts'

/**
 * The control to fill in that an element is, with what it holds; null for one that only wraps other content. Told by its
 * kind, as programs that save the file drop tags and ids.
 */
export function controlIn(element: Element): FoundControl | null {
  const properties = childNamed(element, w('sdtPr'))
  const content = childNamed(element, w('sdtContent'))
  if (properties === null || content === null || isBound(element)) return null
  const text = textOf(content).trim()
  const box = childNamed(properties, w14('checkbox'))
  if (box !== null) {
    const checked = childNamed(box, w14('checked'))?.attributes.get(w14('val')) ?? '0'
    return { kind: 'checkbox', text, checked: checked === '1' || checked === 'true' }
  }
  if (childNamed(properties, w('date')) !== null) return { kind: 'date', text, checked: false }
  if (childNamed(properties, w('text')) !== null) return { kind: 'text', text, checked: false }
  return null
}

/** Whether Word would replace the content by data from elsewhere in the file. */
export function isBound(element: Element): boolean {
  return childNamed(childNamed(element, w('sdtPr')), w('dataBinding')) !== null
}
