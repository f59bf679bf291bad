import type { ReactNode } from 'react'
import type { Certainty } from '../../../../shared/leads/cells/findNotation.ts'
import {
  DateOrder,
  Encoding,
  type DecimalSign,
  type Delimiter,
  type FileFormat,
} from '../../../../shared/leads/csv/fileFormat.ts'
import type { FileInspection } from '../../../../shared/leads/inspectFile.ts'
import { DATE_ORDER_WORDS, ENCODING_WORDS } from '../../../../shared/leads/observe/observeFormat.ts'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import classes from '../HistoryScreen.module.css'
import type { OpenedSheet } from './importProtocol.ts'

const DELIMITERS: readonly { readonly value: Delimiter; readonly label: string }[] = [
  { value: ',', label: 'Comma' },
  { value: ';', label: 'Semicolon' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Vertical bar' },
]
const DECIMALS: readonly { readonly value: DecimalSign; readonly label: string }[] = [
  { value: '.', label: 'Point: 1,234.5' },
  { value: ',', label: 'Comma: 1.234,5' },
]
const ENCODINGS = Encoding.options.map((value) => ({ value, label: ENCODING_WORDS[value] }))
const DATE_ORDERS = DateOrder.options.map((value) => ({
  value,
  label: sentenceCase(DATE_ORDER_WORDS[value]),
}))
const HEADER_LINES_OFFERED = 20
const NO_HEADINGS = 'none'
const TURNED = 'turned'

/** How a file is written, as it was found, to be corrected. */
export function FormatFields({
  fileName,
  inspection: { format, dateOrder, decimal, isTurned },
  opened,
  onCorrect,
  onSheet,
}: {
  readonly fileName: string
  readonly inspection: FileInspection
  /** The sheet of a workbook; null for a text file. */
  readonly opened: OpenedSheet | null
  readonly onCorrect: (corrections: Partial<FileFormat>) => void
  readonly onSheet: (sheet: string) => void
}): ReactNode {
  const headerLines = Array.from(
    { length: Math.max(HEADER_LINES_OFFERED, format.headerLine ?? 0) },
    (_, index) => String(index + 1),
  )
  return (
    <section className={classes.fields} aria-label={`How ${fileName} is written`}>
      {opened ? (
        <ChoiceField
          label="Sheet"
          w="var(--sla-field-width)"
          options={opened.sheets.map((name) => ({ value: name, label: name }))}
          value={opened.sheet}
          onChoose={onSheet}
        />
      ) : isTurned ? null : (
        <>
          <ChoiceField
            label="Characters"
            w="var(--sla-field-width)"
            options={ENCODINGS}
            value={format.encoding}
            onChoose={(encoding) => onCorrect({ encoding })}
          />
          <ChoiceField
            label="Between cells"
            options={DELIMITERS}
            value={format.delimiter}
            onChoose={(delimiter) => onCorrect({ delimiter })}
          />
        </>
      )}
      <ChoiceField
        label="Headings"
        options={[
          ...(isTurned ? [{ value: TURNED, label: 'At the left, turned' }] : []),
          { value: NO_HEADINGS, label: 'None' },
          ...headerLines.map((line) => ({ value: line, label: `Line ${line}` })),
        ]}
        value={isTurned ? TURNED : format.headerLine === null ? NO_HEADINGS : String(format.headerLine)}
        onChoose={(line) => onCorrect({ headerLine: line === NO_HEADINGS ? null : Number(line) })}
      />
      <ChoiceField
        label="Dates"
        options={DATE_ORDERS}
        value={format.dateOrder}
        {...guessNote(dateOrder)}
        onChoose={(order) => onCorrect({ dateOrder: order })}
      />
      <ChoiceField
        label="Decimal sign"
        options={DECIMALS}
        value={format.decimal}
        {...guessNote(decimal)}
        onChoose={(sign) => onCorrect({ decimal: sign })}
      />
    </section>
  )
}

function guessNote(certainty: Certainty): {
  description?: string
  inputWrapperOrder?: ('label' | 'input' | 'description')[]
} {
  return certainty === 'ambiguous' || certainty === 'mixed'
    ? { description: 'A guess: please check', inputWrapperOrder: ['label', 'input', 'description'] }
    : {}
}

function sentenceCase(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}
