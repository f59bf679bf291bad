import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { createFormat, type Format } from '../../../../shared/base/format.ts'
import { localDay } from '../../../../shared/base/month.ts'
import { readOf } from '../../../../shared/leads/mapping/rememberedMapping.ts'
import { observeFormat } from '../../../../shared/leads/observe/observeFormat.ts'
import type { HistorySource } from '../../../../shared/plan/funnel.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { Section } from '../../../controls/Section.tsx'
import classes from '../HistoryScreen.module.css'
import { PickFiles } from '../PickFiles.tsx'
import { FilePart } from './FilePart.tsx'
import { ImportBar } from './ImportBar.tsx'
import type { ImportState, ImportStore } from './importStore.ts'
import { useImport } from './useImport.ts'
import { MappingPart } from './MappingPart.tsx'
import { OutcomePart } from './OutcomePart.tsx'

/** An import in the making: the files, what their columns mean, what would come of it, and the way to do it. */
export function ImportPanel({
  state,
  store,
}: {
  readonly state: Exclude<ImportState, { step: 'none' }>
  readonly store: ImportStore
}): ReactNode {
  const { plan } = usePlanSession()
  const { locale, currency } = plan.company
  const format = useMemo(() => createFormat(locale, currency), [locale, currency])
  const running = useImport(format, store.close)
  if (state.step !== 'mapping') {
    return (
      <Stack gap="lg" className={classes.column ?? ''}>
        {state.step === 'looking' ? (
          <Working
            doing={`Looking through ${state.files.map(({ file }) => file.name).join(' and ')}`}
            share={state.share}
          />
        ) : (
          <Text role="alert" className={classes.wrap ?? ''}>
            <strong className={classes.trouble}>Not read: </strong>
            {state.problem.file}: {state.problem.message}
          </Text>
        )}
        <Group gap="sm">
          {state.step === 'refused' && <PickFiles label="Choose other files" onPick={store.pick} />}
          <Button variant="default" onClick={store.close}>
            Cancel
          </Button>
        </Group>
      </Stack>
    )
  }
  const { files, mapping, remembered, outcome } = state
  const aboutFormat = files.flatMap(({ inspection }) => observeFormat(inspection, format))
  return (
    <Stack gap="xl">
      {/* What is being sent is not changed under way. */}
      <Stack gap="xl" className={classes.column ?? ''} inert={running.sending !== null}>
        <OutcomePart {...{ plan, mapping, outcome, aboutFormat, format }} onMapping={store.setMapping} />
        {remembered && <Remembered source={remembered} format={format} onGuess={store.guessAnew} />}
        <MappingPart {...{ plan, files, mapping }} onChange={store.setMapping} />
        <Section
          title={files.length === 1 ? 'How the file is written' : 'How the files are written'}
          words="Found automatically. Correct it where the rows look wrong."
        >
          {files.map((file, index) => (
            <FilePart
              key={file.file.name}
              {...{ file, index, mapping, plan, store, format }}
              count={files.length}
            />
          ))}
          <Group gap="sm">
            {files.length === 1 && mapping.kind === 'leads' && (
              <PickFiles
                label="Add a file with more about these leads"
                variant="default"
                onPick={store.pick}
              />
            )}
            {files.length === 2 && (
              <Button variant="default" onClick={store.swap}>
                Swap: leads are in the second file
              </Button>
            )}
          </Group>
        </Section>
      </Stack>
      <ImportBar
        {...{ outcome, running, format }}
        read={readOf(
          files.map(({ inspection }) => inspection),
          mapping,
        )}
        onClose={store.close}
      />
    </Stack>
  )
}

function Remembered({
  source: { fileNames, importedAt },
  format,
  onGuess,
}: {
  readonly source: HistorySource
  readonly format: Format
  readonly onGuess: () => void
}): ReactNode {
  return (
    <Group gap="sm">
      <Text className={classes.wrap ?? ''}>
        The columns mean what they meant in {fileNames.join(' and ')}, imported on{' '}
        {format.day(localDay(new Date(importedAt)))}.
      </Text>
      <Button variant="default" onClick={onGuess}>
        Guess anew
      </Button>
    </Group>
  )
}

function Working({ doing, share }: { readonly doing: string; readonly share: number }): ReactNode {
  return (
    <Stack gap="xs" maw="var(--sla-words-width)">
      <Text className={classes.wrap ?? ''}>{doing} …</Text>
      <Progress value={share * 100} aria-label={doing} />
    </Stack>
  )
}
