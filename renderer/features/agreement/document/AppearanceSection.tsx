import { Button, ColorInput, FileButton, Group, Input, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { isReadable } from '../../../../shared/agreement/appearance.ts'
import type { Appearance } from '../../../../shared/plan/agreementSettings.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { placeOf } from '../../../controls/places.ts'
import { Section } from '../../../controls/Section.tsx'
import { useTellRefusal } from '../../../controls/useTellRefusal.ts'
import classes from './Document.module.css'
import { fileToLogo } from './fileToLogo.ts'

/** The company's logo and the colour of headings. */
export function AppearanceSection(): ReactNode {
  const { plan, edit } = usePlanSession()
  const { logo, accent } = plan.agreement.appearance
  const tell = useTellRefusal()
  const [refusal, setRefusal] = useState<string | null>(null)
  const change = (label: string, changed: Partial<Appearance>): void =>
    tell(edit(label, ({ agreement }) => void Object.assign(agreement.appearance, changed)))

  const take = async (file: File | null): Promise<void> => {
    if (file === null) return
    const read = await fileToLogo(file)
    setRefusal(read.ok ? null : read.error)
    if (read.ok) change('Change the logo', { logo: read.value })
  }
  return (
    <Section title="Look">
      <Input.Wrapper
        label="Logo"
        labelElement="div"
        description="PNG or JPEG; made smaller where it is large"
        error={refusal}
        {...placeOf('agreement', 'appearance')}
      >
        {logo !== null && <img className={classes.logo} src={logo} alt="The logo as it stands on the page" />}
        <Group gap="sm" mt="xs">
          <FileButton
            accept="image/png,image/jpeg"
            inputProps={{ 'aria-label': 'Logo file' }}
            onChange={(file) => void take(file)}
          >
            {(props) => (
              <Button variant="default" {...props}>
                {logo === null ? 'Choose a logo' : 'Choose another'}
              </Button>
            )}
          </FileButton>
          {logo !== null && (
            <Button variant="default" onClick={() => change('Remove the logo', { logo: null })}>
              Remove the logo
            </Button>
          )}
        </Group>
      </Input.Wrapper>
      <ColorInput
        key={accent ?? 'usual'}
        label="Colour of headings"
        description={accent === null ? 'Black, unless you choose one' : undefined}
        placeholder="#1f4e79"
        format="hex"
        defaultValue={accent ?? ''}
        onChangeEnd={(typed) => {
          const colour = typed.trim().toLowerCase()
          if (colour === '') change('Use the usual colour of headings', { accent: null })
          else if (colour !== accent) change('Change the colour of headings', { accent: colour })
        }}
      />
      {accent !== null && (
        <Group gap="sm">
          <Text size="xs" c="dimmed">
            {isReadable(accent)
              ? 'Words in this colour are easy to read on white.'
              : 'Too light for words on white: headings stay black. Choose a darker one.'}
          </Text>
          <Button
            variant="default"
            onClick={() => change('Use the usual colour of headings', { accent: null })}
          >
            Back to black
          </Button>
        </Group>
      )}
    </Section>
  )
}
