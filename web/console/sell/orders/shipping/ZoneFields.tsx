import { Button, MultiSelect, NumberInput, Select } from '@mantine/core'
import { provincesOfChina, type ShippingZone } from '#contracts/orders'
import { present } from '#kernel/present'
import { countriesIn } from '#web/shared/i18n/countries.ts'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoneyInput } from '#web/shared/ui/input/MoneyInput.tsx'
import css from './Shipping.module.css'
import { shippingWords } from './words.ts'

const anywhere = '*'

interface Props {
  readonly zone: ShippingZone
  readonly place: number
  readonly currency: string
  readonly onChange: (zone: ShippingZone) => void
  readonly onRemove: (() => void) | undefined
}

/** Where a zone is, and what it costs by weight. */
export function ZoneFields({ zone, place, currency, onChange, onRemove }: Props) {
  const t = useWords(shippingWords)
  const language = useLanguage()
  const write = (change: { [Key in keyof ShippingZone]?: ShippingZone[Key] | undefined }) =>
    onChange(present({ ...zone, ...change }) as ShippingZone)
  const grams = (name: 'firstGrams' | 'additionalGrams') => ({
    label: t(name),
    value: zone[name],
    min: 1,
    max: 10_000_000,
    allowDecimal: false,
    onChange: (value: string | number) => write({ [name]: Math.max(1, Number(value) || 1) }),
  })
  return (
    <fieldset className={css.zone}>
      <legend>{t('zone', { place })}</legend>
      <div className={css.fields}>
        <Select
          label={t('country')}
          searchable
          allowDeselect={false}
          data={[{ value: anywhere, label: t('everywhere') }, ...countriesIn(language)]}
          value={zone.country ?? anywhere}
          onChange={(value) =>
            write({ country: value === anywhere ? undefined : (value ?? undefined), provinces: undefined })
          }
        />
        {zone.country === 'CN' && (
          <MultiSelect
            label={t('provinces')}
            searchable
            data={[...provincesOfChina]}
            value={zone.provinces ?? []}
            onChange={(provinces) => write({ provinces: provinces.length > 0 ? provinces : undefined })}
          />
        )}
      </div>
      <div className={css.fields}>
        <NumberInput {...grams('firstGrams')} />
        <MoneyInput
          label={t('firstFee')}
          currency={currency}
          amount={zone.firstFee}
          required
          onChange={(firstFee) => write({ firstFee: firstFee ?? 0 })}
        />
        <NumberInput {...grams('additionalGrams')} />
        <MoneyInput
          label={t('additionalFee')}
          currency={currency}
          amount={zone.additionalFee}
          required
          onChange={(additionalFee) => write({ additionalFee: additionalFee ?? 0 })}
        />
        <MoneyInput
          label={t('freeFrom')}
          currency={currency}
          amount={zone.freeFrom}
          onChange={(freeFrom) => write({ freeFrom })}
        />
        <NumberInput
          label={t('days')}
          value={zone.daysFrom ?? ''}
          min={0}
          max={180}
          allowDecimal={false}
          onChange={(value) => write({ daysFrom: value === '' ? undefined : Number(value) })}
        />
        <NumberInput
          label={t('daysTo')}
          value={zone.daysTo ?? ''}
          min={0}
          max={180}
          allowDecimal={false}
          onChange={(value) => write({ daysTo: value === '' ? undefined : Number(value) })}
        />
      </div>
      {onRemove && (
        <Button variant="subtle" color="gray" size="xs" onClick={onRemove}>
          {t('removeZone', { place })}
        </Button>
      )}
    </fieldset>
  )
}
