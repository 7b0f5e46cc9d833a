import { Badge } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { Column } from '#contracts/community/columns'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import css from './Column.module.css'
import { SubscribeButton } from './SubscribeButton.tsx'
import { columnWords } from './words.ts'

/** What a column is for, who writes it, and subscribing. */
export function ColumnHead({ column }: { readonly column: Column }) {
  const t = useWords(columnWords)
  const say = useNumbers()
  const { handle, title, purpose, cover, authors, subscribers, articles, isOpen, rights } = column
  return (
    <header className={css.head}>
      {cover && <Picture picture={cover} alt="" ratio="3 / 1" sizes="100vw" isFirst className={css.banner ?? ''} />}
      <h1 className={css.title}>{title}</h1>
      {purpose && <p className={css.text}>{purpose}</p>}
      <ul className={css.authors}>
        {authors.map(({ person, badge }) => (
          <li key={person.id}>
            <LinkTo to={`/people/${person.id}`} className={css.author}>
              <Face name={person.name} url={person.avatarUrl} size={32} />
              {person.name}
              <Badge variant="light" color="gray">
                {t(badge)}
              </Badge>
            </LinkTo>
          </li>
        ))}
      </ul>
      {!isOpen && <p className={css.closed}>{t('archived')}</p>}
      <div className={css.acts}>
        {isOpen && <SubscribeButton column={column} />}
        {rights.includes('write') && isOpen && (
          <ButtonLink to={`/columns/${handle}/write`} variant="default" leftSection={<IconPencil size={16} />}>
            {t('write')}
          </ButtonLink>
        )}
        <span className={css.soft}>
          {t('articles', { count: articles })} ·{' '}
          {t('subscribers', { count: subscribers, shown: say.count(subscribers) })}
        </span>
      </div>
    </header>
  )
}
