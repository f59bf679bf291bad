import { TRAITS_MAX } from '../../plan/leadTraits.ts'
import { Name } from '../../plan/text.ts'
import { traitMeaning } from '../../plan/traitMeaning.ts'
import type { ColumnProfile } from '../cells/columnProfile.ts'
import { MOST } from '../cells/findNotation.ts'
import { plainHeading } from '../../base/plainHeading.ts'
import type { FileInspection } from '../inspectFile.ts'
import { ID_HEADINGS, rankOf } from './headingMeaning.ts'
import type { ColumnRef, LeadMapping } from './mapping.ts'

/** A column that could be taken in as something that is known of a lead. */
export interface TraitColumn {
  readonly kind: 'attributes' | 'behaviours'
  /** What it would be called: its heading. */
  readonly name: string
  readonly ref: ColumnRef
  readonly examples: readonly string[]
}

/** Text columns with more different values than this are descriptions, not kinds. */
const KINDS_MAX = 200
/** In so few rows a column may have a value of its own in each by chance. */
const FEW_ROWS = 20

/** Headings of columns that tell who somebody is, which no profile or score needs. */
const PERSONAL =
  /\b(e ?mail|phone|mobile|fax|first name|last name|full name|name|surname|street|address|url|website|linkedin|birth\w*|notes?|comments?|description|message)\b/

/**
 * Columns of the file or files that are not used yet and could say more about a lead: numbers and texts of few different
 * values as attributes, days as behaviours. Names, addresses, ids and free text are not offered.
 */
export function proposeTraits(
  mapping: LeadMapping,
  leads: FileInspection,
  joined: FileInspection | null,
): TraitColumn[] {
  const used = new Set(usedColumns(mapping).map(refKey))
  const names = new Set<string>()
  const columns = [...refs('leads', leads), ...(joined && mapping.join ? refs('joined', joined) : [])]
  return columns.flatMap(({ ref, profile }): TraitColumn[] => {
    const kind = kindOf(profile)
    const { name, examples } = profile
    if (kind === null || used.has(refKey(ref)) || names.has(name)) return []
    if ((traitMeaning(name) === null && PERSONAL.test(plainHeading(name))) || !Name.safeParse(name).success)
      return []
    names.add(name)
    return [{ kind, name, ref, examples }]
  })
}

/**
 * The mapping with the attributes that scoring, routing and fit usually ask for, such as employees, job title, industry,
 * country and source: a start, to be changed by the user.
 */
export function withUsualTraits(
  mapping: LeadMapping,
  leads: FileInspection,
  joined: FileInspection | null,
): LeadMapping {
  const usual = proposeTraits(mapping, leads, joined).filter(
    ({ kind, name }) => kind === 'attributes' && traitMeaning(name) !== null,
  )
  return usual.reduce(
    (taken, column) => (hasRoom(taken, 'attributes') ? withTrait(taken, column, true) : taken),
    mapping,
  )
}

/** The mapping with a column taken in or left out, and whether there is room for it. */
export function withTrait(
  mapping: LeadMapping,
  { kind, name, ref }: TraitColumn,
  taken: boolean,
): LeadMapping {
  const { [name]: _left, ...others } = mapping[kind]
  return { ...mapping, [kind]: taken ? { ...others, [name]: ref } : others }
}

/** Whether one more of the kind may be taken in. */
export function hasRoom(mapping: LeadMapping, kind: TraitColumn['kind']): boolean {
  return Object.keys(mapping[kind]).length < TRAITS_MAX
}

function kindOf({ name, filled, distinct, dates, numbers }: ColumnProfile): TraitColumn['kind'] | null {
  if (filled === 0) return null
  const meaning = traitMeaning(name)
  if (dates >= MOST) return 'behaviours'
  if (numbers >= MOST) return rankOf(name, ID_HEADINGS) === null ? 'attributes' : null
  // Hardly two job titles are written the same way, and rules are asked of them all the same.
  if (meaning === 'job-title') return 'attributes'
  const repeats = distinct < filled || filled < FEW_ROWS
  return distinct <= KINDS_MAX && repeats ? 'attributes' : null
}

function usedColumns({ id, segment, join, stages, value, only }: LeadMapping): ColumnRef[] {
  return [
    ...own(id),
    ...own(segment),
    ...(join ? [...own(join.key), { file: 'joined' as const, column: join.joinedKey }] : []),
    ...Object.values(stages),
    ...(value ? [value] : []),
    ...(only ? [only.ref] : []),
  ]
}

function own(column: string | null): ColumnRef[] {
  return column === null ? [] : [{ file: 'leads', column }]
}

function refs(
  file: ColumnRef['file'],
  { columns }: FileInspection,
): { readonly ref: ColumnRef; readonly profile: ColumnProfile }[] {
  return columns.map((profile) => ({ ref: { file, column: profile.name }, profile }))
}

function refKey({ file, column }: ColumnRef): string {
  return `${file}:${column}`
}
