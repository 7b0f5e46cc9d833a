import type { TrustRights } from '#contracts/community'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Levels.module.css'
import { levelWords } from './words.ts'

const figures = ['links', 'pictures', 'mentions', 'strangers'] as const
const acts = ['jury', 'hide', 'tag', 'merge'] as const

/** The one table of rights: levels across, what one may down. */
export function RightsTable({ rights }: { readonly rights: TrustRights }) {
  const t = useWords(levelWords)
  const say = useNumbers()
  const may = (act: (typeof acts)[number], level: number) => {
    const rule = rights[act]
    if (level < rule.fromLevel) return t('mayNot')
    return 'aDay' in rule ? t('aDay', { most: say.number(rule.aDay) }) : t('may')
  }
  return (
    <section className={`${css.card} ${css.scroll}`} aria-label={t('title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            {rights.limits.map((_, level) => (
              <th key={t('level', { level })} scope="col">
                {t('level', { level: say.number(level) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((what) => (
            <tr key={what}>
              <th scope="row">{t(what)}</th>
              {rights.limits.map((limit, level) => (
                <td key={t('level', { level })}>{say.number(limit[what])}</td>
              ))}
            </tr>
          ))}
          {acts.map((act) => (
            <tr key={act}>
              <th scope="row">{t(act)}</th>
              {rights.limits.map((_, level) => (
                <td key={t('level', { level })}>{may(act, level)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
