import { createContext, useContext, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react'
import classes from './Origin.module.css'

/** Sees to it that one number of the group can be reached with the Tab key. */
interface Group {
  readonly settle: () => void
}

const GroupContext = createContext<Group | null>(null)

/** The group that a number stands in; null outside of any. */
export function useOriginGroup(): Group | null {
  return useContext(GroupContext)
}

/**
 * Numbers that stand together, such as those of a table: the Tab key goes to one of them, the arrow keys from there to the
 * others. They are drawn as plain numbers until the pointer or the cursor is on one.
 */
export function OriginGroup({ children }: { readonly children: ReactNode }): ReactNode {
  const part = useRef<HTMLDivElement>(null)
  const group = useMemo<Group>(
    () => ({
      settle: () => {
        const numbers = numbersIn(part.current)
        if (!numbers.some(({ tabIndex }) => tabIndex === 0)) numbers[0]?.setAttribute('tabindex', '0')
      },
    }),
    [],
  )
  const goOn = (event: KeyboardEvent): void => {
    const numbers = numbersIn(part.current)
    const next = nextOf(
      numbers,
      numbers.findIndex((number) => number === event.target),
      event.key,
    )
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  }
  return (
    <GroupContext value={group}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears of the keys of the buttons inside */}
      <div
        ref={part}
        className={classes.group}
        onKeyDown={goOn}
        onFocus={({ target }) => {
          const numbers = numbersIn(part.current)
          if (!numbers.some((number) => number === target)) return
          for (const number of numbers) number.setAttribute('tabindex', number === target ? '0' : '-1')
        }}
      >
        {children}
      </div>
    </GroupContext>
  )
}

/** The button of a number. */
export const ORIGIN_NUMBER = 'data-origin'

function numbersIn(part: HTMLElement | null): HTMLElement[] {
  return [...(part?.querySelectorAll<HTMLElement>(`[${ORIGIN_NUMBER}]`) ?? [])]
}

function nextOf(numbers: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  const current = numbers[at]
  if (current === undefined) return undefined
  switch (key) {
    case 'ArrowRight':
      return numbers[at + 1]
    case 'ArrowLeft':
      return numbers[at - 1]
    case 'Home':
      return numbers[0]
    case 'End':
      return numbers.at(-1)
    case 'ArrowDown':
      return numbers.slice(at + 1).find((number) => isBelow(current, number))
    case 'ArrowUp':
      return numbers.slice(0, at).findLast((number) => isBelow(number, current))
    default:
      return undefined
  }
}

/** Whether a number stands in a later row, in the same column; without rows each comes below the one before. */
function isBelow(above: HTMLElement, below: HTMLElement): boolean {
  const [from, to] = [above.closest('td, th'), below.closest('td, th')]
  if (!(from instanceof HTMLTableCellElement) || !(to instanceof HTMLTableCellElement)) return true
  return from.parentElement !== to.parentElement && from.cellIndex === to.cellIndex
}
