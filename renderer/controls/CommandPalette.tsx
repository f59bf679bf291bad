import { Combobox, Modal, Text, TextInput, useCombobox } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useId, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Command, CommandGroup } from './command.ts'
import classes from './CommandPalette.module.css'
import { createCommandSearch } from './commandSearch.ts'

interface PaletteProps {
  readonly commands: readonly Command[]
  readonly onClose: () => void
}

/** Everything that can be reached or done, found by a few letters and run by Enter. */
export function CommandPalette({ commands, onClose }: PaletteProps): ReactNode {
  const [opener] = useState(() => document.activeElement)
  const close = (): void => {
    onClose()
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
  }
  return (
    <Modal.Root opened onClose={close} returnFocus={false} size="lg" transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label="Search everything">
        <Search commands={commands} onClose={close} />
      </Modal.Content>
    </Modal.Root>
  )
}

function Search({ commands, onClose }: PaletteProps): ReactNode {
  const [text, setText] = useState('')
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  // At once, so that no letter is lost of somebody who goes on typing.
  useEffect(() => field.current?.focus(), [])
  // The field can name its list only once that is there.
  const combobox = useCombobox({ opened: useMounted() })
  const search = useMemo(() => createCommandSearch(commands), [commands])
  const groups = useMemo(() => search(text), [search, text])
  const chooseFirst = useEffectEvent((found: readonly CommandGroup[]) => {
    if (found.length > 0) combobox.selectFirstOption()
  })
  useEffect(() => chooseFirst(groups), [groups])
  const run = (id: string): void => {
    // The focus goes back first, so that a command can lead it elsewhere.
    onClose()
    commands.find((command) => command.id === id)?.run()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={run}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          ref={field}
          className={classes.search ?? ''}
          variant="unstyled"
          aria-label="Search"
          placeholder="Where to, or what to do?"
          leftSection={<IconSearch size="1rem" stroke={1.5} aria-hidden="true" />}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose()
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options id={listId} className={classes.options ?? ''} aria-label="What was found">
        {groups.map(({ name, commands: found }) => (
          <Combobox.Group key={name} label={name}>
            {found.map(({ id, label, detail }) => (
              <Combobox.Option key={id} value={id} className={classes.option ?? ''}>
                <span className={classes.label}>{label}</span>
                {detail && <span className={classes.detail}>{detail}</span>}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
        {groups.length === 0 && <Combobox.Empty>Nothing here is called like that.</Combobox.Empty>}
      </Combobox.Options>
      <Text className={classes.help ?? ''} size="xs">
        ↑ ↓ to choose · Enter to go · Esc to close
      </Text>
    </Combobox>
  )
}
