import type { PriceHelpPage } from '#contracts/sharing'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './Help.module.css'
import { helpWords } from './words.ts'

/** Who has helped, by how much, and by which rule. */
export function Friends({ page }: { readonly page: PriceHelpPage }) {
  const t = useWords(helpWords)
  const language = useLanguage()
  const { helpers, help } = page
  return (
    <section>
      <h2 className={css.heading}>{t('helpers')}</h2>
      {helpers.length === 0 && <p className={css.soft}>{t('noHelpers')}</p>}
      <ul className={css.helpers}>
        {helpers.map(({ name, avatarUrl, cut, isNew, at }) => (
          <li key={at + name} className={css.helper}>
            <Face name={name} url={avatarUrl} size={36} />
            <span className={css.words}>
              <span>
                {name} {isNew && <span className={css.badge}>{t('isNew')}</span>}
              </span>
              <span className={css.soft}>
                <When at={at} />
              </span>
            </span>
            <span>{t('cutBy', { price: sayMoney(cut, language) })}</span>
          </li>
        ))}
      </ul>
      <p className={css.soft}>{t('rule', { count: help.needed, shape: t(`shape.${help.shape}`) })}</p>
    </section>
  )
}
