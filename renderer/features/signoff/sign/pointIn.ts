import { PAD, type Point } from '../../../agreement/strokes.ts'

/** Where a pointer is, in the field of strokes; kept inside of it and to a tenth. */
export function pointIn(
  box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  pointer: { readonly clientX: number; readonly clientY: number },
): Point {
  return [
    along((pointer.clientX - box.left) / box.width, PAD.width),
    along((pointer.clientY - box.top) / box.height, PAD.height),
  ]
}

function along(share: number, most: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * most * 10) / 10
}
