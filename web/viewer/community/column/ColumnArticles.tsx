import { NativeSelect } from '@mantine/core'
import { IconArticle } from '@tabler/icons-react'
import { type Column, findArticles } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { changeSearch } from '#web/shared/router/place.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { ArticleRow } from './ArticleRow.tsx'
import css from './Column.module.css'
import { SeriesActs } from './series/SeriesActs.tsx'
import { columnWords } from './words.ts'

/** The articles of a column, newest first, or one of its series in order. */
export function ColumnArticles({ column }: { readonly column: Column }) {
  const t = useWords(columnWords)
  const wanted = useSearch().series
  const series = column.series.find(({ id }) => id === wanted)
  // A series comes whole: its order names all of it.
  const query = series ? { seriesId: series.id, limit: 200 } : { limit: 20 }
  const list = useList(findArticles, { params: { columnId: column.id }, query })
  const mayWrite = column.rights.includes('write')
  const shown = column.series.filter(({ articles }) => mayWrite || articles > 0)
  return (
    <section className={css.articles} aria-label={t('all')}>
      {shown.length > 0 && (
        <NativeSelect
          className={css.which ?? ''}
          label={t('series')}
          value={series?.id ?? ''}
          data={[
            { value: '', label: t('all') },
            ...shown.map(({ id, title, articles }) => ({ value: id, label: `${title}（${articles}）` })),
          ]}
          onChange={(event) => changeSearch({ series: event.currentTarget.value || undefined }, { replace: true })}
        />
      )}
      {series && list.items && mayWrite && (
        <div>
          <SeriesActs columnId={column.id} series={series} articles={list.items} />
        </div>
      )}
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 && (
        <EmptyState art={<IconArticle size={36} stroke={1.5} />} title={t('noArticles')} note={t('noArticlesNote')} />
      )}
      <ul className={css.tiles}>
        {!list.items && !list.problem && ['a', 'b'].map((bone) => <Bone key={bone} height={120} radius={12} />)}
        {list.items?.map((article) => (
          <ArticleRow key={article.id} article={article} to={`/articles/${article.id}`} />
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </section>
  )
}
