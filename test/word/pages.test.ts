import type { PageNumberEstimator } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { describe, expect, it, vi } from 'vitest'
import { countLines } from '../../electron/word/pages/lines.ts'
import { paginate, type Strip } from '../../electron/word/pages/paginate.ts'
import { renderWord } from '../../electron/word/renderWord.ts'
import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { exampleAgreements } from '../helpers/exampleAgreements.ts'

interface Estimates {
  readonly ours: ReadonlyMap<string, string>
  readonly theirs: ReadonlyMap<string, string>
}

const estimates = vi.hoisted((): Estimates[] => [])

// The library can lay out every line itself, as Word does; that takes most of a second for a long agreement.
vi.mock('../../electron/word/pages/estimate.ts', async (original) => {
  const { estimatePages } = await original<{ estimatePages: PageNumberEstimator }>()
  const layOut = estimatePageNumbersWith({ guess: true })
  const both: PageNumberEstimator = (body, context) => {
    const ours = estimatePages(body, context)
    estimates.push({ ours: ours.bookmarks, theirs: layOut(body, context).bookmarks })
    return ours
  }
  return { estimatePages: both }
})

async function pagesOf(tree: AgreementDocument): Promise<Estimates | undefined> {
  await renderWord(tree)
  return estimates.at(-1)
}

describe('the contents of an agreement', () => {
  it.each([
    ['no-history', 'A4'],
    ['long-names', 'Letter'],
    ['right-to-left', 'A4'],
    ['german', 'Letter'],
  ] as const)(
    'name the pages that a layout line by line has, but for two in a hundred at the edge of a page: %s on %s',
    async (name, paper) => {
      const tree = exampleAgreements[name]?.().tree
      if (tree === undefined) throw new Error(`no example ${name}`)
      const pages = await pagesOf({ ...tree, paper })
      if (pages === undefined) throw new Error('no pages were estimated')
      const { ours, theirs } = pages
      expect(ours.size).toBeGreaterThan(15)
      expect([...ours.keys()]).toEqual([...theirs.keys()])
      const apart = [...ours]
        .map(([bookmark, page]) => Math.abs(Number(page) - Number(theirs.get(bookmark))))
        .filter((pagesApart) => pagesApart !== 0)
      expect(apart.filter((pagesApart) => pagesApart !== 1)).toEqual([])
      expect(apart.length).toBeLessThanOrEqual(ours.size / 50)
    },
    30_000,
  )
})

/** In how many lines of 100 points a text stands in type of 11 points. */
function lines(text: string, left = 0): number {
  return countLines([{ text, size: 22, isBold: false }], { width: 2000, first: 0, left })
}

describe('lines', () => {
  it('break between words, and within a word only where it has no room in a line', () => {
    expect(lines('')).toBe(1)
    expect(lines('Leads are worked')).toBe(1)
    expect(lines('Leads are worked in time')).toBe(2)
    expect(lines('Leads are incomprehensibility')).toBe(2)
    expect(lines('x'.repeat(100))).toBe(5)
  })

  it('break after a hyphen, and between any two letters of Chinese', () => {
    expect(lines('a hand-over-by-the-hour')).toBe(2)
    expect(lines('线'.repeat(18))).toBe(2)
    expect(lines(`Leads: ${'线'.repeat(15)}`)).toBe(2)
  })

  it('end where somebody ended them', () => {
    expect(lines('one\ntwo\n\nfour')).toBe(4)
  })

  it('begin with the number of a clause, from which a tab goes to its words', () => {
    expect(lines('1.1\tIt is agreed', 720)).toBe(1)
    expect(lines('1.1\tIt is agreed now', 720)).toBe(2)
  })
})

describe('pages', () => {
  const line: Strip = {
    before: 0,
    after: 0,
    height: 100,
    slack: 0,
    isKept: false,
    startsPage: false,
    repeated: 0,
    bookmarks: [],
  }
  const pages = (strips: readonly Partial<Strip>[]) => {
    const named = strips.map((strip, index) => ({ ...line, ...strip, bookmarks: [String(index)] }))
    return [...paginate(named, 300).bookmarks.values()]
  }

  it('hold as many lines as have room on them', () => {
    expect(pages([{}, {}, {}, {}])).toEqual([1, 1, 1, 2])
  })

  it('begin where a section has to', () => {
    expect(pages([{}, { startsPage: true }, {}])).toEqual([1, 2, 2])
  })

  it('count only the larger of the rooms under and above a line, and none above the first of a page', () => {
    expect(pages([{ after: 40 }, { before: 60 }, {}])).toEqual([1, 1, 2])
    expect(pages([{ after: 100 }, { before: 100 }, { before: 100 }, {}, {}])).toEqual([1, 1, 2, 2, 2])
  })

  it('keep a heading with what it is of, unless that fills more than a page', () => {
    expect(pages([{}, {}, { isKept: true }, {}])).toEqual([1, 1, 2, 2])
    const tall = Array.from({ length: 4 }, () => ({ isKept: true }))
    expect(pages([{}, ...tall, {}])).toEqual([1, 1, 1, 2, 2, 2])
  })

  it('repeat the header of a table that goes on', () => {
    const row = { repeated: 100 }
    expect(pages([{ isKept: true }, row, row, row, row, row])).toEqual([1, 1, 1, 2, 2, 3])
  })

  it('let the room for spacing of their last line hang below them', () => {
    expect(pages([{}, {}, { height: 120, slack: 20 }])).toEqual([1, 1, 1])
    expect(pages([{}, {}, { height: 120 }])).toEqual([1, 1, 2])
  })
})
