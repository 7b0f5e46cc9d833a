import type { AddressForm } from '#contracts/orders'
import { useLanguage } from '#web/shared/i18n/language.ts'
import css from './Address.module.css'

/** An address as it stands on a parcel: who, and where, in the order of its country. */
export function AddressLine({ address }: { readonly address: AddressForm }) {
  const language = useLanguage()
  const { name, phone, country, province, city, district, detail, postalCode } = address
  const isChina = country === 'CN'
  const place = isChina
    ? [province, city === province ? '' : city, district, detail].join('')
    : [
        detail,
        city,
        [province, postalCode].filter(Boolean).join(' '),
        new Intl.DisplayNames([language], { type: 'region' }).of(country),
      ]
        .filter(Boolean)
        .join(', ')
  return (
    <address className={css.address}>
      <span>
        <strong>{name}</strong> {phone}
      </span>
      <span>{place}</span>
    </address>
  )
}
