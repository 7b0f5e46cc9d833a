import { Badge } from '@mantine/core'
import type { Article } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { ReportButton } from '#web/shared/order/ReportButton.tsx'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { SalesLine } from '../SalesLine.tsx'
import { columnWords } from '../words.ts'
import css from './Article.module.css'
import { ArticleActs } from './ArticleActs.tsx'
import { ArticleTalk } from './ArticleTalk.tsx'
import { Blocks } from './Blocks.tsx'
import { SeriesNav } from './SeriesNav.tsx'
import { articleWords } from './words.ts'

/** An article whole: its column, its author, its pieces, its series, and what is said about it. */
export function ArticleView({ article }: { readonly article: Article }) {
  const t = useWords(articleWords)
  const c = useWords(columnWords)
  const { me } = useMe()
  const { id, column, author, badge, title, cover, state, minutes, publishedAt, editedAt, remark } = article
  return (
    <article className={css.page}>
      <LinkTo to={`/columns/${column.handle}`} className={css.column}>
        {column.title}
      </LinkTo>
      <h1 className={css.title}>{title}</h1>
      <LinkTo to={`/people/${author.id}`} className={css.author}>
        <Face name={author.name} url={author.avatarUrl} size={36} />
        <span>{author.name}</span>
        <Badge variant="light" color="gray">
          {c(badge)}
        </Badge>
      </LinkTo>
      <p className={css.soft}>
        {publishedAt && <When at={publishedAt} as="day" />}
        {publishedAt && ' · '}
        {c('minutes', { count: minutes })}
        {editedAt && ` · ${t('edited')}`}
      </p>
      {state !== 'published' && state !== 'removed' && (
        <p className={css.state} role="status">
          {t(state)}
          {remark && ` ${remark}`}
        </p>
      )}
      {cover && (
        <Picture
          picture={cover}
          alt=""
          ratio="16 / 9"
          sizes="(max-width: 48em) 100vw, 720px"
          isFirst
          className={css.cover ?? ''}
        />
      )}
      <Blocks blocks={article.blocks} saleToken={article.saleToken} />
      {article.series && <SeriesNav series={article.series} />}
      {article.sales && <SalesLine sales={article.sales} />}
      <ArticleActs article={article} />
      {state === 'published' && <ArticleTalk article={article} />}
      {state === 'published' && author.id !== me?.id && (
        <div>
          <ReportButton kind="article" subjectId={id} />
        </div>
      )}
    </article>
  )
}
