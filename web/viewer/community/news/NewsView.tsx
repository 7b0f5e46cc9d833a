import type { NewsItem } from '#contracts/community/news'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import css from './News.module.css'
import { NewsHead } from './NewsHead.tsx'
import { NewsTalk } from './NewsTalk.tsx'
import { SourceLink } from './SourceLink.tsx'
import { newsWords } from './words.ts'

/** A piece of news with the way to its source, and what members say about it. */
export function NewsView({ item }: { readonly item: NewsItem }) {
  const t = useWords(newsWords)
  const { extract, remark, topics } = item
  return (
    <article className={css.page}>
      <LinkTo to="/news" className={css.back}>
        {t('news')}
      </LinkTo>
      <NewsHead item={item} as="h1" />
      {extract && <p className={css.text}>{extract}</p>}
      {remark && (
        <p className={css.remark}>
          <strong>{t('editor')}</strong> {remark}
        </p>
      )}
      {topics.length > 0 && (
        <div className={css.chips}>
          {topics.map((topic) => (
            <LinkTo key={topic} to="/news" search={{ topic }} className={css.chip}>
              {topic}
            </LinkTo>
          ))}
        </div>
      )}
      <div>
        <SourceLink item={item} className={css.open ?? ''}>
          {t('read')}
        </SourceLink>
      </div>
      <p className={css.note}>{t('copyright')}</p>
      <NewsTalk item={item} />
    </article>
  )
}
