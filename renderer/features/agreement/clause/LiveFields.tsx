import { Button, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { describeSource } from '../../../../shared/agreement/sources.ts'
import { stepOf } from '../../../../shared/plan/steps.ts'
import { placeAddress } from '../../../api/addresses.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { goToPlace } from '../../../controls/places.ts'
import { stepNames } from '../../../text/stepNames.ts'
import classes from './Clause.module.css'
import { keyOf, type LivePart } from './liveParts.ts'

/** The figures and names of a clause: what each says now, where it comes from, and the way there. */
export function LiveFields({ live }: { readonly live: readonly LivePart[] }): ReactNode {
  const { id } = usePlanSession()
  const [, navigate] = useLocation()
  const fields = live.flatMap(({ part, text }) =>
    part.kind === 'field' ? [{ key: keyOf(part), text, ...describeSource(part.source) }] : [],
  )
  if (fields.length === 0) return null
  return (
    <div>
      <Text fw={600}>Live in this clause</Text>
      <ul className={classes.fields} aria-label="Live in this clause">
        {fields.map(({ key, text, words, path }) => {
          const step = stepOf(path ?? [])
          return (
            <li key={key}>
              <span className={classes.value}>{text}</span>
              <span className={classes.from}>{words}</span>
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={`Go to ${stepNames[step]} for ${text}`}
                onClick={() => {
                  navigate(placeAddress(id, path ?? []))
                  if (path !== null) goToPlace(path)
                }}
              >
                {stepNames[step]}
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
