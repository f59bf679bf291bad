import { describe, expect, it } from 'vitest'
import { renderWord } from '../../electron/word/renderWord.ts'
import { verifyWord } from '../../electron/word/verify.ts'
import { composeAgreement } from '../../shared/agreement/compose.ts'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { chancesAtOnce } from '../../shared/agreement/chancesAtOnce.ts'
import { partText, withPart } from '../helpers/wordFiles.ts'

const example = examplePlan('software-company')
const plan: Plan = { ...example, agreement: { ...example.agreement, size: 'one-page' } }
const known = { chances: chancesAtOnce(plan) }
const file = await renderWord(composeAgreement(plan, '2026-03-14T10:30:00Z', { kind: 'draft' }, known))
const DOCUMENT = 'word/document.xml'
const text = partText(file, DOCUMENT)

describe('an agreement on one page in Word', () => {
  it('has no contents and begins no new page', () => {
    expect(text).not.toContain('Contents')
    expect(text).not.toContain('w:pageBreakBefore')
  })

  it('has one table in which each signatory has a row', () => {
    const tables = text.match(/<w:tblCaption w:val="[^"]*"/gu)
    expect(tables).toEqual([
      '<w:tblCaption w:val="The agreement on one page"',
      '<w:tblCaption w:val="Signatures"',
    ])
    expect(text.match(/For (?:marketing|sales): /gu)).toHaveLength(4)
  })

  it('is consistent with itself, and says so no more when a name in it was changed', () => {
    expect(verifyWord(file).kind).toBe('consistent')
    const changed = withPart(file, DOCUMENT, (was) =>
      was.replace('For sales: Priya Raman', 'For sales: Paul Raman'),
    )
    expect(verifyWord(changed)).toMatchObject({
      kind: 'altered',
      changes: [{ where: 'table cell', was: 'For sales: Priya Raman, VP Sales' }],
    })
  })

  it('is read back when a signatory has filled in a row', () => {
    const signed = withPart(file, DOCUMENT, (was) =>
      was.replace('Sign here, or type your full name', 'Ines Albrecht'),
    )
    expect(verifyWord(signed)).toMatchObject({
      kind: 'consistent',
      filledIn: [{ name: 'Ines Albrecht', label: 'Signature', value: 'Ines Albrecht' }],
    })
  })
})
