import { useTexts } from '#web/shared/i18n/texts.ts'
import { useBrand } from '#web/shared/theme/brand.ts'
import css from './Footer.module.css'

/** The house's legal pages and its line about itself, at the end of every screen. */
export function Footer() {
  const text = useTexts()
  const brand = useBrand()
  return (
    <footer className={css.foot}>
      <span>
        {text(brand.name)}
        {text(brand.tagline) && ` · ${text(brand.tagline)}`}
      </span>
      {brand.links.map((link) => (
        <a key={link.url} href={link.url} className={css.link}>
          {text(link.label)}
        </a>
      ))}
    </footer>
  )
}
