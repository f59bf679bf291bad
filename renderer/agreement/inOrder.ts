import { createElement, Fragment, type ReactNode } from 'react'

/** Shows things in a row that have no identity but their place, such as words, cells and rows; so they need no keys. */
export function inOrder<T>(items: readonly T[], show: (item: T, index: number) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...items.map(show))
}
