import { getHouseRules } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Cases.module.css'
import { caseWords } from './words.ts'

/** The rules that members gave the house by vote. */
export function HouseRules() {
  const t = useWords(caseWords)
  const { data } = useRoute(getHouseRules, {}, { refetchOnWindowFocus: false })
  if (!data) return null
  return (
    <section className={css.card} aria-label={t('houseRules')}>
      <h2>{t('houseRules')}</h2>
      {data.rules.length === 0 ? (
        <p className={css.soft}>{t('houseRulesNone')}</p>
      ) : (
        <ol className={css.rules}>
          {data.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
      )}
      <ButtonLink to="/proposals" variant="default">
        {t('toProposals')}
      </ButtonLink>
    </section>
  )
}
