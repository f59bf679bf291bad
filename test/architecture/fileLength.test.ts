import { expect, it } from 'vitest'
import { readSource, sourceFiles } from '../helpers/sources.ts'

const lengths = sourceFiles('shared', 'electron', 'renderer').map((file) => ({
  file,
  lines: readSource(file).split('\n').length - 1,
}))

it('no file is longer than 300 lines', () => {
  expect(lengths.filter(({ lines }) => lines > 300)).toEqual([])
})

it('half of the files are shorter than 100 lines', () => {
  const sorted = lengths.map(({ lines }) => lines).toSorted((a, b) => a - b)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(100)
})
