import { getFeedFormula } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './How.module.css'
import { Muted } from './Muted.tsx'
import { PersonalSwitch } from './PersonalSwitch.tsx'
import { howWords } from './words.ts'

const parts = ['freshness', 'quality', 'score100', 'affinity', 'variety', 'left'] as const

/** How posts are recommended: the formula with every number, and the switch that turns what is personal off. */
export function HowScreen() {
  const t = useWords(howWords)
  const { isMember } = useMe()
  const { data, error, refetch } = useRoute(getFeedFormula, {})
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      {isMember && <PersonalSwitch />}
      <section className={css.part}>
        <h2 className={css.heading}>{t('formula')}</h2>
        <p className={css.formula}>{t('score')}</p>
        <ul className={css.parts}>
          {parts.map((part) => (
            <li key={part}>{t(part)}</li>
          ))}
        </ul>
      </section>
      <section className={css.part}>
        <h2 className={css.heading}>{t('constants')}</h2>
        {error && <ErrorState problem={error} onAgain={() => void refetch()} />}
        <dl className={css.constants}>
          {data?.constants.map(({ name, value }) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      {isMember && <Muted />}
    </>
  )
}
