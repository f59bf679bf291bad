import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appendices } from '../../../shared/agreement/numbering.ts'
import { belongsTo, orderedSections } from '../../../shared/agreement/sectionOrder.ts'
import { type AgreementSettings, SectionId } from '../../../shared/plan/agreementSettings.ts'
import { moveSection } from '../../../shared/plan/changes/agreement.ts'
import { softwareCompany } from '../../../shared/plan/examples/softwareCompany.ts'

const usual = SectionId.options
const body = usual.filter((id) => !appendices.has(id))
const inStandard = body.filter((id) => belongsTo('standard', id))
const anyOrder = fc.shuffledSubarray(body)

/** The order after a section was moved past its neighbour in a list that shows only some of the sections. */
function afterMove(order: readonly SectionId[], shown: readonly SectionId[], id: SectionId, by: 1 | -1) {
  const agreement: AgreementSettings = structuredClone({ ...softwareCompany.agreement, order: [...order] })
  const all = orderedSections(agreement)
  const list = all.filter((each) => shown.includes(each))
  const past = list[list.indexOf(id) + by]
  if (past !== undefined) moveSection(agreement, all, id, past)
  return { before: list, after: orderedSections(agreement), past }
}

/** Whether the two stand side by side in the standard size, with a section between them that it does not have. */
function areAroundAnother(one: SectionId, other: SectionId | undefined): boolean {
  if (other === undefined) return false
  const places = [body.indexOf(one), body.indexOf(other)].toSorted((a, b) => a - b)
  const between = body.slice((places[0] ?? 0) + 1, places[1])
  return between.length > 0 && between.every((id) => !inStandard.includes(id))
}

describe('sections that the order does not name', () => {
  it('stand where they usually do after Capacity was moved up in the standard size and the full one is chosen', () => {
    // As older plans hold it: only the sections of the standard size.
    const order: SectionId[] = inStandard.filter((id) => id !== 'capacity')
    order.splice(order.indexOf('rejection'), 0, 'capacity')
    const full = orderedSections({ order })
    expect(full[full.indexOf('reporting') - 1]).toBe('guarantees')
    expect(full[full.indexOf('reporting') + 1]).toBe('misses')
    expect(full.at(-6)).toBe('acceptance')
  })

  it('keep their place whichever single section was moved', () => {
    fc.assert(
      fc.property(fc.constantFrom(...inStandard), fc.nat(inStandard.length - 1), (id, to) => {
        // Two that changed places around a section that is not named: either may be the one that was moved.
        fc.pre(!areAroundAnother(id, inStandard[to]))
        const order: SectionId[] = inStandard.filter((other) => other !== id).toSpliced(to, 0, id)
        const full = orderedSections({ order }).filter((other) => other !== id && !appendices.has(other))
        expect(full).toEqual(body.filter((other) => other !== id))
      }),
    )
  })

  it('never change the order that was given, and lose or double nothing', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const all = orderedSections({ order })
        expect(all.filter((id) => order.includes(id))).toEqual(order)
        expect(all.toSorted()).toEqual(usual.toSorted())
      }),
    )
  })

  it('stand before the acceptance, and the appendices after it, unless it was moved', () => {
    fc.assert(
      fc.property(anyOrder, fc.boolean(), (given, named) => {
        const others = given.filter((id) => id !== 'acceptance')
        const all = orderedSections({ order: named ? [...others, 'acceptance'] : others })
        expect(all.indexOf('acceptance')).toBe(body.length - 1)
      }),
    )
  })

  it('leave the usual order as it is where nothing was moved', () => {
    fc.assert(
      fc.property(fc.subarray([...body]), (order) => {
        expect(orderedSections({ order })).toEqual(usual)
      }),
    )
  })
})

describe('a section that is moved past its neighbour', () => {
  it('passes it, and no two of the others change places, also those that the size does not show', () => {
    fc.assert(
      fc.property(
        anyOrder,
        fc.constantFrom(...inStandard),
        fc.constantFrom(1 as const, -1 as const),
        (order, id, by) => {
          const { before, after, past } = afterMove(order, inStandard, id, by)
          const was = orderedSections({ order })
          expect(after.filter((other) => other !== id)).toEqual(was.filter((other) => other !== id))
          if (past === undefined) return
          const at = before.indexOf(id)
          expect(after.filter((other) => inStandard.includes(other))).toEqual(
            before.toSpliced(at, 1).toSpliced(at + by, 0, id),
          )
        },
      ),
    )
  })

  it('keeps the order of the sections when an appendix is moved', () => {
    const moved = inStandard.toReversed()
    const { after } = afterMove(moved, [...appendices], 'card', -1)
    expect(after.filter((id) => inStandard.includes(id))).toEqual(moved)
    expect(after.slice(-2)).toEqual(['card', 'changes'])
  })
})
