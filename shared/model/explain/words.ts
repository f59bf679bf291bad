/** What a figure is measured in. Leads are leads a month or over the horizon, as the figure says. */
export type FigureUnit =
  | 'leads'
  | 'money'
  | 'share'
  | 'reps'
  | 'attempts'
  | 'days'
  | 'minutes'
  | 'hours'
  | 'months'
  | 'factor'

export interface FigureWords {
  readonly label: string
  readonly unit: FigureUnit
  /** How it comes from its inputs, to stand after a colon or alone. */
  readonly formula: string
  /** What it takes for granted, as a sentence goes on after "Assumed:". */
  readonly assumes?: string
}

export function words(label: string, unit: FigureUnit, formula: string, assumes?: string): FigureWords {
  return { label, unit, formula, ...(assumes !== undefined && { assumes }) }
}
