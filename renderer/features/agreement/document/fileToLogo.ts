import { pictureSize } from '../../../../shared/agreement/picture.ts'
import { fail, ok, type Result } from '../../../../shared/base/result.ts'

/** As wide as it prints crisply on the page, in pixels. */
const WIDTH_MOST = 600
const LETTERS_MOST = 400_000
/** A file that is larger than this is not read at all. */
const FILE_MOST = 20_000_000
const TYPES = ['image/png', 'image/jpeg'] as const

/**
 * A picture file as a logo: as a data address, drawn again so that it holds nothing but pixels, and made smaller where it is
 * larger than a page needs.
 * @returns why it cannot be used, as a sentence
 */
export async function fileToLogo(file: File): Promise<Result<string, string>> {
  const type = TYPES.find((known) => known === file.type)
  if (type === undefined) return fail(`“${file.name}” is no PNG or JPEG picture. Save it as one of the two.`)
  if (file.size > FILE_MOST) return fail(`“${file.name}” is larger than 20 MB. Choose a smaller picture.`)
  const size = pictureSize(await dataAddress(file))
  if (!size.ok) return fail(`“${file.name}” cannot be used: ${size.error}`)
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (bitmap === null) return fail(`“${file.name}” cannot be read as a picture.`)
  try {
    for (let width = Math.min(WIDTH_MOST, bitmap.width); width >= 1; width = Math.floor(width / 2)) {
      const address = await draw(bitmap, width, type)
      if (address.length <= LETTERS_MOST) return ok(address)
    }
    return fail(`“${file.name}” is too large even when it is made smaller.`)
  } finally {
    bitmap.close()
  }
}

async function draw(bitmap: ImageBitmap, width: number, type: string): Promise<string> {
  const height = Math.max(1, Math.round((bitmap.height * width) / bitmap.width))
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height)
  return dataAddress(await canvas.convertToBlob({ type, quality: 0.9 }))
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''))
    reader.addEventListener('error', () => reject(new Error('the picture could not be read')))
    reader.readAsDataURL(blob)
  })
}
