import { IconChevronRight, IconCircleCheck } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import css from './Today.module.css'
import { useCares } from './use-cares.ts'
import { todayWords } from './words.ts'

/** What waits for somebody, the worst first; each opens the list its number counts. */
export function Care() {
  const t = useWords(todayWords)
  const { cares, isPending, problem } = useCares()
  return (
    <section className={css.card} aria-labelledby="today-care">
      <header className={css.head}>
        <h2 id="today-care">{t('care')}</h2>
      </header>
      {isPending && cares.length === 0 && <Bone height={56} />}
      <ProblemNote problem={problem} />
      {!isPending && !problem && cares.length === 0 && (
        <p className={css.well}>
          <IconCircleCheck size={20} aria-hidden />
          {t('careNone')}
        </p>
      )}
      <ul className={css.list}>
        {cares.map(({ key, count, tone, to, search }) => (
          <li key={key}>
            <LinkTo to={to} search={search} className={css.care}>
              <span className={css.dot} data-tone={tone} aria-hidden />
              <span>
                <span className={css.title}>{t(key, { count })}</span>
                <span className={css.soft}>{t(`${key}Note`)}</span>
              </span>
              <IconChevronRight size={18} aria-hidden />
            </LinkTo>
          </li>
        ))}
      </ul>
    </section>
  )
}
