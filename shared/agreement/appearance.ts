import { contrastOf } from '../base/contrast.ts'
import type { Appearance } from '../plan/agreementSettings.ts'
import { pictureSize } from './picture.ts'

/** The chosen look without what cannot be drawn or read: a damaged or enormous logo, a colour too light for words. */
export function drawnAppearance({ logo, accent }: Appearance): Appearance {
  return {
    logo: logo !== null && pictureSize(logo).ok ? logo : null,
    accent: accent !== null && isReadable(accent) ? accent : null,
  }
}

export function isUsual({ logo, accent }: Appearance): boolean {
  return logo === null && accent === null
}

/** Contrast of words that anybody can read, by the Web Content Accessibility Guidelines, level AA. */
const CONTRAST_LEAST = 4.5

/**
 * Whether words in a colour can be read on white paper.
 * @param color #rrggbb
 */
export function isReadable(color: string): boolean {
  return contrastOf(color, '#ffffff') >= CONTRAST_LEAST
}
