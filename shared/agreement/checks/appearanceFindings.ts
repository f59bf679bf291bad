import type { Finding } from '../../model/figures.ts'
import { isReadable } from '../appearance.ts'
import type { SectionContext } from '../context.ts'
import { pictureSize } from '../picture.ts'

/** What of the chosen look is not drawn, and why. */
export function appearanceFindings({ plan }: Pick<SectionContext, 'plan'>): Finding[] {
  const { logo, accent } = plan.agreement.appearance
  const findings: Finding[] = []
  const size = logo === null ? null : pictureSize(logo)
  if (size?.ok === false) {
    findings.push({
      code: 'logo-left-out',
      severity: 'warning',
      message: `The logo is left out of the agreement: ${size.error} Choose another picture.`,
      path: ['agreement', 'appearance', 'logo'],
    })
  }
  if (accent !== null && !isReadable(accent)) {
    findings.push({
      code: 'accent-too-light',
      severity: 'note',
      message:
        'The accent colour is too light to read on white paper, so headings stay dark. Choose a darker one.',
      path: ['agreement', 'appearance', 'accent'],
    })
  }
  return findings
}
