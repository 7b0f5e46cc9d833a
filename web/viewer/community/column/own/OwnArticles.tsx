import { SegmentedControl } from '@mantine/core'
import { IconArticle } from '@tabler/icons-react'
import { listOwnArticles } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { changeSearch } from '#web/shared/router/place.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { ArticleRow } from '../ArticleRow.tsx'
import { SalesLine } from '../SalesLine.tsx'
import css from './Own.module.css'
import { ownColumnWords } from './words.ts'

const states = ['draft', 'submitted', 'scheduled', 'published', 'waiting', 'hidden'] as const

/** One's own articles, by what became of them. */
export function OwnArticles() {
  const t = useWords(ownColumnWords)
  const wanted = useSearch().state
  const state = states.find((one) => one === wanted) ?? 'draft'
  const list = useList(listOwnArticles, { query: { state, limit: 20 } })
  return (
    <>
      <div className={css.tabs}>
        <SegmentedControl
          aria-label={t('state')}
          value={state}
          onChange={(chosen) => changeSearch({ state: chosen }, { replace: true })}
          data={states.map((value) => ({ value, label: t(value) }))}
        />
      </div>
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 && <EmptyState art={<IconArticle size={36} stroke={1.5} />} title={t('empty')} />}
      <ul className={css.list}>
        {!list.items && !list.problem && <Bone height={96} radius={12} />}
        {list.items?.map((article) => (
          <ArticleRow
            key={article.id}
            article={article}
            to={state === 'draft' ? `/write/${article.id}` : `/articles/${article.id}`}
            note={
              <>
                {article.remark && <span className={css.remark}>{t('returned', { remark: article.remark })}</span>}
                {article.trouble && <span className={css.remark}>{t('trouble')}</span>}
                {article.sales && <SalesLine sales={article.sales} />}
              </>
            }
          />
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </>
  )
}
