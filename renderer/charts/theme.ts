import { fontFamily, textSizes, type Palette } from '../theme.ts'

/** Room that the parts of a chart keep from each other, in pixels. */
export const chartSpace = { hair: 1, thin: 4, near: 8, apart: 12, wide: 24 } as const

/** Where a chart is drawn with the words of its axes, apart from what it needs at the right. */
export const chartGrid = {
  left: 0,
  top: chartSpace.wide,
  bottom: chartSpace.thin,
  outerBoundsMode: 'same',
  outerBoundsContain: 'axisLabel',
} as const

/** Widths of lines: what is asked, what stands beside it, what is only for comparison. */
export const lineWidths = { main: 2.5, side: 2, quiet: 1.5 } as const

/**
 * The look of every chart, from the product's own palette. Nothing moves by itself: a chart follows the hand
 * within the frame, and is still for whoever wants less motion.
 */
export function chartTheme(palette: Palette): object {
  const text = { color: palette.inkSoft, fontFamily, fontSize: textSizes.small }
  const axis = {
    axisLine: { show: false, onZero: false },
    axisTick: { show: false },
    // Said here, as else the height of a second line depends on which fonts a computer has.
    axisLabel: { ...text, hideOverlap: true, lineHeight: textSizes.small * 1.25 },
    splitLine: { show: false },
    axisPointer: { label: { show: false } },
  }
  const scale = { ...axis, splitLine: { lineStyle: { color: palette.line, width: chartSpace.hair } } }
  return {
    animation: false,
    backgroundColor: 'transparent',
    color: palette.segments,
    textStyle: text,
    categoryAxis: axis,
    valueAxis: scale,
    line: { symbol: 'none', emphasis: { disabled: true } },
    bar: { emphasis: { disabled: true } },
    custom: { emphasis: { disabled: true } },
    tooltip: {
      // Words as text: names come from files, and a policy of the page forbids markup.
      renderMode: 'richText',
      confine: true,
      transitionDuration: 0,
      backgroundColor: palette.paper,
      borderColor: palette.edge,
      borderWidth: chartSpace.hair,
      padding: [chartSpace.near, chartSpace.apart],
      textStyle: { ...text, color: palette.ink, lineHeight: textSizes.small * 1.5 },
      axisPointer: { lineStyle: { color: palette.edge, width: chartSpace.hair, type: 'solid' } },
    },
  }
}
