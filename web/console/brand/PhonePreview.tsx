import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { isColour, scaleOf } from '#web/shared/theme/scale.ts'
import { lantern, typefaces } from '#web/shared/theme/theme.ts'
import css from './Brand.module.css'
import type { Look } from './look.ts'
import { brandWords } from './words.ts'

/** A customer's phone in this look, as it is typed; by the same scale of shades as the apps themselves. */
export function PhonePreview({ look, logoUrl }: { readonly look: Look; readonly logoUrl: string | undefined }) {
  const t = useWords(brandWords)
  const text = useTexts()
  const shades = scaleOf(isColour(look.accent) ? look.accent : lantern)
  const style = {
    fontFamily: typefaces[look.type],
    '--accent': shades[6],
    '--accent-text': shades[7],
    '--accent-wash': shades[1],
  }
  return (
    <section className={css.preview} aria-label={t('preview')}>
      <div className={css.phone} style={style} aria-hidden>
        <header className={css.phoneHead}>
          {logoUrl ? <img src={logoUrl} alt="" width={28} height={28} /> : <span className={css.dot} />}
          <strong>{text(look.name)}</strong>
        </header>
        <p className={css.phoneTagline}>{text(look.tagline)}</p>
        <div className={css.phoneShow}>
          <span className={css.phoneLive}>LIVE</span>
          <span>{t('previewLive')}</span>
        </div>
        <div className={css.phoneCard}>
          <span className={css.phonePicture} />
          <strong className={css.phonePrice}>{t('previewPrice')}</strong>
          <span className={css.phoneBuy}>{t('previewBuy')}</span>
        </div>
        <p className={css.phoneLinks}>{look.links.map((link) => text(link.label)).join(' · ')}</p>
        <nav className={css.phoneTabs}>
          {t('previewTabs')
            .split(' ')
            .map((tab, place) => (
              <span key={tab} data-on={place === 0 || undefined}>
                {tab}
              </span>
            ))}
        </nav>
      </div>
    </section>
  )
}
