import { SaxesParser } from 'saxes'
import type { Reading } from '../csv/sourceFile.ts'
import type { PartReader } from './zipParts.ts'

/** What is told of a part while it is read. Names come without the prefix of their namespace. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/**
 * Reads a part as XML while it is unpacked. Broken XML throws, which ends the unpacking; so does a document type, as a
 * workbook has none and it is the way to entities that grow.
 */
export function xmlPart(reading: Reading, { open, close, text }: XmlHandlers): PartReader {
  const decoder = reading.createDecoder('utf-8')
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new SyntaxError('A document type has no place here.')
  })
  if (open) parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes))
  if (close) parser.on('closetag', ({ name }) => close(localName(name)))
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  return {
    take: (bytes) => void parser.write(decoder.decode(bytes, { stream: true })),
    end: () => {
      parser.write(decoder.decode(new Uint8Array(), { stream: false }))
      parser.close()
    },
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
