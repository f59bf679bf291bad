/** Shows another part of a screen from its top, wherever the part before had been scrolled to. */
export function startAtTop(inside: Element | null): void {
  inside?.closest('main')?.scrollTo(0, 0)
}
