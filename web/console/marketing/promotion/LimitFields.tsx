import { NumberInput, TextInput } from '@mantine/core'
import { useWords } from '#web/shared/i18n/words.ts'
import css from '../rule/Rule.module.css'
import { ruleWords } from '../rule/words.ts'
import type { Typed } from './typed.ts'
import { promotionsWords } from './words.ts'

interface Props {
  readonly typed: Typed
  readonly errorOf: (field: string) => string | undefined
  readonly onType: (typed: Typed) => void
}

const figures = ['priority', 'atMost', 'usesLimit', 'usesPerPerson'] as const

/** When it runs, in which order it is computed, and how often it is given. */
export function LimitFields({ typed, errorOf, onType }: Props) {
  const t = useWords(promotionsWords)
  const says = useWords(ruleWords)
  return (
    <fieldset className={css.group}>
      <legend>{t('limits')}</legend>
      <div className={css.pair}>
        {(['startsAt', 'endsAt'] as const).map((name) => (
          <TextInput
            key={name}
            type="datetime-local"
            label={t(name)}
            value={typed[name].text}
            error={errorOf(name)}
            onChange={(change) => onType({ ...typed, [name]: { text: change.currentTarget.value } })}
          />
        ))}
        {figures.map((name) => (
          <NumberInput
            key={name}
            label={t(name)}
            placeholder={name === 'priority' ? '0' : says('optional')}
            min={name === 'priority' ? -1000 : 1}
            decimalScale={name === 'atMost' ? 2 : 0}
            value={typed[name]}
            error={errorOf(name)}
            onChange={(value) => onType({ ...typed, [name]: typeof value === 'number' ? value : '' })}
          />
        ))}
      </div>
    </fieldset>
  )
}
