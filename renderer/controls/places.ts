type Path = readonly (string | number)[]

/** Marks the element where a part of the plan is changed, so that others can lead there. */
export function placeOf(...path: (string | number)[]): { readonly 'data-place': string } {
  return { 'data-place': path.join('.') }
}

const WAIT_MS = 5000

/** Tabs that can be chosen, and what opens into details; they bear the places of what they show when they are opened. */
const DOOR = '[role="tab"], button[aria-expanded]'
const CLOSED = '[role="tab"][aria-selected="false"], button[aria-expanded="false"]'

/** Scrolls to the place of a path and puts the cursor there; waits for it while its screen is still loading. */
export function goToPlace(path: Path): void {
  // Whoever calls this may just have gone to another screen: the old one, which may have such a place too, goes first.
  setTimeout(() => {
    const observer = new MutationObserver(() => {
      if (show(path)) observer.disconnect()
    })
    observer.observe(document.body, { childList: true, subtree: true })
    setTimeout(() => observer.disconnect(), WAIT_MS)
    if (show(path)) observer.disconnect()
  })
}

/** What the cursor can be put into. */
const FIELD =
  'input:not(:disabled), textarea:not(:disabled), select:not(:disabled), button:not(:disabled), [tabindex="0"]'

function show(path: Path): boolean {
  const place = nearestPlace(path)
  if (!place) return false
  const door = place.closest<HTMLElement>(CLOSED)
  if (door) {
    door.click()
    return false
  }
  const isTall = place.clientHeight > window.innerHeight / 2
  place.scrollIntoView({ block: isTall ? 'start' : 'center' })
  const inside = [...place.querySelectorAll<HTMLElement>(FIELD)].find((field) => field.checkVisibility())
  const target = place.matches(FIELD) ? place : (inside ?? place)
  target.focus({ preventScroll: true })
  return true
}

/** The place of the path itself, or the first one in it, or that of the smallest part around it that has one. */
function nearestPlace(path: Path): HTMLElement | null {
  for (let length = path.length; length > 0; length -= 1) {
    const name = path.slice(0, length).join('.')
    const itself = document.querySelectorAll<HTMLElement>(`[data-place=${CSS.escape(name)}]`)
    const inside = document.querySelectorAll<HTMLElement>(`[data-place^=${CSS.escape(`${name}.`)}]`)
    const found = [...itself, ...inside]
    const nearest = found.find((place) => !place.closest(DOOR)) ?? found[0]
    if (nearest) return nearest
  }
  return null
}
