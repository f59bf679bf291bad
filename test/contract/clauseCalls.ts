import { describe, expect, it } from 'vitest'
import type { Wording } from '../../shared/plan/wording.ts'
import { errorOf, valueOf } from '../helpers/replies.ts'
import type { Reach } from './suite.ts'

const wording: Wording = [{ kind: 'text', text: 'No lead is sold twice.' }]

export function describeClauses(reach: Reach): void {
  describe('a clause of one’s own', () => {
    it('is kept, listed and removed', async () => {
      const { client } = await reach()
      const { id } = valueOf(await client['clauses.save']({ wording }))
      expect(valueOf(await client['clauses.list']({}))).toEqual({ clauses: [{ id, wording }], damaged: 0 })
      valueOf(await client['clauses.remove']({ id }))
      expect(valueOf(await client['clauses.list']({})).clauses).toEqual([])
    })

    it('without words is refused', async () => {
      const { client } = await reach()
      expect(errorOf(await client['clauses.save']({ wording: [] })).code).toBe('invalid-input')
    })
  })
}
