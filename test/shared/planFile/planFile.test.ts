import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXAMPLE_NAMES } from '../../../shared/plan/examples/exampleNames.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { readPlanFile, writePlanFile } from '../../../shared/planFile/planFile.ts'

const savedAt = '2027-01-05T09:30:00.000Z'
const text = writePlanFile({ savedAt, plan: examplePlan('software-company') })

const refusal = (content: string): { code: string; message: string } => {
  const result = readPlanFile(content)
  if (result.ok) throw new Error('was read')
  return result.error
}

describe('a .slaplan file', () => {
  it.each(EXAMPLE_NAMES)('of %s comes back field by field', (name) => {
    const plan = examplePlan(name)
    const result = readPlanFile(writePlanFile({ savedAt, plan }))
    expect(result.ok && result.value.plan).toEqual(plan)
    expect(result.ok && result.value.savedAt).toBe(savedAt)
  })

  it('that is cut off anywhere is refused with what to do', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: text.length - 3 }), (length) => {
        expect(refusal(text.slice(0, length)).message).toMatch(/backup|\.slaplan/)
      }),
    )
  })

  it('of a newer version says to update the app', () => {
    const { code, message } = refusal(text.replace('"version": 1', '"version": 99'))
    expect(code).toBe('file-too-new')
    expect(message).toMatch(/Update the app/)
  })

  it.each(['', 'hello', '[]', '{"format":"other","version":1}', 'PK\u0003\u0004'])(
    'that is something else (%j) is named as such',
    (content) => {
      expect(refusal(content).code).toMatch(/file-not-a-plan|file-damaged/)
    },
  )

  it('with a value that does not fit says where', () => {
    const { code, message } = refusal(text.replace('"confidence": 0.8', '"confidence": 8'))
    expect(code).toBe('file-damaged')
    expect(message).toContain('plan › goal › confidence')
  })

  it('with fields that nobody knows is refused rather than silently shortened', () => {
    expect(refusal(text.replace('"confidence": 0.8', '"confidence": 0.8, "extra": 1')).message).toContain(
      'goal',
    )
  })

  it('with hostile keys leaves every other object as it was', () => {
    const hostile = text.replace('"purpose":', '"__proto__": {"polluted": true}, "purpose":')
    readPlanFile(hostile)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('never throws, whatever one character is replaced by', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), fc.string({ maxLength: 3 }), (at, put) => {
        const result = readPlanFile(text.slice(0, at) + put + text.slice(at + 1))
        expect(typeof result.ok).toBe('boolean')
      }),
      { numRuns: 150 },
    )
  })
})
