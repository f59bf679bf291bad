import type { Application } from '../api/client.ts'
import type { ChartAction } from './ChartMenu.tsx'
import type { ChartTable, DrawOption } from './chartOption.ts'
import { copyTable } from './copyTable.ts'
import type { PictureSize } from './echarts.ts'
import { chartToPng, chartToSvg } from './picture.ts'

interface Taken {
  readonly title: string
  readonly option: DrawOption
  readonly table: ChartTable
  readonly size: PictureSize
  readonly saveFile: Application['saveFile']
}

/**
 * Copies or saves a chart.
 * @returns what happened, in a few words; null when the user changed their mind.
 */
export async function takeAlong(action: Exclude<ChartAction, 'table'>, chart: Taken): Promise<string | null> {
  const { title, option, table, size, saveFile } = chart
  const save = async (ending: string, bytes: Uint8Array): Promise<string | null> => {
    const name = `${fileName(title)}.${ending}`
    return (await saveFile(name, bytes)) === 'saved' ? `Saved as ${name}.` : null
  }
  switch (action) {
    case 'copy-table':
      await copyTable(title, table)
      return 'The table is on the clipboard.'
    case 'copy-picture':
      // The picture is handed over as a promise, for a browser that takes it only right after the click.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': chartToPng(title, option, size) })])
      return 'The picture is on the clipboard.'
    case 'save-png': {
      const png = await chartToPng(title, option, size)
      return save('png', new Uint8Array(await png.arrayBuffer()))
    }
    case 'save-svg':
      return save('svg', new TextEncoder().encode(chartToSvg(title, option, size)))
  }
}

/** The title in characters that every file system takes. */
function fileName(title: string): string {
  const plain = title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  return plain.replaceAll(/^-+|-+$/g, '').slice(0, 80)
}
