import { MantineProvider, useMantineStyleNonce } from '@mantine/core'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { ChartProps } from '../../charts/Chart.tsx'
import { standingWords } from '../../../shared/agreement/signoff/standingWords.ts'
import { createFormat } from '../../../shared/base/format.ts'
import type { Paper } from '../../../shared/plan/agreementSettings.ts'
import { cssVariables, palettes, theme } from '../../theme.ts'
import { DocumentPage } from '../DocumentPage.tsx'
import { FigureDrawing } from '../FigureView.tsx'
import { SaidInVersion } from '../SaidInVersion.tsx'
import { PrintedFigure } from './PrintedFigure.tsx'
import { SignoffSheet } from './SignoffSheet.tsx'
import { printTitle, runningWords, type Printed } from './runningWords.ts'
import classes from './PrintedAgreement.module.css'

/** A document on pages for the printer, beside the app and unseen on the screen. Light, whatever the user's colours are. */
export function PrintedAgreement({
  printed,
  onReady,
}: {
  readonly printed: Printed
  /** Called once all of it is there, with fonts and pictures. */
  readonly onReady: (title: string) => void
}): ReactNode {
  const root = useRef<HTMLDivElement>(null)
  const nonce = useMantineStyleNonce()
  const tellReady = useEffectEvent(() => onReady(printTitle(printed)))
  const { document: agreement, signoff, standing } = printed

  useLayoutEffect(() => writeRunningWords(printed), [printed])
  useEffect(() => {
    let isGone = false
    const wait = async (): Promise<void> => {
      await document.fonts.ready
      const pictures = [...(root.current?.querySelectorAll('img') ?? [])]
      await Promise.allSettled(pictures.map((picture) => picture.decode()))
      if (root.current !== null && printed.onOnePage) fitOnPage(root.current, printed.document.paper)
      if (!isGone) tellReady()
    }
    void wait()
    return () => {
      isGone = true
    }
  }, [printed])

  return createPortal(
    <div
      ref={root}
      className={classes.root}
      data-printed
      data-paper={agreement.paper}
      data-mantine-color-scheme="light"
      aria-hidden="true"
      inert
    >
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        cssVariablesSelector="[data-printed]"
        // All of them: what is left out here would come from the app around it, which may be dark.
        deduplicateCssVariables={false}
        withGlobalClasses={false}
        forceColorScheme="light"
        getRootElement={noElement}
        getStyleNonce={() => nonce?.() ?? ''}
      >
        {agreement.status === 'draft' && <div className={classes.draft}>Draft</div>}
        <FigureDrawing value={drawPrinted}>
          {standing !== undefined && (
            <p className={classes.standing} data-standing={standing.state}>
              {agreement.version}:{' '}
              {standingWords(standing, createFormat(agreement.locale, agreement.currency))}
            </p>
          )}
          <SaidInVersion record={signoff} standing={standing} locale={agreement.locale}>
            <DocumentPage document={agreement} />
          </SaidInVersion>
          {signoff !== undefined && signoff.events.length > 0 && (
            <SignoffSheet record={signoff} document={agreement} />
          )}
        </FigureDrawing>
      </MantineProvider>
    </div>,
    document.body,
  )
}

const drawPrinted = (props: ChartProps): ReactNode => <PrintedFigure {...props} />

/** The scheme is set on the part of the page that is printed, and not on the whole page. */
const noElement = (): undefined => undefined

/** The margins of a page are outside of every element; they read their words and colour from the root of the document. */
function writeRunningWords(printed: Printed): () => void {
  const { name, version, fingerprint } = runningWords(printed)
  const { style } = document.documentElement
  const values = {
    '--printed-name': cssString(name),
    '--printed-version': cssString(version),
    '--printed-fingerprint': cssString(fingerprint),
    '--printed-page': '"Page " counter(page) " of " counter(pages)',
    '--printed-ink': palettes.print.inkSoft,
  }
  for (const [variable, value] of Object.entries(values)) style.setProperty(variable, value)
  return () => {
    for (const variable of Object.keys(values)) style.removeProperty(variable)
  }
}

const MM = 96 / 25.4
/** Height of a page without its margins, and a little less, in pixels. */
const PAGE_HEIGHTS: Readonly<Record<Paper, number>> = { A4: (297 - 53) * MM, Letter: (279 - 53) * MM }
const SMALLEST = 0.65

function fitOnPage(root: HTMLElement, paper: Paper): void {
  const zoom = Math.max(SMALLEST, Math.min(1, PAGE_HEIGHTS[paper] / root.scrollHeight))
  root.style.setProperty('zoom', String(zoom))
}

function cssString(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`
}
