import { Stack, Table, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Change, Comment, Identity } from '../../../../shared/agreement/verdict.ts'
import { Moment, momentText } from '../../../../shared/base/moment.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { Section } from '../../../controls/Section.tsx'
import { inOrder } from '../../../agreement/inOrder.ts'
import { Facts } from '../Facts.tsx'
import { Fingerprint } from '../Fingerprint.tsx'
import classes from '../Signoff.module.css'
import type { ShownVersion } from '../versionStates.ts'
import { FilledInPart } from './FilledInPart.tsx'
import { verdictWords } from './verdictWords.ts'
import type { Verified } from './VerifyPart.tsx'

/** What a file was found to be, what was altered in it, and what was filled in. */
export function VerdictView({
  verified,
  versions,
}: {
  readonly verified: Verified
  readonly versions: readonly ShownVersion[]
}): ReactNode {
  const { id } = useSettledPlanSession()
  const { fileName, verdict } = verified
  const { tone, answer, meaning } = verdictWords(verdict, id)
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
      </div>
      {verdict.kind !== 'not ours' && verdict.agreement !== null && <Says identity={verdict.agreement} />}
      {verdict.kind === 'altered' && <Altered changes={verdict.changes} />}
      {verdict.kind !== 'not ours' && <FilledInPart verified={verified} versions={versions} />}
      {verdict.kind !== 'not ours' && verdict.comments.length > 0 && <Comments comments={verdict.comments} />}
    </Stack>
  )
}

function Says({ identity }: { readonly identity: Identity }): ReactNode {
  const { plan } = useSettledPlanSession()
  const { title, company, version, composedAt, fingerprint, excerptOf } = identity
  const moment = Moment.safeParse(composedAt)
  return (
    <Facts
      items={[
        { label: 'It says it is', value: `${title} · ${company} · ${version}` },
        ...(excerptOf === null ? [] : [{ label: 'Excerpt of', value: excerptOf.version }]),
        {
          label: 'Composed',
          value: moment.success
            ? momentText(moment.data, plan.calendar.timeZone, plan.company.locale)
            : composedAt,
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
              <Table.Td>{was ?? <Text c="dimmed">nothing: this was added</Text>}</Table.Td>
              <Table.Td>{now ?? <Text c="dimmed">nothing: this was removed</Text>}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {changes.length > SHOWN_MOST && <Text c="dimmed">The first {SHOWN_MOST} are listed.</Text>}
    </Section>
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
