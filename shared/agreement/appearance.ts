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
  return 1.05 / (luminance(color) + 0.05) >= CONTRAST_LEAST
}

/** Relative luminance of the guidelines: 0 for black, 1 for white. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
