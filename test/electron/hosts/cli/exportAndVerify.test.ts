import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writePlan } from '../../../../electron/hosts/cli/planFiles.ts'
import { writePlanFile } from '../../../../shared/planFile/planFile.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { makeFolders, startApp } from '../../../helpers/appInFolder.ts'
import { valueOf } from '../../../helpers/replies.ts'
import { signablePlan } from '../../../helpers/signablePlan.ts'
import { runSla } from '../../../helpers/terminal.ts'
import { partText, withPart } from '../../../helpers/wordFiles.ts'

const signatories = examplePlan('software-company').people.filter(({ signs }) => signs)
const plan = { ...examplePlan('roberge'), people: signatories.slice(0, 1) }
const DOCUMENT = 'word/document.xml'

let folder: string
let planPath: string
let wordPath: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'export-'))
  planPath = join(folder, 'plan.slaplan')
  wordPath = join(folder, 'agreement.docx')
  await writePlan(planPath, { savedAt: '2027-01-05T10:00:00Z', plan })
})
afterEach(() => rmSync(folder, { recursive: true }))

function change(was: string, now: string): void {
  const changed = withPart(readFileSync(wordPath), DOCUMENT, (xml) => xml.replaceAll(was, now))
  writeFileSync(wordPath, changed)
}

describe('export', () => {
  it('writes the draft of a plan as a Word file and says where', async () => {
    expect(await runSla('export', planPath, '--out', wordPath, '--draft')).toEqual({
      exitCode: 0,
      stdout: wordPath,
      stderr: '',
    })
    expect(partText(readFileSync(wordPath), DOCUMENT)).toContain(plan.company.name)
  })

  it.each([
    ['A4', 'w:w="11906"'],
    ['Letter', 'w:w="12240"'],
  ])('writes it on %s when asked to', async (paper, sheet) => {
    await runSla('export', planPath, '--out', wordPath, '--paper', paper, '--draft')
    expect(partText(readFileSync(wordPath), DOCUMENT)).toContain(sheet)
  })

  it('writes no final file of a plan that was never proposed, and says what to do', async () => {
    const { exitCode, stdout, stderr } = await runSla('export', planPath, '--out', wordPath)
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toContain('Add --draft')
    expect(existsSync(wordPath)).toBe(false)
  })

  it('writes the newest version that was proposed as final, or an excerpt of it, and verifies both as what they are', async () => {
    const { client } = await startApp(makeFolders())
    const text = writePlanFile({ savedAt: '2026-12-01T09:00:00.000Z', plan: signablePlan() })
    const { id } = valueOf(await client['plans.fromFile']({ text }))
    valueOf(await client['agreements.propose']({ planId: id, revision: 0, proposedBy: 'Ann', note: '' }))
    writeFileSync(planPath, valueOf(await client['plans.toFile']({ id, withLeads: false })).text)

    expect(await runSla('export', planPath, '--out', wordPath)).toMatchObject({
      exitCode: 0,
      stdout: wordPath,
    })
    expect(partText(readFileSync(wordPath), 'word/header1.xml')).toContain('Version 1')
    const { exitCode, stdout } = await runSla('verify', wordPath, '--plan', planPath)
    expect(exitCode).toBe(0)
    expect(stdout).toContain('matches version 1')
    expect(stdout).toContain('Version 1: Proposed; not all have signed. It is not in force.')

    expect(await runSla('export', planPath, '--out', wordPath, '--size', 'one-page')).toMatchObject({
      exitCode: 0,
    })
    expect(partText(readFileSync(wordPath), 'word/header1.xml')).toContain('Excerpt of Version 1 · Proposed')
    expect(await runSla('verify', wordPath, '--plan', planPath)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining(
        'matches version 1 of this agreement as an excerpt of it in another size',
      ),
    })
  })

  it('says which file is missing', async () => {
    const missing = join(folder, 'none.slaplan')
    expect(await runSla('export', missing, '--out', wordPath, '--draft')).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `There is no file ${missing}.`,
    })
  })

  it('fails where it cannot write', async () => {
    const { exitCode, stderr } = await runSla(
      'export',
      planPath,
      '--out',
      join(folder, 'no', 'a.docx'),
      '--draft',
    )
    expect(exitCode).toBe(1)
    expect(stderr).toContain(join(folder, 'no'))
  })

  it.each([
    [['--out', 'a.docx']],
    [['a', 'b', '--out', 'a.docx']],
    [['a', '--draft']],
    [['a', '--out', 'a.docx', '--paper', 'A5', '--draft']],
    [['a', '--out', 'a.docx', '--pages', '3']],
  ])('is used wrongly with %j', async (args) => {
    const { exitCode, stderr } = await runSla('export', ...args)
    expect(exitCode).toBe(2)
    expect(stderr).toContain('Usage: sla export F --out X.docx')
  })
})

