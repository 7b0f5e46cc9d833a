import { Button } from '@mantine/core'
import { IconCalendarRepeat } from '@tabler/icons-react'
import { listSeries, type Series } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { SeriesDetail } from './SeriesDetail.tsx'
import { useRuleSentence } from './use-rule-sentence.ts'
import { seriesWords } from './words.ts'

/** Shows that come again: their rule, what is planned, and changing or stopping them. */
export function SeriesScreen() {
  const t = useWords(seriesWords)
  const text = useTexts()
  const sentence = useRuleSentence()
  const control = useTableView()
  const list = useList(listSeries, { query: {} })
  const columns: Column<Series>[] = [
    { key: 'series', title: t('series'), cell: ({ template }) => text(template.title) },
    { key: 'rule', title: t('rule'), from: 'sm', cell: ({ rule }) => sentence(rule) },
    {
      key: 'coming',
      title: t('coming'),
      isFigure: true,
      from: 'md',
      cell: ({ upcoming }) => t('shows', { count: upcoming.length }),
    },
    { key: 'state', title: t('state'), cell: ({ stopped }) => t(stopped ? 'stopped' : 'going') },
  ]
  const plan = (
    <Button component="a" href="/studio/" variant="light">
      {t('plan')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={plan} />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ template }) => text(template.title)}
        control={control}
        detail={(id) => <SeriesDetail key={id} seriesId={id} />}
        empty={
          <EmptyState
            art={<IconCalendarRepeat size={36} stroke={1.5} />}
            title={t('emptyTitle')}
            note={t('emptyNote')}
            action={plan}
          />
        }
      />
    </>
  )
}
