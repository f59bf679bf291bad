import { fontFamily, textSizes, type Palette } from '../theme.ts'

/** The share of a chart's width that the names of its rows may take. */
const NAMES_SHARE = 0.38

/** An axis of rows with their names, from top to bottom. */
export function nameAxis(names: readonly string[], width: number, palette: Palette) {
  return {
    type: 'category' as const,
    data: [...names],
    inverse: true,
    axisLabel: {
      interval: 0,
      hideOverlap: false,
      width: Math.round(width * NAMES_SHARE),
      overflow: 'truncate' as const,
      color: palette.ink,
    },
  }
}

/** The figure of a row, beside its bar. */
export function rowText(
  text: string,
  x: number,
  y: number,
  weight: 'strong' | 'plain',
  palette: Palette,
  align: 'left' | 'right' = 'left',
) {
  return {
    type: 'text' as const,
    style: {
      text,
      x,
      y,
      align,
      fill: weight === 'strong' ? palette.ink : palette.inkSoft,
      fontFamily,
      fontSize: textSizes.small,
      fontWeight: weight === 'strong' ? 600 : 400,
      verticalAlign: 'middle' as const,
    },
  }
}
