import { memo, type ReactNode } from 'react'
import { setFiscalYearStart } from '../../../shared/plan/changes/goal.ts'
import type { Company } from '../../../shared/plan/company.ts'
import { NO_COMPANY_YET } from '../../../shared/plan/emptyPlan.ts'
import { ChoiceField } from '../../controls/ChoiceField.tsx'
import { CurrencyField } from '../../controls/CurrencyField.tsx'
import { LocaleField } from '../../controls/LocaleField.tsx'
import { placeOf } from '../../controls/places.ts'
import { Section } from '../../controls/Section.tsx'
import { TextField } from '../../controls/TextField.tsx'
import { monthOptions } from '../../text/companyOptions.ts'
import type { EditPlan } from './editing.ts'
import classes from './PlanScreen.module.css'

export const CompanySection = memo(function CompanySection({
  company,
  purpose,
  edit,
}: {
  readonly company: Company
  readonly purpose: string
  readonly edit: EditPlan
}): ReactNode {
  return (
    <Section title="Company">
      <div className={classes.fields}>
        <TextField
          {...placeOf('company', 'name')}
          label="Name"
          w="var(--sla-wide-field-width)"
          placeholder={NO_COMPANY_YET}
          value={company.name === NO_COMPANY_YET ? '' : company.name}
          onCommit={(name) =>
            edit('Change the company’s name', (draft) => {
              draft.company.name = name
            })
          }
        />
        <TextField
          label="Unit or region"
          placeholder="The whole company"
          w="var(--sla-wide-field-width)"
          value={company.unit}
          onCommit={(unit) =>
            edit('Change the unit', (draft) => {
              draft.company.unit = unit
            })
          }
        />
      </div>
      <div className={classes.fields}>
        <div {...placeOf('company', 'currency')}>
          <CurrencyField w="var(--sla-field-width)" wideList />
        </div>
        <div {...placeOf('company', 'locale')}>
          <LocaleField locale={company.locale} edit={edit} w="var(--sla-wide-field-width)" />
        </div>
        <ChoiceField
          {...placeOf('company', 'fiscalYearStart')}
          label="Fiscal year starts in"
          w="var(--sla-field-width)"
          options={monthOptions(company.locale)}
          value={String(company.fiscalYearStart)}
          onChoose={(month) =>
            edit('Change the fiscal year', (draft) => setFiscalYearStart(draft, Number(month)))
          }
        />
      </div>
      <TextField
        {...placeOf('purpose')}
        label="Why this agreement is made"
        lines="free"
        value={purpose}
        onCommit={(text) =>
          edit('Change the purpose', (draft) => {
            draft.purpose = text
          })
        }
      />
    </Section>
  )
})
