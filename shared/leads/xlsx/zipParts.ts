import { Unzip, UnzipInflate } from 'fflate'
import { fail, ok, type Result } from '../../base/result.ts'
import type { SourceFile } from '../csv/sourceFile.ts'

/** Takes the content of one part, piece by piece. */
export interface PartReader {
  readonly take: (bytes: Uint8Array) => void
  readonly end: () => void
}

/** Bytes read from the file at a time. */
const SLICE_BYTES = 1024 * 1024
/** Packed bytes that are unpacked at once: as many as even a bomb of zeros makes no more than some 16 MB of. */
const PIECE_BYTES = 16 * 1024
/** The most that one workbook may unpack to in one pass. */
const UNPACKED_BYTES_MAX = 1024 * 1024 * 1024
/** No table packs this well; small parts may, and do no harm. */
const UNPACKED_RATIO_MAX = 200
const HARMLESS_BYTES = 16 * 1024 * 1024

export const DAMAGED =
  'This workbook is damaged or cut off. Open it in Excel, save it again, and choose that file.'
const UNPACKS_TOO_FAR =
  'This workbook unpacks to far more than a table of leads. Save the sheet as CSV and choose that file.'

/**
 * Unpacks the parts of a zip file that are wanted, in one pass over the file and without holding it. What unpacks to more
 * than a workbook can reasonably hold is refused on the way.
 * @param readerOf what takes a part, by its name; null for parts that are passed over
 */
export async function readZipParts(
  source: SourceFile,
  readerOf: (name: string) => PartReader | null,
  onProgress: (share: number) => void,
): Promise<Result<null, string>> {
  let unpacked = 0
  let packed = 0
  let unfinished = 0
  const isTooFar = (): boolean =>
    unpacked > UNPACKED_BYTES_MAX || (unpacked > HARMLESS_BYTES && unpacked > UNPACKED_RATIO_MAX * packed)
  const unzip = new Unzip((part) => {
    const reader = readerOf(part.name)
    if (!reader) return
    unfinished += 1
    part.ondata = (error, bytes, final) => {
      if (error) throw error
      unpacked += bytes.length
      if (isTooFar()) throw new RangeError()
      reader.take(bytes)
      if (!final) return
      reader.end()
      unfinished -= 1
    }
    part.start()
  })
  unzip.register(UnzipInflate)
  for (let from = 0; from < source.size; from += SLICE_BYTES) {
    const to = Math.min(from + SLICE_BYTES, source.size)
    const slice = await source.read(from, to)
    if (!slice.ok) return slice
    for (let at = 0; at < slice.value.length; at += PIECE_BYTES) {
      const isLast = to === source.size && at + PIECE_BYTES >= slice.value.length
      packed = Math.min(from + at + PIECE_BYTES, to)
      try {
        unzip.push(slice.value.subarray(at, at + PIECE_BYTES), isLast)
      } catch (error) {
        // Everything that unpacks or reads says so by throwing: what is too long for memory is a range error too.
        return fail(error instanceof RangeError ? UNPACKS_TOO_FAR : DAMAGED)
      }
    }
    onProgress(to / source.size)
  }
  return unfinished > 0 ? fail(DAMAGED) : ok(null)
}
