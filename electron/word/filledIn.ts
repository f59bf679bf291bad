import type { AgreementDocument } from '../../shared/agreement/document.ts'
import type { FilledIn } from '../../shared/agreement/verdict.ts'
import type { FoundControl } from './read/reading.ts'
import { DECISION_LABEL, DECISIONS } from '../../shared/agreement/signoffWords.ts'
import { ANSWERS, BOX, isSignature } from './signoff.ts'
import type { AnswersOf } from './standing.ts'

/**
 * Reads the signature blocks of a file, whose controls follow one another as the blocks do.
 * @param answersOf what was said already and stands in the place of controls
 */
export function filledInBy(
  tree: AgreementDocument,
  controls: readonly FoundControl[],
  answersOf: AnswersOf,
): FilledIn[] {
  const signatures = tree.sections
    .flatMap(({ blocks }) => blocks.filter(isSignature))
    .filter((block) => answersOf(block) === null)
  const each = DECISIONS.length + ANSWERS.length
  return signatures.flatMap(({ name }, index) => {
    const own = controls.slice(index * each, (index + 1) * each)
    const decided = DECISIONS.filter((_, choice) => isTicked(own[choice]))
    const written = ANSWERS.map(({ label, prompt }, answer) => {
      const value = own[DECISIONS.length + answer]?.text ?? ''
      return { name, label, value: value === prompt ? '' : value, how: 'by hand' as const }
    })
    return decided
      .map((value): FilledIn => ({ name, label: DECISION_LABEL, value, how: 'by hand' }))
      .concat(written.filter(({ value }) => value !== ''))
  })
}

function isTicked(control: FoundControl | undefined): boolean {
  return control !== undefined && (control.checked || (control.text !== '' && control.text !== BOX.unchecked))
}
