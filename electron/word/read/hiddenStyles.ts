import { ok, type Result } from '../../../shared/base/result.ts'
import { w } from './names.ts'
import type { Relationship, WordPackage } from './wordPackage.ts'
import { childNamed, descendants, type Element } from './xml.ts'

/** Ids of the styles that hide text, by themselves or by a style that they are based on. */
export function hiddenStylesOf(
  file: WordPackage,
  relationships: readonly Relationship[],
): Result<ReadonlySet<string>, string> {
  const part = relationships.find(({ type }) => type === 'styles')?.part
  if (part === undefined) return ok(new Set())
  const root = file.xml(part)
  if (!root.ok) return root
  const styles = [...descendants(root.value, w('style'))]
  const hidden = new Set(styles.filter((style) => hidesText(childNamed(style, w('rPr')))).map(idOf))
  for (let before = -1; before < hidden.size;) {
    before = hidden.size
    for (const style of styles) {
      const base = childNamed(style, w('basedOn'))?.attributes.get(w('val'))
      if (base !== undefined && hidden.has(base)) hidden.add(idOf(style))
    }
  }
  return ok(hidden)
}

/** Whether run properties hide the text, as Word's hidden text does. */
export function hidesText(properties: Element | null): boolean {
  const vanish = childNamed(properties, w('vanish'))
  return vanish !== null && isOn(vanish.attributes.get(w('val')))
}

function isOn(value: string | undefined): boolean {
  return value !== 'false' && value !== '0' && value !== 'off'
}

function idOf(style: Element): string {
  return style.attributes.get(w('styleId')) ?? ''
}
