type Path = readonly (string | number)[]

/** Marks the element where a part of the plan is changed, so that others can lead there. */
export function placeOf(...path: (string | number)[]): { readonly 'data-place': string } {
  return { 'data-place': path.join('.') }
}

const WAIT_MS = 5000

/** Tabs that can be chosen, and what opens into details; they bear the places of what they show when they are opened. */
const DOOR = '[role="tab"], [aria-expanded]'
const CLOSED = '[role="tab"][aria-selected="false"], [aria-expanded="false"]'

/** Scrolls to the place of a path and puts the cursor there; waits for it while its screen is still loading. */
export function goToPlace(path: Path): void {
  const observer = new MutationObserver(() => {
    if (show(path)) observer.disconnect()
  })
  observer.observe(document.body, { childList: true, subtree: true })
  setTimeout(() => observer.disconnect(), WAIT_MS)
  if (show(path)) observer.disconnect()
}

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
  const inside = place.querySelector<HTMLElement>('input, textarea, select, button, [tabindex="0"]')
  const target = place.matches('input, textarea, select, button') ? place : (inside ?? place)
  target.focus({ preventScroll: true })
  return true
}

/** The place of the path itself, or of the smallest part around it that has one. */
function nearestPlace(path: Path): HTMLElement | null {
  for (let length = path.length; length > 0; length -= 1) {
    const name = CSS.escape(path.slice(0, length).join('.'))
    const found = [...document.querySelectorAll<HTMLElement>(`[data-place=${name}]`)]
    const nearest = found.find((place) => !place.closest(DOOR)) ?? found[0]
    if (nearest) return nearest
  }
  return null
}