describe('verify', () => {
  let written: Uint8Array | undefined
  beforeEach(async () => {
    if (written === undefined) {
      await runSla('export', planPath, '--out', wordPath, '--draft')
      written = readFileSync(wordPath)
    }
    writeFileSync(wordPath, written)
  })

  it('ends with 5 for a file that agrees with itself, and tells how to check where it comes from', async () => {
    const { exitCode, stdout } = await runSla('verify', wordPath)
    expect(exitCode).toBe(5)
    expect(stdout).toContain('--plan F')
  })

  it('ends with 0 when the file is what the plan gives', async () => {
    const { exitCode, stdout } = await runSla('verify', wordPath, '--plan', planPath)
    expect(exitCode).toBe(0)
    expect(stdout).toContain('matches the plan')
    expect(stdout).toContain(plan.company.name)
  })

  it('ends with 5 when the plan has changed since', async () => {
    await writePlan(planPath, { savedAt: '2027-01-06T10:00:00Z', plan: { ...plan, purpose: 'Another one.' } })
    const { exitCode, stdout } = await runSla('verify', wordPath, '--plan', planPath)
    expect(exitCode).toBe(5)
    expect(stdout).toContain('the plan has changed since')
  })

  it('ends with 3 for a file that was altered, and says what was changed', async () => {
    change('It is not a contract', 'It is a contract')
    const { exitCode, stdout } = await runSla('verify', wordPath)
    expect(exitCode).toBe(3)
    expect(stdout).toContain('was altered')
    expect(stdout).toMatch(/text: “.*It is not a contract.*” is now “.*It is a contract.*”/u)
  })

  it('ends with 4 for any other file', async () => {
    copyFileSync(planPath, wordPath)
    const { exitCode, stdout } = await runSla('verify', wordPath)
    expect(exitCode).toBe(4)
    expect(stdout).toContain('is not an agreement that this app wrote')
  })

  it('lists what signatories have filled in', async () => {
    change('Write here', 'Only until June')
    const { exitCode, stdout } = await runSla('verify', wordPath)
    expect(exitCode).toBe(5)
    expect(stdout).toContain('Reservation or reason: Only until June')
  })

  it('gives a script the same as JSON', async () => {
    const { stdout } = await runSla('verify', wordPath, '--plan', planPath, '--json')
    expect(JSON.parse(stdout)).toEqual({
      kind: 'matches',
      against: { kind: 'plan' },
      agreement: {
        title: plan.agreement.title,
        company: plan.company.name,
        version: expect.any(String),
        composedAt: expect.stringMatching(/Z$/u),
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u),
        standing: null,
        excerptOf: null,
      },
      filledIn: [],
      comments: [],
    })
  })

  it('says which file cannot be read', async () => {
    const missing = join(folder, 'none.docx')
    expect(await runSla('verify', missing)).toMatchObject({
      exitCode: 1,
      stderr: `There is no file ${missing}.`,
    })
    expect(await runSla('verify', wordPath, '--plan', missing)).toMatchObject({
      exitCode: 1,
      stderr: `There is no file ${missing}.`,
    })
    expect(await runSla('verify', wordPath, '--plan', wordPath)).toMatchObject({ exitCode: 1, stdout: '' })
  })

  it.each([[[]], [['a', 'b']], [['a', '--yaml']]])('is used wrongly with %j', async (args) => {
    const { exitCode, stderr } = await runSla('verify', ...args)
    expect(exitCode).toBe(2)
    expect(stderr).toContain('Usage: sla verify X.docx')
  })
})
