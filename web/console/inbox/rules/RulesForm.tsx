import { Button, NumberInput, Switch } from '@mantine/core'
import { useState } from 'react'
import { changeServiceRules, clockTemplates, getServiceRules, type ServiceRules } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { Holidays } from './Holidays.tsx'
import css from './Rules.module.css'
import { SpansField } from './SpansField.tsx'
import { ruleWords } from './words.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Clocks, ready ones to begin with; hours of each weekday in as many parts as it takes; days that are otherwise. */
export function RulesForm({ kept }: { readonly kept: ServiceRules }) {
  const t = useWords(ruleWords)
  const [rules, setRules] = useState(kept)
  const change = (changes: Partial<ServiceRules>) => setRules((was) => ({ ...was, ...changes }))
  const save = useCommand(changeServiceRules, {
    changes: [getServiceRules],
    onDone: () => tell(t('saved'), { tone: 'done' }),
  })
  const minutes = (name: 'firstMinutes' | 'nextMinutes' | 'returnMinutes') => (
    <NumberInput
      label={t(name)}
      suffix={t('minutes')}
      min={1}
      max={name === 'returnMinutes' ? 1_440 : 10_080}
      value={rules[name]}
      onChange={(value) => typeof value === 'number' && change({ [name]: value })}
    />
  )
  return (
    <form
      className={css.form}
      onSubmit={(submit) => {
        submit.preventDefault()
        save.send({ body: rules })
      }}
    >
      <fieldset className={css.part}>
        <legend>{t('clocks')}</legend>
        <div className={css.line}>
          {clockTemplates.map(({ name, firstMinutes, nextMinutes }) => (
            <Button key={name} variant="default" onClick={() => change({ firstMinutes, nextMinutes })}>
              {t(name, { count: firstMinutes })}
            </Button>
          ))}
        </div>
        <div className={css.line}>
          {minutes('firstMinutes')}
          {minutes('nextMinutes')}
          {minutes('returnMinutes')}
        </div>
        <Switch
          label={t('asksRating')}
          checked={rules.asksRating}
          onChange={(event) => change({ asksRating: event.currentTarget.checked })}
        />
      </fieldset>
      <fieldset className={css.part}>
        <legend>{t('hours')}</legend>
        {weekdays.map((day, nth) => (
          <SpansField
            key={day}
            label={t(day)}
            spans={rules.week[nth] ?? []}
            onChange={(spans) => change({ week: rules.week.map((was, place) => (place === nth ? spans : was)) })}
          />
        ))}
      </fieldset>
      <Holidays days={rules.days} onChange={(days) => change({ days })} />
      <ProblemNote problem={save.problem} />
      <Button type="submit" loading={save.isSending} className={css.save ?? ''}>
        {t('save')}
      </Button>
    </form>
  )
}
