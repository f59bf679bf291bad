import { z } from 'zod'
import type { AgreementDocument, Block, Chart, Inline, Section } from '../../shared/agreement/document.ts'
import { Paper, SectionId } from '../../shared/plan/agreementSettings.ts'
import { Side } from '../../shared/plan/company.ts'
import { PersonId } from '../../shared/plan/ids.ts'
import { printable } from './printable.ts'

const Text = z.string().transform(printable)
const Count = z.number()

const InlineTree: z.ZodType<Inline> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: Text,
    strong: z.boolean().exactOptional(),
    emphasis: z.boolean().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('field'), text: Text, source: Text }),
  z.strictObject({ kind: z.literal('reference'), target: Text, text: Text }),
])
const Inlines = z.array(InlineTree)

const ChartTree: z.ZodType<Chart> = z
  .strictObject({
    categories: z.array(Text),
    series: z.array(
      z.strictObject({
        name: Text,
        role: z.enum(['marketing', 'sales', 'agreed', 'goal', 'baseline']),
        shape: z.enum(['line', 'column', 'step']),
        values: z.array(Count.nullable()),
      }),
    ),
    unit: Text,
    format: z.enum(['count', 'money']),
  })
  .refine(({ categories, series }) => series.every(({ values }) => values.length === categories.length))

const BlockTree: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: Text }),
  z.strictObject({ kind: z.literal('paragraph'), inlines: Inlines, note: z.boolean().exactOptional() }),
  z.strictObject({ kind: z.literal('clause'), id: Text, number: Text, inlines: Inlines }),
  z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(Inlines) }),
  z.strictObject({
    kind: z.literal('facts'),
    id: Text,
    title: Text,
    items: z.array(z.strictObject({ label: Text, value: Inlines })),
  }),
  z
    .strictObject({
      kind: z.literal('table'),
      id: Text,
      caption: Text,
      description: Text,
      columns: z
        .array(z.strictObject({ heading: Text, align: z.enum(['start', 'end']), share: Count.positive() }))
        .min(1)
        .max(63),
      rows: z.array(z.array(Inlines)),
    })
    .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length)),
  z.strictObject({
    kind: z.literal('figure'),
    id: Text,
    caption: Text,
    description: Text,
    chart: ChartTree,
  }),
  z.strictObject({
    kind: z.literal('signature'),
    personId: PersonId,
    name: Text,
    title: Text,
    side: Side,
  }),
])

const SectionTree: z.ZodType<Section> = z.strictObject({
  id: SectionId,
  number: Text,
  title: Text,
  blocks: z.array(BlockTree),
})

/**
 * The document tree as it enters or leaves a Word file: of the right shape, with every text printable. What is drawn,
 * fingerprinted and stored is always what this gives, so that they agree.
 */
export const DocumentTree: z.ZodType<AgreementDocument> = z.strictObject({
  title: Text,
  company: Text,
  unit: Text,
  status: z.literal('draft'),
  version: Text,
  scenario: Text,
  locale: Text,
  currency: Text,
  paper: Paper,
  composedAt: z.iso.datetime({ offset: true }),
  sections: z.array(SectionTree).refine((sections) => {
    const ids = sections.flatMap(({ blocks }) => blocks.flatMap((block) => ('id' in block ? [block.id] : [])))
    return new Set(ids).size === ids.length
  }),
})
