import type { ReactNode } from 'react'
import { placeOf } from './places.ts'

/** Marks a tab, or a button that opens details, as the way to parts of the plan that are not shown before. */
export function PlaceMarks({
  places,
}: {
  readonly places: readonly (readonly (string | number)[])[]
}): ReactNode {
  return places.map((path) => <span key={path.join('.')} {...placeOf(...path)} />)
}
