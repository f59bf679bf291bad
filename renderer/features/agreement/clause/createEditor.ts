import { baseKeymap, toggleMark } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import type { Node } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { LivePart } from './liveParts.ts'
import { wordingSchema } from './schema.ts'
import { pastedInline } from './wordingDocument.ts'

export interface EditorOptions {
  readonly label: string
  readonly document: Node
  /** As they are now, whenever something is pasted. */
  readonly live: () => readonly LivePart[]
  /** Whether the words are other than those in the plan; then Ctrl+Z is about them. */
  readonly isTyping: (state: EditorState) => boolean
  readonly onChange: (state: EditorState) => void
  /** When the editor is left. */
  readonly onLeave: () => void
  readonly onGiveUp: () => void
}

export interface Editor {
  readonly view: EditorView
  /** Begins anew with these words; nothing before it can be undone. */
  readonly beginWith: (document: Node) => void
}

/** The editor of a clause's words, put into an element of the page; whoever makes it has to destroy its view. */
export function createEditor(place: HTMLElement, options: EditorOptions): Editor {
  const { label, document, live, isTyping, onChange, onLeave } = options
  const view: EditorView = new EditorView(place, {
    state: stateOf(document, options),
    attributes: (state) => ({
      role: 'textbox',
      'aria-label': label,
      'aria-multiline': 'true',
      tabindex: '0',
      'data-typing': String(isTyping(state)),
    }),
    transformPasted: (slice) => pastedInline(slice, live()),
    dispatchTransaction: (transaction) => {
      const next = view.state.apply(transaction)
      view.updateState(next)
      onChange(next)
    },
    handleDOMEvents: { blur: () => onLeave() },
  })
  const beginWith = (words: Node): void => {
    view.updateState(stateOf(words, options))
    onChange(view.state)
  }
  return { view, beginWith }
}

function stateOf(document: Node, { onGiveUp }: EditorOptions): EditorState {
  const { strong, emphasis } = wordingSchema.marks
  return EditorState.create({
    doc: document,
    plugins: [
      history(),
      keymap({
        ...(strong ? { 'Mod-b': toggleMark(strong) } : {}),
        ...(emphasis ? { 'Mod-i': toggleMark(emphasis) } : {}),
        'Mod-z': undo,
        'Mod-y': redo,
        'Shift-Mod-z': redo,
        // A clause is one paragraph.
        Enter: nothing,
        'Shift-Enter': nothing,
        Escape: () => {
          onGiveUp()
          return true
        },
      }),
      keymap(baseKeymap),
    ],
  })
}

function nothing(): boolean {
  return true
}
