import { useEffect, useRef } from 'react'
import { getHouseRules, noteHouseRulesSeen } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Cases.module.css'
import { caseWords } from './words.ts'

/** The rules that members gave the house by vote. Whoever opens them has been shown them. */
export function HouseRules() {
  const t = useWords(caseWords)
  const { data } = useRoute(getHouseRules, {}, { refetchOnWindowFocus: false })
  const noting = useCommand(noteHouseRulesSeen, {})
  const latest = useRef(noting)
  latest.current = noting
  const isUnseen = data?.isUnseen ?? false
  useEffect(() => {
    if (isUnseen) latest.current.send({})
  }, [isUnseen])
  if (!data) return null
  return (
    <section className={css.card} aria-label={t('houseRules')}>
      <h2>{t('houseRules')}</h2>
      {isUnseen && <p role="status">{t('houseRulesNew')}</p>}
      {data.rules.length === 0 && <p className={css.soft}>{t('houseRulesNone')}</p>}
      <ol>
        {data.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
      <ButtonLink to="/proposals" variant="default">
        {t('toProposals')}
      </ButtonLink>
    </section>
  )
}
