import type { DrawCellCallback, Theme } from '@glideapps/glide-data-grid'
import { fontFamily, sheetSizes, textSizes, type Palette } from '../../../theme.ts'

/** The look of the product for the grid, which draws on a canvas. */
export function sheetTheme(palette: Palette): Partial<Theme> {
  return {
    accentColor: palette.ink,
    accentFg: palette.paper,
    accentLight: palette.chosen,
    textDark: palette.ink,
    textMedium: palette.inkSoft,
    textLight: palette.inkSoft,
    textHeader: palette.ink,
    textGroupHeader: palette.ink,
    textHeaderSelected: palette.paper,
    bgCell: palette.paper,
    bgCellMedium: palette.shade,
    bgHeader: palette.shade,
    bgHeaderHasFocus: palette.chosen,
    bgHeaderHovered: palette.chosen,
    bgGroupHeader: palette.shade,
    bgGroupHeaderHovered: palette.chosen,
    borderColor: palette.line,
    horizontalBorderColor: palette.line,
    headerBottomBorderColor: palette.edge,
    cellHorizontalPadding: sheetSizes.padding,
    headerFontStyle: `600 ${textSizes.small}px`,
    baseFontStyle: `${textSizes.normal}px`,
    editorFontSize: `${textSizes.normal}px`,
    fontFamily,
  }
}

/** Marks cells with trouble in their corner, as spreadsheets mark a note: not by colour alone. */
export function markTroubles(
  isTroubled: (column: number, row: number) => boolean,
  palette: Palette,
): DrawCellCallback {
  return ({ ctx, rect, col, row }, drawContent) => {
    drawContent()
    if (!isTroubled(col, row)) return
    const right = rect.x + rect.width
    ctx.save()
    ctx.fillStyle = palette.trouble
    ctx.beginPath()
    ctx.moveTo(right - sheetSizes.mark, rect.y + 1)
    ctx.lineTo(right, rect.y + 1)
    ctx.lineTo(right, rect.y + 1 + sheetSizes.mark)
    ctx.closePath()
    ctx.fill()
    ctx.restore()
  }
}
