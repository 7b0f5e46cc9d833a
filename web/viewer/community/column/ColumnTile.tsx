import { IconBook } from '@tabler/icons-react'
import type { ColumnCard } from '#contracts/community/columns'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './Column.module.css'
import { columnWords } from './words.ts'

/** A column in a list: its cover, what it is for, who writes, and how much is new. */
export function ColumnTile({ column }: { readonly column: ColumnCard }) {
  const t = useWords(columnWords)
  const say = useNumbers()
  const { handle, title, purpose, cover, authors, subscribers, articles, latestAt, unread } = column
  return (
    <li>
      <LinkTo to={`/columns/${handle}`} className={css.tile}>
        <span className={css.cover}>
          {cover ? (
            <Picture picture={cover} alt="" ratio="4 / 3" sizes="160px" />
          ) : (
            <IconBook size={32} stroke={1.5} aria-hidden />
          )}
        </span>
        <span className={css.about}>
          <span className={css.name}>
            {title}
            {unread ? <span className={css.unread}>{t('unread', { count: unread })}</span> : null}
          </span>
          <span className={css.purpose}>{purpose}</span>
          <span className={css.soft}>
            {authors.map(({ person, badge }) => `${person.name} · ${t(badge)}`).join('，')}
          </span>
          <span className={css.soft}>
            {t('articles', { count: articles })} ·{' '}
            {t('subscribers', { count: subscribers, shown: say.count(subscribers) })}
            {latestAt && (
              <>
                {' · '}
                <When at={latestAt} />
              </>
            )}
          </span>
        </span>
      </LinkTo>
    </li>
  )
}
