import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { produce, type Draft } from 'immer'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { writePlan } from '../../../../electron/hosts/cli/planFiles.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { Plan } from '../../../../shared/plan/plan.ts'
import { runSla } from '../../../helpers/terminal.ts'

const example = examplePlan('software-company')
/** Everything that an agreement needs, with a team that can work whatever is promised. */
const complete = withEdit(example, (draft) => {
  draft.baseline.sales.leadsPerRep = { value: 500, changes: [] }
})
const unsigned = withEdit(complete, (draft) => {
  for (const person of draft.people) person.signs = false
})
const Findings = z.object({
  findings: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.string(),
      message: z.string(),
      path: z.array(z.unknown()),
    }),
  ),
})

function withEdit(plan: Plan, change: (draft: Draft<Plan>) => void): Plan {
  return Plan.parse(produce(plan, change))
}

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'))
  path = join(folder, 'plan.slaplan')
})
afterEach(() => rmSync(folder, { recursive: true }))

async function check(plan: Plan, ...options: string[]) {
  await writePlan(path, { savedAt: '2027-01-05T10:00:00Z', plan })
  return runSla('check', path, ...options)
}

describe('check', () => {
  it('fails when something stops a final agreement, and says where and what to do', async () => {
    const { exitCode, stdout } = await check(unsigned)
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/^Stops a final agreement \(2\)\n {2}people: Nobody signs for marketing\./)
  })

  it('does not fail for what is only worth a look', async () => {
    const { exitCode, stdout } = await check(complete)
    expect(exitCode).toBe(0)
    expect(stdout).not.toContain('Stops')
  })

  it('gives a script the same as JSON, gravest first', async () => {
    const { exitCode, stdout } = await check(unsigned, '--json')
    const { findings } = Findings.parse(JSON.parse(stdout))
    expect(exitCode).toBe(1)
    expect(findings.slice(0, 2).map(({ code, severity }) => [code, severity])).toEqual([
      ['signatory-missing', 'blocking'],
      ['signatory-missing', 'blocking'],
    ])
  })

  it('says what is wrong with the file', async () => {
    expect(await runSla('check', path)).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `There is no file ${path}.`,
    })
  })

  it.each([[[]], [['a', 'b']], [['a', '--yaml']]])('is used wrongly with %j', async (args) => {
    const { exitCode, stderr } = await runSla('check', ...args)
    expect(exitCode).toBe(2)
    expect(stderr).toContain('Usage: sla check F [--json]')
  })
})
