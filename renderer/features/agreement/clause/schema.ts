import { Schema } from 'prosemirror-model'

/** Tells the editor's own live parts from any other element that is pasted. */
const LIVE = 'data-live'

/**
 * What a clause may be made of: one paragraph of words, bold or emphasised, and in it fields and references that can be moved
 * and taken out, but not changed or broken.
 */
export const wordingSchema = new Schema({
  nodes: {
    doc: { content: 'paragraph' },
    paragraph: { content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    text: { group: 'inline' },
    live: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: {
        /** As `keyOf` writes it. */
        key: { validate: 'string' },
        /** What it says at the moment. */
        text: { validate: 'string' },
      },
      leafText: (node) => String(node.attrs['text']),
      toDOM: ({ attrs }) => [
        'span',
        { [LIVE]: String(attrs['key']), contenteditable: 'false' },
        String(attrs['text']),
      ],
      parseDOM: [
        {
          tag: `span[${LIVE}]`,
          getAttrs: (element) => ({ key: element.getAttribute(LIVE) ?? '', text: element.textContent }),
        },
      ],
    },
  },
  marks: {
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    emphasis: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
})
