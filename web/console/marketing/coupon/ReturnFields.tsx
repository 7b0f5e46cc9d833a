import { NumberInput, Select } from '@mantine/core'
import type { ComesBack, ReturnRule } from '#contracts/promotions'
import { useWords } from '#web/shared/i18n/words.ts'
import css from '../rule/Rule.module.css'
import { couponsWords } from './words.ts'

interface Props {
  readonly rule: ReturnRule
  readonly onType: (rule: ReturnRule) => void
}

const ways = ['always', 'if-valid', 'never'] as const satisfies readonly ComesBack[]

/** What becomes of a used coupon when its order falls. */
export function ReturnFields({ rule, onType }: Props) {
  const t = useWords(couponsWords)
  const { cancelled, refunded, extendDays } = rule
  return (
    <fieldset className={css.group}>
      <legend>{t('returns')}</legend>
      <div className={css.pair}>
        {(['cancelled', 'refunded'] as const).map((when) => (
          <Select
            key={when}
            label={t(when)}
            data={ways.map((value) => ({ value, label: t(value) }))}
            value={rule[when]}
            onChange={(value) => onType({ ...rule, [when]: ways.find((one) => one === value) ?? rule[when] })}
            allowDeselect={false}
          />
        ))}
        <NumberInput
          label={t('extendDays')}
          min={1}
          allowDecimal={false}
          value={extendDays ?? ''}
          onChange={(value) => onType({ cancelled, refunded, ...(typeof value === 'number' && { extendDays: value }) })}
        />
      </div>
    </fieldset>
  )
}
