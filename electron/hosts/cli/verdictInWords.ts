import type { Against, Change, Identity, Verdict } from '../../../shared/agreement/verdict.ts'
import { standingWords } from '../../../shared/agreement/signoff/standingWords.ts'
import { assertNever } from '../../../shared/base/invariant.ts'

/** Changes that are listed; a person reads no more. */
const CHANGES_SHOWN = 20

/** What verifying a file found, for a person. */
export function verdictInWords(path: string, verdict: Verdict): string {
  switch (verdict.kind) {
    case 'matches':
      return lines([
        `${path} ${matchWords(verdict.against)}, and nothing in it was changed.`,
        ...standingLines(verdict.against),
        identityLine(verdict.agreement),
        ...besideLines(verdict),
      ])
    case 'consistent':
      return lines([
        `${path} is consistent with itself: its text, tables, charts, headers and footers are those of the record in it.`,
        verdict.origin === 'not checked'
          ? 'Where it comes from was not checked. Give the plan by --plan F to hold it against.'
          : 'It is none of the versions of this plan and not what the plan gives now: the plan has changed since, or the file comes from another one.',
        identityLine(verdict.agreement),
        ...besideLines(verdict),
      ])
    case 'altered':
      return lines([
        `${path} was altered after it was written:`,
        ...verdict.changes.slice(0, CHANGES_SHOWN).map(changeLine),
        ...(verdict.changes.length > CHANGES_SHOWN
          ? [`  and ${verdict.changes.length - CHANGES_SHOWN} more changes`]
          : []),
        ...(verdict.agreement === null ? [] : [identityLine(verdict.agreement)]),
        ...besideLines(verdict),
      ])
    case 'not ours':
      return `${path} is not an agreement that this app wrote. ${verdict.why}`
    default:
      return assertNever(verdict)
  }
}

function matchWords(against: Against): string {
  switch (against.kind) {
    case 'version':
      return `matches version ${against.number} of this agreement`
    case 'excerpt':
      return `matches version ${against.number} of this agreement as an excerpt of it in another size`
    case 'plan':
      return 'matches the plan: it is what the plan gives for that moment'
    default:
      return assertNever(against)
  }
}

/** Where the version stands by now, whatever the file says. */
function standingLines(against: Against): string[] {
  return against.kind === 'plan'
    ? []
    : [`Version ${against.number}: ${standingWords(against.standing, DAYS)}`]
}

/** Days as they are written everywhere, for whoever reads or parses it. */
const DAYS = { day: (day: string): string => day }

function identityLine({
  title,
  company,
  version,
  composedAt,
  fingerprint,
  standing,
  excerptOf,
}: Identity): string {
  const what = excerptOf === null ? version : `an excerpt of ${excerptOf.version} (${excerptOf.fingerprint})`
  const stands = standing === null ? '' : `. Of its standing it says: ${standingWords(standing, DAYS)}`
  return `It says that it is: ${title}, ${company}, ${what}, composed ${composedAt}, fingerprint ${fingerprint}${stands}`
}

function changeLine({ where, was, now }: Change): string {
  const place = `  ${where}: `
  const isSentence = where === 'record' || where === 'sign-off sheet'
  if (was === null) return `${place}${isSentence ? now : `added “${now}”`}`
  return now === null ? `${place}“${was}” is gone` : `${place}“${was}” is now “${now}”`
}

function besideLines({ filledIn, comments }: Exclude<Verdict, { kind: 'not ours' }>): string[] {
  return [
    ...(filledIn.length === 0 ? [] : ['Filled in, which the fingerprint does not cover:']),
    ...filledIn.map(({ name, label, value, how }) => `  ${name} · ${label}: ${value} (${how})`),
    ...(comments.length === 0 ? [] : ['Comments of readers:']),
    ...comments.map(({ author, text }) => `  ${author}: ${text}`),
  ]
}

function lines(all: readonly string[]): string {
  return all.join('\n')
}
