import type { ReactNode } from 'react'
import type { ArticleCard } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './Column.module.css'
import { columnWords } from './words.ts'

interface Props {
  readonly article: ArticleCard
  readonly to: string
  /** What else is to be known of it here. */
  readonly note?: ReactNode
}

/** An article in a list: its title, what it is about, who wrote it and how long it takes. */
export function ArticleRow({ article, to, note }: Props) {
  const t = useWords(columnWords)
  const { title, lead, cover, author, minutes, publishedAt, changedAt } = article
  return (
    <li>
      <LinkTo to={to} className={css.row}>
        <span className={css.about}>
          <span className={css.name}>{title || '…'}</span>
          <span className={css.purpose}>{lead}</span>
          {note}
          <span className={css.soft}>
            {author.name} · {t('minutes', { count: minutes })} · <When at={publishedAt ?? changedAt} />
          </span>
        </span>
        {cover && (
          <span className={css.thumb}>
            <Picture picture={cover} alt="" ratio="4 / 3" sizes="120px" />
          </span>
        )}
      </LinkTo>
    </li>
  )
}
