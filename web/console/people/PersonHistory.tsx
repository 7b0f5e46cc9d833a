import { listAudit } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { useActName } from '../audit/use-act-name.ts'
import css from './People.module.css'
import { peopleWords } from './words.ts'

/** The latest that staff did to this person. */
export function PersonHistory({ personId }: { readonly personId: string }) {
  const t = useWords(peopleWords)
  const actName = useActName()
  const { data, error } = useRoute(listAudit, { query: { subjectKind: 'person', subjectId: personId, limit: 8 } })
  return (
    <section className={css.section}>
      <h3>
        {t('history')}
        <LinkTo to="/audit" search={{ subject: personId }} className={css.note}>
          {t('wholeHistory')}
        </LinkTo>
      </h3>
      <ProblemNote problem={error ?? undefined} />
      {data?.items.length === 0 && <p className={css.note}>{t('noHistory')}</p>}
      <ul className={css.list}>
        {data?.items.map((entry) => (
          <li key={entry.id}>
            <span>{actName(entry.act)}</span>
            <span className={css.soft}>
              {entry.actor.name} · <When at={entry.at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
