import { Anchor, Text, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { PLAN_FILE_EXTENSION, writePlanFile } from '../../../shared/planFile/planFile.ts'
import { useApplication } from '../../api/client.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import classes from './Frame.module.css'

/** Whether the store has the plan as it is shown, and since when. */
export function SavedNote(): ReactNode {
  const { plan, saved, retry } = useSettledPlanSession()
  const { saveFile } = useApplication()
  // Written here in the page, since this is for when the app cannot be reached.
  const saveCopy = (): Promise<unknown> => {
    const text = writePlanFile({ plan, savedAt: new Date().toISOString() })
    return saveFile(`${plan.name}.${PLAN_FILE_EXTENSION}`, new TextEncoder().encode(text))
  }
  if (saved.state === 'failed') {
    return (
      <Tooltip label={saved.why} multiline>
        <Text className={classes.saved ?? ''} data-state="failed" role="alert" size="sm">
          Not saved ·{' '}
          <Anchor component="button" type="button" inherit onClick={retry}>
            Try again
          </Anchor>{' '}
          ·{' '}
          <Anchor component="button" type="button" inherit onClick={() => void saveCopy()}>
            Save a copy
          </Anchor>
        </Text>
      </Tooltip>
    )
  }
  const moment = new Date(saved.at)
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(plan.company.locale, options).format(moment)
  const short = isToday(moment)
    ? format({ hour: '2-digit', minute: '2-digit' })
    : format({ day: 'numeric', month: 'short' })
  return (
    <Text
      className={classes.saved ?? ''}
      data-state={saved.state}
      size="sm"
      c="dimmed"
      title={format({ dateStyle: 'full', timeStyle: 'long' })}
    >
      {saved.state === 'saving' ? 'Saving…' : `Saved ${short}`}
    </Text>
  )
}

function isToday(moment: Date): boolean {
  return moment.toDateString() === new Date().toDateString()
}
