import { Tabs } from '@mantine/core'
import { useRef, type ReactNode } from 'react'
import { startAtTop } from '../../controls/startAtTop.ts'
import { PlaceMarks } from '../../controls/PlaceMarks.tsx'
import { ScreenHead } from '../../controls/ScreenHead.tsx'
import { stepParts } from '../../text/stepParts.ts'
import { BlindTestPart } from './blindTest/BlindTestPart.tsx'
import classes from './DefinitionsScreen.module.css'
import { MatrixPart } from './matrix/MatrixPart.tsx'
import { QualificationPart } from './qualification/QualificationPart.tsx'
import { NurturePart } from './returns/NurturePart.tsx'
import { RejectPart } from './returns/RejectPart.tsx'
import { RoutingPart } from './routing/RoutingPart.tsx'
import { ScoringPart } from './scoring/ScoringPart.tsx'
import { StagesPart } from './stages/StagesPart.tsx'
import { GlossaryPart } from './words/GlossaryPart.tsx'
import { TriggersPart } from './words/TriggersPart.tsx'

type PartName = (typeof stepParts.definitions)[number]['name']

/** What each part of the screen shows, and the places of the plan that are changed on it beside its first. */
const PARTS: Readonly<
  Record<PartName, { readonly also?: readonly (readonly string[])[]; readonly content: ReactNode }>
> = {
  Stages: { also: [['handoffStageId']], content: <StagesPart /> },
  Words: {
    also: [['definitions', 'triggerEvents']],
    content: (
      <>
        <GlossaryPart />
        <TriggersPart />
      </>
    ),
  },
  Qualification: { content: <QualificationPart /> },
  Scoring: { content: <ScoringPart /> },
  Matrix: { content: <MatrixPart /> },
  Routing: { content: <RoutingPart /> },
  'Returned leads': {
    also: [
      ['definitions', 'mostRecycles'],
      ['definitions', 'nurtureTracks'],
    ],
    content: (
      <>
        <RejectPart />
        <NurturePart />
      </>
    ),
  },
  'Blind test': { content: <BlindTestPart /> },
}

/** What each stage means, and what is done with which leads: one part at a time. */
export function DefinitionsScreen(): ReactNode {
  const screen = useRef<HTMLDivElement>(null)
  return (
    <Tabs
      ref={screen}
      onChange={() => startAtTop(screen.current)}
      defaultValue={idOf(stepParts.definitions[0].place)}
      keepMounted={false}
      className={classes.screen ?? ''}
    >
      <ScreenHead title="Definitions">
        <Tabs.List aria-label="Parts of the definitions" className={classes.tabs ?? ''}>
          {stepParts.definitions.map(({ name, place }) => (
            <Tabs.Tab key={name} value={idOf(place)}>
              {name}
              <PlaceMarks places={[place, ...(PARTS[name].also ?? [])]} />
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </ScreenHead>
      {stepParts.definitions.map(({ name, place }) => (
        <Tabs.Panel key={name} value={idOf(place)} className={classes.column ?? ''}>
          {PARTS[name].content}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

/** Ids of the page are made of it, so it has no spaces. */
function idOf(place: readonly string[]): string {
  return place.join('-')
}
