import type { AgreementSize, Appearance, Paper, SectionId } from '../plan/agreementSettings.ts'
import type { Side } from '../plan/company.ts'
import type { PersonId } from '../plan/ids.ts'

/** One run of words. A field is live: it comes from the plan or the model and changes with it. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean; readonly emphasis?: boolean }
  /** `source` names what the words come from, as a path of the plan or the name of a figure. */
  | { readonly kind: 'field'; readonly text: string; readonly source: string }
  /** Refers to a clause, table or figure by its id; the text is its number, such as 4.2 or Table 1. */
  | { readonly kind: 'reference'; readonly target: string; readonly text: string }

export type Column = {
  readonly heading: string
  readonly align: 'start' | 'end'
  /** Part of the table's width; the columns' parts sum to 1. */
  readonly share: number
}

/** A series by what it stands for; the page, the theme and Word each have one look for it. */
export type SeriesRole = 'marketing' | 'sales' | 'agreed' | 'goal' | 'baseline'

export type ChartSeries = {
  readonly name: string
  readonly role: SeriesRole
  readonly shape: 'line' | 'column' | 'step' | 'point'
  /** One for each category; null where there is none. */
  readonly values: readonly (number | null)[]
}

export type Chart = {
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  /** What the numbers count, such as "leads a month" or "USD"; the title of the value axis. */
  readonly unit: string
  /** Number format of the values: whole numbers, or money in the document's currency. */
  readonly format: 'count' | 'money'
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[]; readonly note?: boolean }
  /** A numbered statement that others can refer to. */
  | {
      readonly kind: 'clause'
      readonly id: string
      readonly number: string
      readonly inlines: readonly Inline[]
      /** What is not settled about it: a comment beside the clause, in drafts only. */
      readonly openPoint?: string
    }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  /** Labels and values side by side, such as the front matter. */
  | {
      readonly kind: 'facts'
      readonly id: string
      readonly title: string
      readonly items: readonly { readonly label: string; readonly value: readonly Inline[] }[]
    }
  | {
      readonly kind: 'table'
      readonly id: string
      /** With its number, such as "Table 1 · Conversion rates". */
      readonly caption: string
      /** What the table shows, for somebody who cannot see it. */
      readonly description: string
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  | {
      readonly kind: 'figure'
      readonly id: string
      readonly caption: string
      readonly description: string
      readonly chart: Chart
    }
  /** One block a signatory: decision, signature and date are filled in by hand. */
  | {
      readonly kind: 'signature'
      readonly personId: PersonId
      readonly name: string
      readonly title: string
      readonly side: Side
    }

export type Section = {
  readonly id: SectionId
  /** "1", "2", … and "A", "B", … for appendices; empty for the front matter. */
  readonly number: string
  readonly title: string
  readonly blocks: readonly Block[]
}

/** The frozen version that a document of another size was made from. */
export type ExcerptOf = {
  /** As that version calls itself, such as "Version 2". */
  readonly version: string
  readonly fingerprint: string
  /** Size of the excerpt. */
  readonly size: AgreementSize
}

/** The agreement as data: composed from the plan by one pure function, drawn by the page and by Word. */
export type AgreementDocument = {
  readonly title: string
  readonly company: string
  readonly unit: string
  /** Drafts are marked as such on every page; final are versions from their proposal on. */
  readonly status: 'draft' | 'final'
  readonly version: string
  readonly scenario: string
  readonly locale: string
  readonly currency: string
  readonly paper: Paper
  /** When it was composed, ISO with zone; passed in, so that the same input gives the same document. */
  readonly composedAt: string
  /** Logo and colour of headings, both as they are drawn; absent for the usual look. */
  readonly appearance?: Appearance
  /** Only on excerpts, which nobody signs. */
  readonly excerptOf?: ExcerptOf
  readonly sections: readonly Section[]
}
