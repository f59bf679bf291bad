import { checkAgreement } from '../../../../shared/agreement/checks.ts'
import { agreementContext } from '../../../../shared/agreement/compose.ts'
import type { Finding } from '../../../../shared/model/figures.ts'
import { problemLine } from '../../../../shared/plan/problem.ts'
import { chancesOf } from '../chancesOf.ts'
import { ExitCode, readArguments, wrongUse, type Command } from '../command.ts'
import { readPlan } from '../planFiles.ts'

/** Gravest first. */
const HEADINGS: readonly (readonly [Finding['severity'], string])[] = [
  ['blocking', 'Stops a final agreement'],
  ['warning', 'Worth a look'],
  ['note', 'Good to know'],
]

export const check: Command = {
  usage: 'check F [--json]',
  summary: 'Says what the plan and its agreement lack. Fails when something stops a final agreement.',
  async run(args, terminal) {
    const read = readArguments(args, { allowPositionals: true, options: { json: { type: 'boolean' } } })
    if (!read.ok) return wrongUse(terminal, check, read.error)
    const [path, ...more] = read.value.positionals
    if (path === undefined || more.length > 0) return wrongUse(terminal, check, 'Name one plan file.')

    const file = await readPlan(path)
    if (!file.ok) {
      terminal.message(file.error)
      return ExitCode.failed
    }
    const { plan } = file.value
    const known = { chances: await chancesOf(plan) }
    const findings = checkAgreement(
      agreementContext(plan, new Date().toISOString(), { kind: 'draft' }, known),
    )
    terminal.result(read.value.values.json ? JSON.stringify({ findings }, null, 2) : inWords(findings))
    return findings.some(({ severity }) => severity === 'blocking') ? ExitCode.failed : ExitCode.done
  },
}

function inWords(findings: readonly Finding[]): string {
  const groups = HEADINGS.map(([severity, heading]) => {
    const own = findings.filter((finding) => finding.severity === severity)
    const lines = own.map((finding) => `  ${problemLine(finding)}`)
    return own.length === 0 ? '' : `${heading} (${own.length})\n${lines.join('\n')}`
  })
  return groups.filter((group) => group !== '').join('\n\n') || 'Nothing is missing.'
}
