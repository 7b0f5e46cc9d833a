import { NumberInput, Select } from '@mantine/core'
import { useWords } from '#web/shared/i18n/words.ts'
import css from '../rule/Rule.module.css'
import { ruleWords } from '../rule/words.ts'
import type { Typed } from './typed.ts'
import { couponsWords } from './words.ts'

interface Props {
  readonly typed: Typed
  readonly onType: (typed: Typed) => void
}

const kinds = ['amount', 'percent', 'shipping'] as const

/** What a coupon is worth, and from which amount on. */
export function WorthFields({ typed, onType }: Props) {
  const t = useWords(couponsWords)
  const says = useWords(ruleWords)
  const money = (name: 'off' | 'percent' | 'atMost' | 'threshold', label: string, description?: string) => (
    <NumberInput
      label={label}
      {...(description && { description })}
      min={0}
      decimalScale={2}
      placeholder={name === 'atMost' || name === 'threshold' ? says('optional') : ''}
      value={typed[name]}
      onChange={(value) => onType({ ...typed, [name]: typeof value === 'number' ? value : '' })}
    />
  )
  return (
    <fieldset className={css.group}>
      <legend>{t('worth')}</legend>
      <div className={css.pair}>
        <Select
          label={t('kind')}
          data={kinds.map((value) => ({ value, label: t(value) }))}
          value={typed.kind}
          onChange={(value) => onType({ ...typed, kind: kinds.find((one) => one === value) ?? typed.kind })}
          allowDeselect={false}
        />
        {typed.kind === 'percent' ? money('percent', t('percentOff')) : null}
        {typed.kind === 'percent' ? money('atMost', t('atMost')) : null}
        {typed.kind === 'amount' ? money('off', t('off')) : null}
        {typed.kind === 'shipping' ? money('off', t('off'), t('offNote')) : null}
        {money('threshold', t('threshold'))}
      </div>
    </fieldset>
  )
}
