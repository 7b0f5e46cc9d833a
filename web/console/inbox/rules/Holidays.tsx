import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ServiceRules } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Rules.module.css'
import { SpansField } from './SpansField.tsx'
import { ruleWords } from './words.ts'

type Days = ServiceRules['days']

/** Days that are not like their weekday: closed, such as holidays, or with hours of their own. */
export function Holidays({ days, onChange }: { readonly days: Days; readonly onChange: (days: Days) => void }) {
  const t = useWords(ruleWords)
  const [day, setDay] = useState('')
  const add = () => {
    if (day === '' || days.some((one) => one.day === day)) return
    onChange([...days, { day, spans: [] }].toSorted((one, other) => one.day.localeCompare(other.day)))
    setDay('')
  }
  return (
    <fieldset className={css.part}>
      <legend>{t('holidays')}</legend>
      <p className={css.closed}>{t('holidaysNote')}</p>
      {days.map((one) => (
        <div key={one.day} className={css.line}>
          <SpansField
            label={one.day}
            spans={one.spans}
            onChange={(spans) => onChange(days.map((was) => (was.day === one.day ? { ...was, spans } : was)))}
          />
          <Button
            variant="subtle"
            color="gray"
            size="sm"
            onClick={() => onChange(days.filter((was) => was.day !== one.day))}
          >
            {t('removeDay')}
          </Button>
        </div>
      ))}
      <div className={css.line}>
        <TextInput
          type="date"
          aria-label={t('newDay')}
          value={day}
          onChange={(change) => setDay(change.currentTarget.value)}
        />
        <Button variant="default" disabled={day === ''} onClick={add}>
          {t('addDay')}
        </Button>
      </div>
    </fieldset>
  )
}
