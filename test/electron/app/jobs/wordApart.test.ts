import { describe, expect, it } from 'vitest'
import { writeWordApart } from '../../../../electron/app/jobs/wordApart.ts'
import { renderWord } from '../../../../electron/word/renderWord.ts'
import { composeAgreement } from '../../../../shared/agreement/compose.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'

const agreement = composeAgreement(examplePlan('roberge'), '2027-01-05T09:30:00.000Z')

describe('a Word file written on a thread of its own', () => {
  it('is the same as one written here, and the application answers meanwhile', async () => {
    let ticks = 0
    const ticking = setInterval(() => (ticks += 1), 5)
    const apart = await writeWordApart(
      { kind: 'write', tree: agreement, signoff: null, standing: null },
      new AbortController().signal,
    )
    clearInterval(ticking)
    expect(Buffer.from(apart ?? []).equals(Buffer.from(await renderWord(agreement)))).toBe(true)
    expect(ticks).toBeGreaterThan(3)
  })

  it('is given up when that is asked for', async () => {
    const cancelling = new AbortController()
    const apart = writeWordApart(
      { kind: 'write', tree: agreement, signoff: null, standing: null },
      cancelling.signal,
    )
    cancelling.abort()
    expect(await apart).toBeNull()
  })

  it('that cannot be written is an error, not an endless wait', async () => {
    const broken = { ...agreement, sections: [], composedAt: 'not a time' }
    await expect(
      writeWordApart(
        { kind: 'write', tree: broken, signoff: null, standing: null },
        new AbortController().signal,
      ),
    ).rejects.toBeInstanceOf(Error)
  })
})
