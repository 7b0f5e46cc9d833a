import type { PromotionHistory } from '#contracts/promotions'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import type { Listed } from '#web/shared/ui/table/column.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { isField } from './field.ts'
import css from './Rule.module.css'
import { ruleWords } from './words.ts'

/** Who did what, latest first. */
export function History({ list }: { readonly list: Listed<PromotionHistory> }) {
  const t = useWords(ruleWords)
  return (
    <section aria-label={t('history')}>
      <h3 className={css.heading}>{t('history')}</h3>
      {list.isPending && <Bone height={60} />}
      <ul className={css.history}>
        {list.items?.map(({ version, act, actor, at, changes }) => (
          <li key={version}>
            {actor.name} · {t(act)} · <When at={at} />
            {act === 'changed' && (
              <div className={css.note}>
                {changes.map(({ field }) => (isField(field) ? t(`field.${field}`) : field)).join(t('and'))}
              </div>
            )}
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </section>
  )
}
