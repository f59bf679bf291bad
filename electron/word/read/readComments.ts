import type { Comment } from '../../../shared/agreement/verdict.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import { w } from './names.ts'
import type { Relationship, WordPackage } from './wordPackage.ts'
import { descendants, type Element, textOf } from './xml.ts'

/** The comments of a file by their ids. */
export function readComments(
  file: WordPackage,
  relationships: readonly Relationship[],
): Result<Map<string, Comment>, string> {
  const part = relationships.find(({ type }) => type === 'comments')?.part
  if (part === undefined) return ok(new Map())
  const root = file.xml(part)
  if (!root.ok) return root
  return ok(
    new Map(
      [...descendants(root.value, w('comment'))].map((comment) => [
        comment.attributes.get(w('id')) ?? '',
        { author: comment.attributes.get(w('author')) ?? '', text: textIn(comment) },
      ]),
    ),
  )
}

function textIn(comment: Element): string {
  return [...descendants(comment, w('p'))]
    .map((paragraph) => lineIn(paragraph))
    .join('\n')
    .trim()
}

function lineIn(element: Element): string {
  if (element.name === w('t')) return textOf(element)
  if (element.name === w('br') || element.name === w('cr')) return '\n'
  if (element.name === w('tab')) return '\t'
  return element.children.map((child) => (typeof child === 'string' ? '' : lineIn(child))).join('')
}
