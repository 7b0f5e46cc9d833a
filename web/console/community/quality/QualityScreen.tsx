import { Button, Select, Stack } from '@mantine/core'
import { IconAward } from '@tabler/icons-react'
import { listPostQuality, type QualityRow } from '#contracts/community'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import { postQualityWords } from './words.ts'

const orders = ['best', 'worst'] as const

/** Notes by their quality, with what it is made of. */
export function QualityScreen() {
  const t = useWords(postQualityWords)
  const say = useNumbers()
  const { may } = useMe()
  const control = useTableView()
  const { q, filters } = control.view
  const order = orders.find((one) => one === filters.order) ?? 'best'
  const query = { ...(q && { q }), order }
  const list = useList(listPostQuality, { query })
  const nameOf = ({ post }: QualityRow) => post.title ?? (post.lead || t('untitled'))
  const figure = { isFigure: true, from: 'md' as const }
  const percent = (share: number) => say.number(Math.round(share * 100))
  const columns: Column<QualityRow>[] = [
    { key: 'post', title: t('post'), cell: nameOf },
    { key: 'author', title: t('author'), from: 'sm', cell: ({ post }) => post.author.name },
    { key: 'score', title: t('score'), isFigure: true, cell: ({ score }) => say.number(score) },
    { key: 'information', title: t('information'), ...figure, cell: ({ information }) => percent(information) },
    { key: 'originality', title: t('originality'), ...figure, cell: ({ originality }) => percent(originality) },
    { key: 'usefulness', title: t('usefulness'), ...figure, cell: ({ usefulness }) => percent(usefulness) },
    { key: 'risk', title: t('risk'), ...figure, cell: ({ risk }) => percent(risk) },
    { key: 'near', title: t('near'), from: 'lg', cell: (one) => t(one.isNearDuplicate ? 'yes' : 'no') },
    { key: 'rewarded', title: t('rewarded'), from: 'lg', cell: ({ rewardedFor }) => rewardedFor ?? '–' },
  ]
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ post }) => post.id}
        nameOf={nameOf}
        control={control}
        toolbar={
          <TableToolbar control={control} name="post-quality" placeholder={t('search')}>
            <Select
              w={150}
              aria-label={t('order')}
              allowDeselect={false}
              data={orders.map((value) => ({ value, label: t(value) }))}
              value={order}
              onChange={(value) => control.filter('order', value ?? undefined)}
            />
            {may('data.export') && (
              <ExportButton
                route={listPostQuality}
                query={query}
                fileName="post-quality.csv"
                head={columns.map(({ title }) => title)}
                rowOf={(one) => [
                  ...[nameOf(one), one.post.author.name, one.score, one.information, one.originality, one.usefulness],
                  ...[one.risk, t(one.isNearDuplicate ? 'yes' : 'no'), one.rewardedFor ?? ''],
                ]}
              />
            )}
          </TableToolbar>
        }
        detail={(id) => (
          <Stack>
            <p>{list.items?.find(({ post }) => post.id === id)?.post.lead}</p>
            <Button component="a" href={`/posts/${id}`} target="_blank" rel="noreferrer" variant="light">
              {t('open')}
            </Button>
          </Stack>
        )}
        empty={<EmptyState art={<IconAward size={36} stroke={1.5} />} title={t('emptyTitle')} note={t('emptyNote')} />}
      />
    </>
  )
}
