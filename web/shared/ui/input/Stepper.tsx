import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useWords } from '../../i18n/words.ts'
import { uiWords } from '../words.ts'
import css from './Stepper.module.css'

interface Props {
  readonly value: number
  readonly most: number
  /** What is counted, for those who do not see it. */
  readonly label: string
  readonly onChange: (value: number) => void
  readonly disabled?: boolean
}

/** A number from 1 up, by touch or typed; what is typed counts when the field is left. */
export function Stepper({ value, most, label, onChange, disabled = false }: Props) {
  const t = useWords(uiWords)
  const [typed, setTyped] = useState(String(value))
  useEffect(() => setTyped(String(value)), [value])
  const take = (wanted: number) => {
    const fitting = Math.min(Math.max(1, most), Math.max(1, Math.round(wanted) || value))
    setTyped(String(fitting))
    if (fitting !== value) onChange(fitting)
  }
  return (
    <fieldset className={css.stepper} aria-label={label} disabled={disabled}>
      <button type="button" onClick={() => take(value - 1)} disabled={value <= 1} aria-label={t('less')}>
        <IconMinus size={16} />
      </button>
      <input
        inputMode="numeric"
        value={typed}
        aria-label={label}
        onChange={(change) => setTyped(change.currentTarget.value.replace(/\D/g, '').slice(0, 3))}
        onBlur={() => take(Number(typed))}
        onKeyDown={(key) => key.key === 'Enter' && take(Number(typed))}
      />
      <button type="button" onClick={() => take(value + 1)} disabled={value >= most} aria-label={t('oneMore')}>
        <IconPlus size={16} />
      </button>
    </fieldset>
  )
}
