import { useLanguage } from '../../i18n/language.ts'
import { useBrand } from '../../theme/brand.ts'
import { Lantern } from './Lantern.tsx'
import css from './Wordmark.module.css'

/** The house's logo and name. Without an own logo, the lantern in the brand's colour. */
export function Wordmark({ isSmall = false }: { readonly isSmall?: boolean }) {
  const brand = useBrand()
  const name = brand.name[useLanguage()]
  return (
    <span className={css.root} data-small={isSmall || undefined}>
      {brand.logo ? <img src={brand.logo.url} alt="" width={32} height={32} /> : <Lantern size={30} />}
      <span className={css.name}>{name}</span>
    </span>
  )
}
