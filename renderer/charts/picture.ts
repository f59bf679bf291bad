import { present } from '../../shared/base/invariant.ts'
import { fontFamily, palettes, textSizes } from '../theme.ts'
import type { DrawOption } from './chartOption.ts'
import { createPicture, type PictureSize } from './echarts.ts'

/** Room for the title above the drawing, and around both, in pixels. */
const TITLE_HEIGHT = 40
const MARGIN = 16

/** The chart with its title on white paper, in twice the size of the screen so that it prints sharply. */
export async function chartToPng(title: string, draw: DrawOption, size: PictureSize): Promise<Blob> {
  const palette = palettes.print
  const chart = createPicture(palette, 'canvas', size)
  chart.setOption(draw(palette, size.width))
  const drawing = chart.renderToCanvas({ pixelRatio: 2 })
  const canvas = document.createElement('canvas')
  canvas.width = drawing.width + MARGIN * 4
  canvas.height = drawing.height + TITLE_HEIGHT * 2 + MARGIN * 2
  const context = present(canvas.getContext('2d'), 'the drawing context of a canvas')
  context.fillStyle = palette.paper
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(drawing, MARGIN * 2, TITLE_HEIGHT * 2)
  context.scale(2, 2)
  context.fillStyle = palette.ink
  context.font = `600 ${textSizes.normal}px ${fontFamily}`
  context.fillText(title, MARGIN, TITLE_HEIGHT - MARGIN)
  chart.dispose()
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(present(blob, 'the picture of a canvas')), 'image/png')
  })
}

/** The chart with its title as a vector picture on white paper. */
export function chartToSvg(title: string, draw: DrawOption, size: PictureSize): string {
  const palette = palettes.print
  const chart = createPicture(palette, 'svg', size)
  chart.setOption(draw(palette, size.width))
  const drawing = chart.renderToSVGString()
  chart.dispose()
  const width = size.width + MARGIN * 2
  const height = size.height + TITLE_HEIGHT + MARGIN
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="100%" height="100%" fill="${palette.paper}"/>`,
    `<text x="${MARGIN}" y="${TITLE_HEIGHT - MARGIN}" fill="${palette.ink}" font-weight="600"`,
    ` font-size="${textSizes.normal}" font-family="${escapeMarkup(fontFamily)}">${escapeMarkup(title)}</text>`,
    `<g transform="translate(${MARGIN} ${TITLE_HEIGHT})">${drawing}</g>`,
    '</svg>',
  ].join('')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}
