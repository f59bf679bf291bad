import { z } from 'zod'
import { AgreementSize, Appearance, Paper, SectionId } from '../plan/agreementSettings.ts'
import { Side } from '../plan/company.ts'
import { PersonId } from '../plan/ids.ts'
import { Fingerprint } from './signoff/version.ts'
import type { AgreementDocument, Block, Chart, Inline, Section } from './document.ts'

/**
 * The shape of a document tree that comes from outside: from a file, the database or a message.
 * @param text what a text of it must be, and may be turned into
 */
export function documentSchema(text: z.ZodType<string>): z.ZodType<AgreementDocument> {
  const InlineTree: z.ZodType<Inline> = z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('text'),
      text,
      strong: z.boolean().exactOptional(),
      emphasis: z.boolean().exactOptional(),
    }),
    z.strictObject({ kind: z.literal('field'), text, source: text }),
    z.strictObject({ kind: z.literal('reference'), target: text, text }),
  ])
  const Inlines = z.array(InlineTree)

  const ChartTree: z.ZodType<Chart> = z
    .strictObject({
      categories: z.array(text),
      series: z.array(
        z.strictObject({
          name: text,
          role: z.enum(['marketing', 'sales', 'agreed', 'goal', 'baseline']),
          shape: z.enum(['line', 'column', 'step', 'point']),
          values: z.array(z.number().nullable()),
        }),
      ),
      unit: text,
      format: z.enum(['count', 'money']),
    })
    .refine(({ categories, series }) => series.every(({ values }) => values.length === categories.length))

  const BlockTree: z.ZodType<Block> = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('heading'), text }),
    z.strictObject({ kind: z.literal('paragraph'), inlines: Inlines, note: z.boolean().exactOptional() }),
    z.strictObject({
      kind: z.literal('clause'),
      id: text,
      number: text,
      inlines: Inlines,
      openPoint: text.exactOptional(),
    }),
    z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(Inlines) }),
    z.strictObject({
      kind: z.literal('facts'),
      id: text,
      title: text,
      items: z.array(z.strictObject({ label: text, value: Inlines })),
    }),
    z
      .strictObject({
        kind: z.literal('table'),
        id: text,
        caption: text,
        description: text,
        columns: z
          .array(
            z.strictObject({ heading: text, align: z.enum(['start', 'end']), share: z.number().positive() }),
          )
          .min(1)
          .max(63),
        rows: z.array(z.array(Inlines)),
      })
      .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length)),
    z.strictObject({
      kind: z.literal('figure'),
      id: text,
      caption: text,
      description: text,
      chart: ChartTree,
    }),
    z.strictObject({
      kind: z.literal('signature'),
      personId: PersonId,
      name: text,
      title: text,
      side: Side,
    }),
  ])

  const SectionTree: z.ZodType<Section> = z.strictObject({
    id: SectionId,
    number: text,
    title: text,
    blocks: z.array(BlockTree),
  })

  return z.strictObject({
    title: text,
    company: text,
    unit: text,
    status: z.enum(['draft', 'final']),
    version: text,
    scenario: text,
    locale: text,
    currency: text,
    paper: Paper,
    composedAt: z.iso.datetime({ offset: true }),
    appearance: Appearance.exactOptional(),
    excerptOf: z
      .strictObject({ version: text, fingerprint: Fingerprint, size: AgreementSize })
      .exactOptional(),
    sections: z.array(SectionTree).refine((sections) => {
      const ids = sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => ('id' in block ? [block.id] : [])),
      )
      return new Set(ids).size === ids.length
    }),
  })
}

/** A document tree as it is, with any text. */
export const DocumentTree = documentSchema(z.string())
