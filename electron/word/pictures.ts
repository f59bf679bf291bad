import { createHash } from 'node:crypto'
import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { drawnAppearance } from '../../shared/agreement/appearance.ts'
import { pictureSize } from '../../shared/agreement/picture.ts'
import type { SignatureMark } from '../../shared/agreement/signoff/version.ts'
import { drawStrokes } from './drawStrokes.ts'

/** A picture as it is put into a file. Its sizes are in pixels of a screen, 96 to the inch. */
export interface Picture {
  readonly type: 'png' | 'jpg'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  /** For somebody who cannot see it. */
  readonly description: string
}

/** Room for a logo above the title. */
const LOGO_ROOM = { width: 240, height: 64 } as const

/** The logo of an agreement, fitted into its room; null where there is none, or none that can be drawn. */
export function logoOf({ appearance, company }: AgreementDocument): Picture | null {
  const logo = appearance === undefined ? null : drawnAppearance(appearance).logo
  if (logo === null) return null
  const size = pictureSize(logo)
  if (!size.ok) return null
  const { type, width, height } = size.value
  const scale = Math.min(LOGO_ROOM.width / width, LOGO_ROOM.height / height, 1)
  return {
    type,
    bytes: Uint8Array.from(Buffer.from(logo.slice(logo.indexOf(',') + 1), 'base64')),
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    description: `Logo of ${company}`,
  }
}

type Strokes = Extract<SignatureMark, { kind: 'drawn' }>['strokes']

/** A signature that was drawn with a pen or finger. */
export function drawnSignature(strokes: Strokes, name: string): Picture {
  return {
    type: 'png',
    bytes: drawStrokes(strokes),
    width: 300,
    height: 80,
    description: `Signature of ${name}`,
  }
}

/** By which a picture is told from any other. */
export function pictureHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
