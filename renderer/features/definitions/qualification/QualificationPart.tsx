import { Button, Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Qualification } from '../../../../shared/plan/definitions.ts'
import { QUALIFICATION_TEMPLATES } from '../../../../shared/plan/qualificationTemplates.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { AddButton } from '../../../controls/AddButton.tsx'
import { placeOf } from '../../../controls/places.ts'
import { Section } from '../../../controls/Section.tsx'
import classes from '../DefinitionsScreen.module.css'
import { useEditDefinitions } from '../editing.ts'
import { Checklist } from './Checklist.tsx'
import { TemplateList } from './TemplateList.tsx'

const OWN: Qualification = { framework: 'own', items: [] }

/** What sales finds out before a lead counts as qualified. */
export function QualificationPart(): ReactNode {
  const { qualification } = usePlanSession().plan.definitions
  const edit = useEditDefinitions()
  const begin = (chosen: Qualification | null, label: string) =>
    edit(label, (definitions) => {
      definitions.qualification = chosen
    })
  const useTemplate = (framework: string) => {
    const template = QUALIFICATION_TEMPLATES.find((each) => each.framework === framework)
    if (template) {
      begin({ framework: template.framework, items: template.items }, `Use the ${framework} checklist`)
    }
  }
  return (
    <div {...placeOf('definitions', 'qualification')}>
      <Section
        title={
          qualification && qualification.framework !== 'own'
            ? `Qualification: ${qualification.framework}`
            : 'Qualification'
        }
        words="What sales finds out in a conversation before a lead counts as worth an opportunity, and what is noted as proof."
      >
        {qualification === null ? (
          <TemplateList onUse={useTemplate} onOwn={() => begin(OWN, 'Begin a checklist of our own')} />
        ) : (
          <>
            {qualification.items.length > 0 && <Checklist items={qualification.items} />}
            <div className={classes.fields}>
              <AddButton
                onAdd={() =>
                  edit('Add a point to the checklist', (definitions) => {
                    definitions.qualification?.items.push({
                      name: 'New point',
                      question: '',
                      evidence: '',
                      required: true,
                    })
                  })
                }
              >
                Add a point
              </AddButton>
              <Menu position="bottom-start">
                <Menu.Target>
                  <Button variant="subtle">Begin anew</Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {QUALIFICATION_TEMPLATES.map(({ framework }) => (
                    <Menu.Item key={framework} onClick={() => useTemplate(framework)}>
                      With {framework}
                    </Menu.Item>
                  ))}
                  <Menu.Item onClick={() => begin(OWN, 'Begin a checklist of our own')}>
                    With an empty list
                  </Menu.Item>
                  <Menu.Item onClick={() => begin(null, 'Remove the checklist')}>
                    Without a checklist
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </div>
          </>
        )}
      </Section>
    </div>
  )
}
