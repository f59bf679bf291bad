import { fontFamily, textSizes, type Palette } from '../theme.ts'

/** The share of a chart's width that the names of its rows may take. */
const NAMES_SHARE = 0.38

/** An axis of rows with their names, from top to bottom. Long names lose their middle. */
export function nameAxis(names: readonly string[], width: number, palette: Palette) {
  const room = Math.floor((width * NAMES_SHARE) / (textSizes.small * 0.56))
  return {
    type: 'category' as const,
    // By number, for two names may become alike when they are shortened.
    data: names.map((_, row) => String(row)),
    inverse: true,
    axisLabel: {
      interval: 0,
      hideOverlap: false,
      formatter: (row: string) => shortenedInside(names[Number(row)] ?? '', room),
      color: palette.ink,
    },
  }
}

/** A name of at most so many letters, without its middle: names of one kind differ least there. */
export function shortenedInside(name: string, room: number): string {
  if (name.length <= room) return name
  const start = Math.floor((room - 1) * 0.4)
  return `${name.slice(0, start).trimEnd()}…${name.slice(name.length - (room - 1 - start)).trimStart()}`
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
