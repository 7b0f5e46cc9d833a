import type { TrackedLink } from '#contracts/partners'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import ruleCss from '../rule/Rule.module.css'
import css from './Cooperation.module.css'
import { cooperationWords } from './words.ts'

/** The links that count for a cooperation alone, each with what came by it. */
export function Links({ links }: { readonly links: readonly TrackedLink[] }) {
  const t = useWords(cooperationWords)
  const text = useTexts()
  const say = useNumbers()
  const figures = ['visits', 'newcomers', 'orders'] as const
  return (
    <section aria-labelledby="links">
      <h3 id="links" className={ruleCss.heading}>
        {t('links')}
      </h3>
      {links.length === 0 ? (
        <p className={ruleCss.note}>{t('noLinks')}</p>
      ) : (
        <div className={css.scroll} tabIndex={0}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('links')}</th>
                {figures.map((key) => (
                  <th key={key} scope="col">
                    {t(key)}
                  </th>
                ))}
                <th scope="col">{t('sales')}</th>
              </tr>
            </thead>
            <tbody>
              {links.map((link) => (
                <tr key={link.token}>
                  <td>
                    <a href={link.path} target="_blank" rel="noreferrer">
                      {link.product ? text(link.product.title) : t('home')}
                    </a>
                  </td>
                  {figures.map((key) => (
                    <td key={key}>{say.number(link[key])}</td>
                  ))}
                  <td>
                    <Money money={link.sales} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
