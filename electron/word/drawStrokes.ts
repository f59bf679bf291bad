import { crc32 } from 'node:zlib'
import { strToU8, zlibSync } from 'fflate'
import type { SignatureMark } from '../../shared/agreement/signoff/version.ts'

type Strokes = Extract<SignatureMark, { kind: 'drawn' }>['strokes']

/** The field that signatures are drawn in, and how many dots of the picture stand for one of its units. */
const [FIELD_WIDTH, FIELD_HEIGHT, DOTS] = [600, 160, 2]
const [WIDTH, HEIGHT] = [FIELD_WIDTH * DOTS, FIELD_HEIGHT * DOTS]
/** Half the width of the pen, in dots. */
const PEN = 2.6
/** More touches of the pen than would blacken the whole field. */
const TOUCHES_MOST = 400_000

/** Strokes of a pen as a PNG picture, black and clear around them so that it covers nothing: the same bytes for the same strokes, on every machine. */
export function drawStrokes(strokes: Strokes): Uint8Array {
  const ink = new Uint8Array(WIDTH * HEIGHT)
  let touches = 0
  for (const stroke of strokes) {
    let [fromX, fromY] = stroke[0] ?? [0, 0]
    for (const [toX, toY] of stroke) {
      const steps = Math.max(1, Math.ceil(Math.hypot(toX - fromX, toY - fromY) * DOTS))
      for (let step = 1; step <= steps && touches < TOUCHES_MOST; step += 1) {
        const share = step / steps
        touch(ink, (fromX + (toX - fromX) * share) * DOTS, (fromY + (toY - fromY) * share) * DOTS)
        touches += 1
      }
      ;[fromX, fromY] = [toX, toY]
    }
  }
  return png(ink)
}

/** A round dot whose edge fades over one dot of the picture. */
function touch(ink: Uint8Array, x: number, y: number): void {
  for (
    let row = Math.max(0, Math.floor(y - PEN));
    row <= Math.min(HEIGHT - 1, Math.ceil(y + PEN));
    row += 1
  ) {
    for (
      let column = Math.max(0, Math.floor(x - PEN));
      column <= Math.min(WIDTH - 1, Math.ceil(x + PEN));
      column += 1
    ) {
      const covered = Math.max(0, Math.min(1, PEN + 0.5 - Math.hypot(column - x, row - y)))
      const place = row * WIDTH + column
      ink[place] = Math.max(ink[place] ?? 0, Math.round(covered * 255))
    }
  }
}

function png(ink: Uint8Array): Uint8Array {
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, WIDTH)
  header.setUint32(4, HEIGHT)
  // Eight bits a dot for its grey, and eight for how much it covers.
  header.setUint8(8, 8)
  header.setUint8(9, 4)
  const rowLength = 2 * WIDTH + 1
  const rows = new Uint8Array(rowLength * HEIGHT)
  for (let row = 0; row < HEIGHT; row += 1) {
    for (let column = 0; column < WIDTH; column += 1) {
      rows[row * rowLength + 2 + 2 * column] = ink[row * WIDTH + column] ?? 0
    }
  }
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('IDAT', zlibSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(kind: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([strToU8(kind), content])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(content.length, 0)
  whole.set(named, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}
