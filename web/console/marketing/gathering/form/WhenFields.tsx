import { NumberInput, TextInput } from '@mantine/core'
import { useWords } from '#web/shared/i18n/words.ts'
import css from '../../rule/Rule.module.css'
import { gatheringsWords } from '../words.ts'
import type { Typed } from './typed.ts'

interface Props {
  readonly typed: Typed
  readonly errorOf: (field: string) => string | undefined
  readonly onType: (change: Partial<Typed>) => void
}

/** When it is, until when people sign up, and how many places there are. */
export function WhenFields({ typed, errorOf, onType }: Props) {
  const t = useWords(gatheringsWords)
  return (
    <fieldset className={css.group}>
      <legend>{t('when')}</legend>
      <div className={css.pair}>
        {(['startsAt', 'endsAt', 'signUpUntil'] as const).map((name) => (
          <TextInput
            key={name}
            type="datetime-local"
            label={t(name)}
            value={typed[name].text}
            error={errorOf(name)}
            onChange={(change) => onType({ [name]: { text: change.currentTarget.value } })}
          />
        ))}
        <NumberInput
          label={t('capacity')}
          min={1}
          max={5000}
          allowDecimal={false}
          value={typed.capacity}
          error={errorOf('capacity')}
          onChange={(value) => onType({ capacity: typeof value === 'number' ? value : '' })}
        />
      </div>
    </fieldset>
  )
}
