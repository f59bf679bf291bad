import { ImageRun, Paragraph } from 'docx'
import type { Picture } from '../pictures.ts'

/** A picture in a line of its own, with its description as alternative text. */
export function pictureParagraph(
  { type, bytes, width, height, description }: Picture,
  style: string,
): Paragraph {
  return new Paragraph({
    style,
    children: [
      new ImageRun({
        type,
        data: bytes,
        transformation: { width, height },
        altText: { name: description, description },
      }),
    ],
  })
}
