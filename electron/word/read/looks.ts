import { contrastOf } from '../../../shared/base/contrast.ts'
import { w, w14 } from './names.ts'
import { childNamed, descendants, type Element } from './xml.ts'

/** What formatting does to whether text can be read; what is not set comes from the style that it stands in. */
export interface Look {
  /** Hidden, struck out or without any colour. */
  readonly isHidden?: boolean
  /** Of the letters, as six hexadecimal digits; `auto` is what programs choose against the background. */
  readonly colour?: string
  /** Behind the letters. */
  readonly fill?: string
  /** Of the letters, in half points. */
  readonly size?: number
  /** Width of the letters, in per cent. */
  readonly scale?: number
}

/** Formatting on top of other formatting. What hides text below hides it still: no agreement takes that back. */
export function laidOver(under: Look, over: Look): Look {
  return { ...under, ...over, ...(under.isHidden === true ? { isHidden: true } : {}) }
}

/** Whether text in this look is there and cannot be read. Paper is white. */
export function isUnreadable({ isHidden, colour = 'auto', fill = 'auto', size, scale }: Look): boolean {
  if (isHidden === true) return true
  if ((size !== undefined && size < HALF_POINTS_LEAST) || (scale !== undefined && scale < SCALE_LEAST))
    return true
  return colour !== 'auto' && contrastOf(`#${colour}`, fill === 'auto' ? PAPER : `#${fill}`) < CONTRAST_LEAST
}

const PAPER = '#ffffff'
/** Four points: what nobody reads on paper. */
const HALF_POINTS_LEAST = 8
const SCALE_LEAST = 10
/** No letter of an agreement comes near. */
const CONTRAST_LEAST = 1.5

/** What the properties of a run set. */
export function lookOfRun(properties: Element | null): Look {
  const colour = colourOf(properties)
  const fill = fillOf(properties) ?? highlightOf(properties)
  const size = numberOf(properties, 'sz')
  const scale = numberOf(properties, 'w')
  return {
    ...(hidesText(properties) ? { isHidden: true } : {}),
    ...(colour === null ? {} : { colour }),
    ...(fill === null ? {} : { fill }),
    ...(size === null ? {} : { size }),
    ...(scale === null ? {} : { scale }),
  }
}

/** What the properties of a paragraph, a cell, a row or a table set for the text in them. */
export function lookAround(properties: Element | null): Look {
  const fill = fillOf(properties)
  return { ...(isFlat(properties) ? { isHidden: true } : {}), ...(fill === null ? {} : { fill }) }
}

/** Whether lines or rows are made too low for their text. */
function isFlat(properties: Element | null): boolean {
  const spacing = childNamed(properties, w('spacing'))?.attributes
  const height = childNamed(properties, w('trHeight'))?.attributes
  return (
    (spacing?.get(w('lineRule')) === 'exact' && Number(spacing.get(w('line'))) < TWIPS_LEAST) ||
    (height?.get(w('hRule')) === 'exact' && Number(height.get(w('val'))) < TWIPS_LEAST)
  )
}

const TWIPS_LEAST = 80

/** Whether run properties hide the text or strike it out, so that it does not count as said. */
function hidesText(properties: Element | null): boolean {
  const fill = childNamed(properties, w14('textFill'))
  if (childNamed(fill, w14('noFill')) !== null) return true
  return ['vanish', 'strike', 'dstrike'].some((name) => {
    const property = childNamed(properties, w(name))
    return property !== null && !['false', '0', 'off'].includes(property.attributes.get(w('val')) ?? '')
  })
}

/** The colour that Word draws letters in: its newer property counts before the older one. */
function colourOf(properties: Element | null): string | null {
  const drawn = childNamed(properties, w14('textFill'))
  const [solid] = drawn === null ? [] : [...descendants(drawn, w14('srgbClr'))]
  const newer = colourIn(solid?.attributes.get(w14('val')))
  if (newer !== null) return newer
  const colour = childNamed(properties, w('color'))?.attributes
  if (LIGHT_OF_THEME.has(colour?.get(w('themeColor')) ?? ''))
    return colourIn(colour?.get(w('val'))) ?? 'FFFFFF'
  return colour?.get(w('val')) === 'auto' ? 'auto' : colourIn(colour?.get(w('val')))
}

const LIGHT_OF_THEME: ReadonlySet<string> = new Set(['background1', 'light1'])

function fillOf(properties: Element | null): string | null {
  const fill = childNamed(properties, w('shd'))?.attributes.get(w('fill'))
  return fill === 'auto' ? 'auto' : colourIn(fill)
}

function highlightOf(properties: Element | null): string | null {
  return HIGHLIGHTS[childNamed(properties, w('highlight'))?.attributes.get(w('val')) ?? ''] ?? null
}

const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  green: '00FF00',
  magenta: 'FF00FF',
  red: 'FF0000',
  yellow: 'FFFF00',
  white: 'FFFFFF',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'C0C0C0',
  none: 'auto',
}

function colourIn(value: string | undefined): string | null {
  return value !== undefined && /^[0-9a-f]{6}$/iu.test(value) ? value : null
}

function numberOf(properties: Element | null, name: string): number | null {
  const value = Number.parseFloat(childNamed(properties, w(name))?.attributes.get(w('val')) ?? '')
  return Number.isFinite(value) ? value : null
}
