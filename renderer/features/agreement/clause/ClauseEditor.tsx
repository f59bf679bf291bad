import { ActionIcon, Group, Text, Tooltip, UnstyledButton } from '@mantine/core'
import { IconBold, IconItalic } from '@tabler/icons-react'
import { toggleMark } from 'prosemirror-commands'
import type { MarkType, Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Wording } from '../../../../shared/plan/wording.ts'
import { usePlanSession, type RefusedWords } from '../../../api/planSession.tsx'
import { placeOf } from '../../../controls/places.ts'
import { refusalOf, type Commit } from '../../../controls/useDraft.ts'
import classes from './Clause.module.css'
import { createEditor, type Editor } from './createEditor.ts'
import { keyOf, type LivePart } from './liveParts.ts'
import { wordingSchema } from './schema.ts'
import { documentToWording, keysIn, liveNode, wordingToDocument } from './wordingDocument.ts'

const LOOKS = [
  { name: 'Bold', mark: wordingSchema.marks.strong, keys: 'Ctrl+B', Icon: IconBold },
  { name: 'Emphasis', mark: wordingSchema.marks.emphasis, keys: 'Ctrl+I', Icon: IconItalic },
] as const

/** The words of a clause, taken over when the editor is left; its live parts can be moved and taken out, not changed. */
export function ClauseEditor({
  label,
  placeholder = '',
  clauseId,
  wording,
  live,
  onCommit,
}: {
  readonly label: string
  /** Shown while there are no words. */
  readonly placeholder?: string
  /** As it is called in the document. */
  readonly clauseId: string
  readonly wording: Wording
  readonly live: readonly LivePart[]
  readonly onCommit: Commit<Wording>
}): ReactNode {
  const { refusedWords } = usePlanSession()
  const document = useMemo(() => wordingToDocument(wording, live), [wording, live])
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor>(null)
  // What the editor's own listeners read: they are made once.
  const now = useRef({ document, live, onCommit })
  const [tools, setTools] = useState<Tools | null>(null)
  const [refused, setRefused] = useState(refusedWords.get(clauseId) ?? null)

  useEffect(() => {
    if (place.current === null) return undefined
    const keep = (words: RefusedWords | null): void => {
      if (words === null) refusedWords.delete(clauseId)
      else refusedWords.set(clauseId, words)
      setRefused(words)
    }
    const leave = (): void => {
      const { doc } = made.view.state
      if (haveSameWords(doc, now.current.document)) {
        // Its figures may have changed meanwhile.
        if (!doc.eq(now.current.document)) made.beginWith(now.current.document)
        keep(null)
        return
      }
      const words = documentToWording(doc)
      const reason = refusalOf(now.current.onCommit, words)
      keep(reason === null ? null : { words, beside: documentToWording(now.current.document), reason })
      // Words that are taken over are the plan's from now on, also before it has been drawn with them.
      if (reason === null) now.current = { ...now.current, document: doc }
    }
    const kept = refusedWords.get(clauseId) ?? null
    const made = createEditor(place.current, {
      label,
      document: isBeside(kept, now.current.document)
        ? wordingToDocument(kept.words, now.current.live)
        : now.current.document,
      live: () => now.current.live,
      isTyping: ({ doc }) => !doc.eq(now.current.document),
      onChange: (state) => {
        const next = toolsOf(state)
        // Most letters change nothing around the words, which then is not drawn again.
        setTools((before) => (before !== null && isSame(before, next) ? before : next))
      },
      onLeave: leave,
      onGiveUp: () => {
        made.beginWith(now.current.document)
        keep(null)
      },
    })
    editor.current = made
    setTools(toolsOf(made.view.state))
    return () => {
      // Whoever goes elsewhere by key has not left the words before.
      leave()
      made.view.destroy()
    }
  }, [label, clauseId, refusedWords])

  useEffect(() => {
    now.current = { document, live, onCommit }
    const made = editor.current
    // Words that are being typed stay; otherwise the editor follows the plan.
    if (made === null || made.view.hasFocus() || made.view.state.doc.eq(document)) return
    if (isBeside(refusedWords.get(clauseId) ?? null, document)) return
    refusedWords.delete(clauseId)
    made.beginWith(document)
  }, [document, live, onCommit, clauseId, refusedWords])

  const error = isBeside(refused, document) ? refused.reason : null
  const unused = tools === null ? [] : live.filter(({ part }) => !tools.used.has(keyOf(part)))
  const run = (change: (view: EditorView) => void): void => {
    if (editor.current === null) return
    change(editor.current.view)
    editor.current.view.focus()
  }
  return (
    <div className={classes.editor}>
      <Group gap="xs" role="toolbar" aria-label={`Look of ${label}`}>
        {LOOKS.map(({ name, mark, keys, Icon }) => (
          <Tooltip key={name} label={`${name} (${keys})`}>
            <ActionIcon
              aria-label={name}
              aria-pressed={tools?.looks.has(name) ?? false}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => run((view) => mark !== undefined && toggleMark(mark)(view.state, view.dispatch))}
            >
              <Icon size="1rem" aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        ))}
      </Group>
      <div
        ref={place}
        className={classes.words}
        data-refused={error !== null}
        data-empty={tools?.isEmpty === true}
        data-placeholder={placeholder}
        {...placeOf('agreement', 'clauses', clauseId)}
      />
      {error !== null && (
        <Text size="xs" c="var(--sla-trouble)" role="alert">
          {error}
        </Text>
      )}
      {unused.length > 0 && (
        <div className={classes.unused}>
          <Text size="xs" c="dimmed">
            Not in your words; click to put back:
          </Text>
          {unused.map(({ part, text }) => (
            <UnstyledButton
              key={keyOf(part)}
              className={classes.chip ?? ''}
              aria-label={`Put back ${text}`}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() =>
                run((view) =>
                  view.dispatch(view.state.tr.replaceSelectionWith(liveNode(keyOf(part), text), false)),
                )
              }
            >
              {text}
            </UnstyledButton>
          ))}
        </div>
      )}
    </div>
  )
}

/** What stands around the words because of them. */
interface Tools {
  /** Names of the looks that what is chosen has. */
  readonly looks: ReadonlySet<string>
  /** Keys of the live parts that are in the words. */
  readonly used: ReadonlySet<string>
  readonly isEmpty: boolean
}

function toolsOf(state: EditorState): Tools {
  const looks = LOOKS.filter(({ mark }) => mark !== undefined && hasMark(state, mark))
  return {
    looks: new Set(looks.map(({ name }) => name)),
    used: keysIn(state.doc),
    isEmpty: state.doc.textContent === '' && state.doc.firstChild?.childCount === 0,
  }
}

function isSame(one: Tools, other: Tools): boolean {
  return one.isEmpty === other.isEmpty && isSameSet(one.looks, other.looks) && isSameSet(one.used, other.used)
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((value) => other.has(value))
}

/** Refused words stay until they are put right or the plan's own words change. */
function isBeside(refused: RefusedWords | null, document: Node): refused is RefusedWords {
  return refused !== null && JSON.stringify(refused.beside) === JSON.stringify(documentToWording(document))
}

function haveSameWords(one: Node, other: Node): boolean {
  return JSON.stringify(documentToWording(one)) === JSON.stringify(documentToWording(other))
}

/** Whether what is chosen, or what is typed next, has this look. */
function hasMark({ doc, selection, storedMarks }: EditorState, mark: MarkType): boolean {
  const { empty, from, to, $from } = selection
  if (empty) return mark.isInSet(storedMarks ?? $from.marks()) !== undefined
  return doc.rangeHasMark(from, to, mark)
}
