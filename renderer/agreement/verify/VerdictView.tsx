import { Anchor, Stack, Table, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { compareWords } from '../../../shared/agreement/diff/compareWords.ts'
import { plainText } from '../../../shared/agreement/outline.ts'
import { standingWords } from '../../../shared/agreement/signoff/standingWords.ts'
import type { Against, Change, Comment, Identity } from '../../../shared/agreement/verdict.ts'
import { createFormat, type Format } from '../../../shared/base/format.ts'
import { Moment, momentText } from '../../../shared/base/moment.ts'
import type { PlanId } from '../../../shared/plan/ids.ts'
import { stepAddress } from '../../api/addresses.ts'
import { usePlanList } from '../../api/hooks.ts'
import { Section } from '../../controls/Section.tsx'
import { inOrder } from '../inOrder.ts'
import { Facts } from '../../controls/Facts.tsx'
import { Fingerprint } from '../../controls/Fingerprint.tsx'
import classes from './Verify.module.css'
import { FilledInTable } from './FilledInTable.tsx'
import { verdictWords } from './verdictWords.ts'
import type { Verified } from './verifiedFile.ts'

/** What a file was found to be, what was altered in it, and what was filled in. */
export function VerdictView({
  verified: { fileName, verdict },
  planId,
  zone,
  locale,
  children,
}: {
  readonly verified: Verified
  /** The plan that is open; null where none is. */
  readonly planId: PlanId | null
  readonly zone: string
  readonly locale: string
  /** Ways to record what was filled in. */
  readonly children?: ReactNode
}): ReactNode {
  const plans = usePlanList()
  const nameOf = (id: PlanId): string | null =>
    plans?.ok ? (plans.value.find((plan) => plan.id === id && !plan.damaged)?.name ?? null) : null
  const { tone, answer, meaning } = verdictWords(verdict, planId, nameOf, formatOf(locale))
  return (
    <Stack gap="lg">
      <div>
        <Title order={2} className={tone === 'trouble' ? (classes.trouble ?? '') : ''}>
          {tone === 'agreed' && (
            <span className={classes.tick} aria-hidden="true">
              ✓{' '}
            </span>
          )}
          {answer}
        </Title>
        <Text>
          <bdi>{fileName}</bdi>: {meaning}
        </Text>
        {verdict.kind === 'matches' && <ToVersion against={verdict.against} />}
      </div>
      {verdict.kind !== 'not ours' && verdict.agreement !== null && (
        <Says identity={verdict.agreement} zone={zone} locale={locale} />
      )}
      {verdict.kind === 'altered' && <Altered changes={verdict.changes} />}
      {verdict.kind !== 'not ours' && verdict.filledIn.length > 0 && (
        <FilledInTable filledIn={verdict.filledIn}>{children}</FilledInTable>
      )}
      {verdict.kind !== 'not ours' && verdict.comments.length > 0 && <Comments comments={verdict.comments} />}
    </Stack>
  )
}

/** Only days are written by it, which no currency changes. */
function formatOf(locale: string): Format {
  return createFormat(locale, 'USD')
}

function ToVersion({ against }: { readonly against: Against }): ReactNode {
  if (against.kind === 'plan' || against.planId === null) return null
  return (
    <Anchor
      component={Link}
      underline="always"
      href={stepAddress(against.planId, 'signoff', String(against.number))}
    >
      Open version {against.number}
    </Anchor>
  )
}

function Says({
  identity: { title, company, version, composedAt, fingerprint, standing, excerptOf },
  zone,
  locale,
}: {
  readonly identity: Identity
  readonly zone: string
  readonly locale: string
}): ReactNode {
  const moment = Moment.safeParse(composedAt)
  return (
    <Facts
      items={[
        { label: 'It says it is', value: `${title} · ${company} · ${version}` },
        ...(excerptOf === null ? [] : [{ label: 'Excerpt of', value: excerptOf.version }]),
        ...(standing === null
          ? []
          : [{ label: 'Its standing, it says', value: standingWords(standing, formatOf(locale)) }]),
        {
          label: 'Composed',
          value: moment.success ? momentText(moment.data, zone, locale) : composedAt,
        },
        { label: 'Fingerprint', value: <Fingerprint value={fingerprint} what="the file’s agreement" /> },
      ]}
    />
  )
}

const SHOWN_MOST = 100

function Altered({ changes }: { readonly changes: readonly Change[] }): ReactNode {
  return (
    <Section title={changes.length === 1 ? 'One thing was altered' : `${changes.length} things were altered`}>
      <Table layout="fixed" aria-label="What was altered">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w="var(--sla-short-field-width)">
              Where
            </Table.Th>
            <Table.Th scope="col">It said</Table.Th>
            <Table.Th scope="col">Now it says</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {inOrder(changes.slice(0, SHOWN_MOST), ({ where, was, now }) => (
            <Table.Tr>
              <Table.Td>{where.charAt(0).toUpperCase() + where.slice(1)}</Table.Td>
              <Table.Td>
                {was === null ? <Text c="dimmed">nothing: this was added</Text> : marked(was, now, 'removed')}
              </Table.Td>
              <Table.Td>
                {now === null ? <Text c="dimmed">nothing: this was removed</Text> : marked(now, was, 'added')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {changes.length > SHOWN_MOST && <Text c="dimmed">The first {SHOWN_MOST} are listed.</Text>}
    </Section>
  )
}

/** The words of one side; those that the other does not have stand out. */
function marked(text: string, other: string | null, side: 'removed' | 'added'): ReactNode {
  if (other === null) return text
  const [before, after] = side === 'removed' ? [text, other] : [other, text]
  const runs = compareWords([{ kind: 'text', text: before }], [{ kind: 'text', text: after }])
  return inOrder(
    runs.filter(({ kind }) => kind === 'kept' || kind === side),
    ({ kind, inlines }) =>
      kind === 'kept' ? <span>{plainText(inlines)}</span> : <b>{plainText(inlines)}</b>,
  )
}

function Comments({ comments }: { readonly comments: readonly Comment[] }): ReactNode {
  return (
    <Section title="Comments beside the text">
      <ul className={classes.list}>
        {inOrder(comments, ({ author, text }) => (
          <li>
            <bdi>{author === '' ? 'Somebody' : author}</bdi>: {text}
          </li>
        ))}
      </ul>
    </Section>
  )
}
