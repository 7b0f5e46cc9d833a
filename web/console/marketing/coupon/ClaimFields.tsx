import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { useWords } from '#web/shared/i18n/words.ts'
import css from '../rule/Rule.module.css'
import { ruleWords } from '../rule/words.ts'
import type { Typed } from './typed.ts'
import { couponsWords } from './words.ts'

interface Props {
  readonly typed: Typed
  readonly errorOf: (field: string) => string | undefined
  readonly onType: (typed: Typed) => void
}

const validities = ['after-claim', 'fixed'] as const

/** How many there are, who may claim when, and how long a coupon is good. */
export function ClaimFields({ typed, errorOf, onType }: Props) {
  const t = useWords(couponsWords)
  const says = useWords(ruleWords)
  const figure = (name: 'total' | 'perPerson' | 'days', min = 1) => (
    <NumberInput
      label={t(name)}
      placeholder={name === 'total' ? says('optional') : ''}
      min={min}
      allowDecimal={false}
      value={typed[name]}
      error={errorOf(name)}
      onChange={(value) => onType({ ...typed, [name]: typeof value === 'number' ? value : '' })}
    />
  )
  const instant = (name: 'claimsFrom' | 'claimsUntil' | 'validFrom' | 'validUntil', field: string = name) => (
    <TextInput
      type="datetime-local"
      label={t(name)}
      value={typed[name].text}
      error={errorOf(field)}
      onChange={(change) => onType({ ...typed, [name]: { text: change.currentTarget.value } })}
    />
  )
  return (
    <fieldset className={css.group}>
      <legend>{t('claiming')}</legend>
      <div className={css.pair}>
        {figure('total')}
        {figure('perPerson')}
        {instant('claimsFrom')}
        {instant('claimsUntil')}
        <Select
          label={t('validity')}
          data={validities.map((value) => ({ value, label: t(value) }))}
          value={typed.validity}
          onChange={(value) => onType({ ...typed, validity: value === 'fixed' ? 'fixed' : 'after-claim' })}
          allowDeselect={false}
        />
        {typed.validity === 'after-claim' && figure('days')}
        {typed.validity === 'fixed' && instant('validFrom')}
        {typed.validity === 'fixed' && instant('validUntil', 'validity.until')}
      </div>
      <div className={css.buttons}>
        {(['isListed', 'membersOnly'] as const).map((name) => (
          <Checkbox
            key={name}
            label={t(name)}
            checked={typed[name]}
            onChange={(change) => onType({ ...typed, [name]: change.currentTarget.checked })}
          />
        ))}
      </div>
    </fieldset>
  )
}
