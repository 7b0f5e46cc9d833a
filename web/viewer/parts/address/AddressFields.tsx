import { Checkbox, Select, TextInput } from '@mantine/core'
import { type AddressForm, type AddressReason, provincesOfChina } from '#contracts/orders'
import { countriesIn } from '#web/shared/i18n/countries.ts'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Address.module.css'

import { addressWords } from './words.ts'

export interface Written extends AddressForm {
  readonly isDefault: boolean
}

/** A field that does not fit, as the house says it. */
export interface Misfit {
  readonly field: string
  readonly reason: AddressReason
}

interface Props {
  readonly written: Written
  readonly onWrite: (written: Written) => void
  readonly misfit: Misfit | undefined
}

/** The fields of an address in the form of its country. */
export function AddressFields({ written, onWrite, misfit }: Props) {
  const t = useWords(addressWords)
  const language = useLanguage()
  const isChina = written.country === 'CN'
  const field = (
    name: 'name' | 'phone' | 'province' | 'city' | 'district' | 'detail' | 'postalCode',
    most: number,
  ) => ({
    value: written[name] ?? '',
    maxLength: most,
    error: misfit?.field === name ? t(`reason.${misfit.reason}`) : undefined,
    onChange: (change: { currentTarget: { value: string } }) =>
      onWrite({ ...written, [name]: change.currentTarget.value }),
  })
  return (
    <>
      <div className={css.pair}>
        <TextInput label={t('name')} autoComplete="name" required {...field('name', 60)} />
        <TextInput label={t('phone')} type="tel" autoComplete="tel" required {...field('phone', 30)} />
      </div>
      <Select
        label={t('country')}
        value={written.country}
        data={countriesIn(language)}
        searchable
        allowDeselect={false}
        onChange={(country) => country && onWrite({ ...written, country, province: '', district: '' })}
      />
      {isChina ? (
        <Select
          label={t('province')}
          value={written.province || null}
          data={[...provincesOfChina]}
          searchable
          required
          error={misfit?.field === 'province' ? t(`reason.${misfit.reason}`) : undefined}
          onChange={(province) => onWrite({ ...written, province: province ?? '' })}
        />
      ) : (
        <TextInput label={t('state')} autoComplete="address-level1" {...field('province', 60)} />
      )}
      <div className={css.pair}>
        <TextInput label={t('city')} autoComplete="address-level2" required {...field('city', 60)} />
        {isChina && (
          <TextInput label={t('district')} autoComplete="address-level3" required {...field('district', 60)} />
        )}
        {!isChina && <TextInput label={t('postalCode')} autoComplete="postal-code" {...field('postalCode', 16)} />}
      </div>
      <TextInput
        label={t('detail')}
        placeholder={t('detailHint')}
        autoComplete="street-address"
        required
        {...field('detail', 200)}
      />
      <Checkbox
        label={t('makeDefault')}
        checked={written.isDefault}
        onChange={(change) => onWrite({ ...written, isDefault: change.currentTarget.checked })}
      />
    </>
  )
}
