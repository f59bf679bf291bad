import { plainHeading } from '../../base/plainHeading.ts'

/** What a stage is, whatever a plan or a CRM calls it. */
export type StageMeaning = 'lead' | 'mql' | 'sal' | 'sql' | 'opportunity' | 'customer'

/** Tried in this order, so that "Became a Sales Qualified Lead Date" is not taken for a lead's. */
const STAGE_WORDS: readonly (readonly [meaning: StageMeaning, words: RegExp])[] = [
  ['mql', /\b(mqls?|marketing qualified|handed (over|off)|hand ?off)\b/],
  ['sal', /\b(sals?|sales accepted|accepted)\b/],
  ['sql', /\b(sqls?|sales qualified|qualified)\b/],
  ['customer', /\b(customers?|won|wins|closed?|close date|purchased?|signed|converted to deal)\b/],
  ['opportunity', /\b(opportunit(y|ies)|opps?|deal created?|deals|proposals?|converted)\b/],
  [
    'lead',
    /\b(leads?|created?|create date|first (contact|seen|touch|conversion)|inquir(y|ies)|sign ?up|signed up|registered)\b/,
  ],
]

/** The stage that a heading or a stage's name speaks of; null when it speaks of none. */
export function stageMeaning(text: string): StageMeaning | null {
  const plain = plainHeading(text)
  return STAGE_WORDS.find(([, words]) => words.test(plain))?.[0] ?? null
}

/** Words about a date or a count in a heading, which say nothing about the stage. */
const NOISE = /\b(date|day|time|timestamp|at|on|became|entered|reached|a|an|the|of|count|number|total|new)\b/g

/** The heading without such words, for comparing with the name of a stage. */
export function headingCore(heading: string): string {
  return plainHeading(heading).replace(NOISE, ' ').replace(/ +/g, ' ').trim()
}

/** Headings of a kind, best first. */
type Ranking = readonly RegExp[]

export const ID_HEADINGS: Ranking = [
  /^(lead|mql|contact|person|prospect|record) id$/,
  /^id$/,
  /^(deal|opportunity|customer|account|company) id$/,
  /\bid$/,
  /^(lead|contact|record) (key|number|no)$/,
  /\be ?mail\b/,
]

export const SEGMENT_HEADINGS: Ranking = [
  /^segment$/,
  /^(original |latest )?(lead |traffic )?source( type)?$/,
  /^(original|latest) (traffic )?source\b/,
  /^origin$/,
  /^(marketing )?channel$/,
  /^utm (source|medium|campaign)$/,
  /^(lead type|offer|persona|campaign|medium)$/,
  /\b(segment|source|origin|channel|campaign)\b/,
]

export const VALUE_HEADINGS: Ranking = [
  /^(deal |opportunity )?(amount|value)\b/,
  /\b(acv|arr|mrr|tcv|contract value|deal value|amount)\b/,
  /\b(revenue|value|price)\b/,
]

/** Money of a month: what was spent on leads, and what came in from them. */
export const SPEND_HEADINGS: Ranking = [
  /^spend$/,
  /\b(spend|spent|spending|budget|investment|expenses?)\b/,
  /\bcosts?\b/,
]
export const REVENUE_HEADINGS: Ranking = [
  /^revenue$/,
  /\b(revenue|turnover|bookings)\b/,
  /\b((won|deal|sales|closed) (amount|value)|amount (won|closed))\b/,
]

/** A heading of shares, means and prices, which are neither counts nor sums of a month. */
export const RATIO_HEADING =
  /\b(rate|ratio|percent|percentage|share|per|avg|average|mean|median|cpl|cac|cpa|days)\b/

/** A column that says of each deal whether it was won, and one that says at which stage of its own it is. */
export const WON_HEADING = /^(is )?(closed )?won$/
export const STAGE_HEADING = /^(deal |opportunity )?stage( name)?$/
export const WON_OR_LOST = /\b(won|lost)\b|closed ?(won|lost)/i

export const MONTH_HEADINGS: Ranking = [/^month$/, /\bmonth\b/, /^(period|date)$/, /\b(period|date)\b/]

/** Position of a heading in a ranking, 0 the best; null when it is none of the kind. */
export function rankOf(heading: string, ranking: Ranking): number | null {
  const plain = plainHeading(heading)
  const rank = ranking.findIndex((pattern) => pattern.test(plain))
  return rank < 0 ? null : rank
}
