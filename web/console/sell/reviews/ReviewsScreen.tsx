import { IconMessageStar } from '@tabler/icons-react'
import { countReviews, exportReviews, listReviews, type StaffReview } from '#contracts/reviews'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { addressOf } from '#web/shared/wire/call.ts'
import { useList, useRoute } from '#web/shared/wire/use-route.ts'
import { filterOf } from './filter.ts'
import { ReviewDetail } from './ReviewDetail.tsx'
import { ReviewFilters } from './ReviewFilters.tsx'
import { staffReviewWords } from './words.ts'

/** What buyers say, the latest first; one review at the side, with replying and taking it off. */
export function ReviewsScreen() {
  const t = useWords(staffReviewWords)
  const text = useTexts()
  const control = useTableView()
  const query = filterOf(control.view)
  const list = useList(listReviews, { query })
  const { data: counts } = useRoute(countReviews, {})
  const columns: Column<StaffReview>[] = [
    { key: 'stars', title: t('stars'), width: 70, cell: ({ stars }) => t('starsOnly', { stars }) },
    { key: 'text', title: t('text'), cell: (row) => row.text || t('photos', { count: row.photos.length }) },
    { key: 'product', title: t('product'), from: 'md', cell: ({ goods }) => text(goods.title) },
    { key: 'state', title: t('state'), width: 110, from: 'sm', cell: ({ state }) => t(state) },
    { key: 'answered', title: t('answered'), width: 90, from: 'md', cell: ({ reply }) => t(reply ? 'yes' : 'no') },
    { key: 'writer', title: t('writer'), from: 'lg', cell: ({ writer }) => writer.name },
    { key: 'at', title: t('at'), width: 110, from: 'lg', cell: ({ writtenAt }) => <When at={writtenAt} /> },
  ]
  return (
    <>
      <PageHeader
        title={t('title')}
        note={counts && t('note', counts)}
        actions={
          <ButtonLink to="/reviews/settings" variant="default">
            {t('settings')}
          </ButtonLink>
        }
      />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={(row) => row.text || text(row.goods.title)}
        control={control}
        toolbar={
          <TableToolbar
            control={control}
            name="reviews"
            placeholder={t('search')}
            exportHref={addressOf(exportReviews, { query })}
          >
            <ReviewFilters control={control} />
          </TableToolbar>
        }
        detail={(id) => <ReviewDetail key={id} reviewId={id} />}
        empty={
          <EmptyState art={<IconMessageStar size={36} stroke={1.5} />} title={t('emptyTitle')} note={t('emptyNote')} />
        }
      />
    </>
  )
}
