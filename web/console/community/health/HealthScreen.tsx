import { Select } from '@mantine/core'
import { IconHeartbeat } from '@tabler/icons-react'
import { type CircleHealth, type CircleTrouble, listCircleHealth } from '#contracts/community'
import { HealthView } from '#web/shared/circle/health/HealthView.tsx'
import { useSpans } from '#web/shared/circle/health/use-spans.ts'
import { circleHealthWords } from '#web/shared/circle/health/words.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import ruleCss from '../../marketing/rule/Rule.module.css'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import { healthWords } from './words.ts'

const troubles = [
  'quiet',
  'unanswered',
  'slow-order',
  'newcomers-leave',
  'off-purpose',
  'few-people',
] as const satisfies readonly CircleTrouble[]
const head = ['circle', 'members', 'people', 'answered', 'week', 'onPurpose', 'topFive', 'warnings'] as const

/** How every circle is, those that suffer first; each opens what its figures are made of. */
export function HealthScreen() {
  const t = useWords(healthWords)
  const trouble = useWords(circleHealthWords)
  const say = useNumbers()
  const { share } = useSpans()
  const control = useTableView()
  const { q, filters } = control.view
  const chosen = troubles.find((one) => one === filters.trouble)
  const query = { ...(q && { q }), ...(chosen && { trouble: chosen }) }
  const list = useList(listCircleHealth, { query })
  const figure = { isFigure: true, from: 'md' as const }
  const columns: Column<CircleHealth>[] = [
    { key: 'circle', title: t('circle'), cell: ({ circle }) => circle.name },
    {
      key: 'warnings',
      title: t('warnings'),
      cell: ({ warnings }) => warnings.map((one) => trouble(one.trouble).split(/[：:]/)[0]).join('、') || '–',
    },
    { key: 'members', title: t('members'), isFigure: true, from: 'sm', cell: ({ members }) => say.number(members) },
    { key: 'people', title: t('people'), isFigure: true, cell: ({ people }) => say.number(people) },
    { key: 'answered', title: t('answered'), ...figure, cell: ({ answered }) => share(answered) },
    { key: 'week', title: t('week'), ...figure, cell: ({ stayed }) => share(stayed.week) },
    {
      key: 'onPurpose',
      title: t('onPurpose'),
      ...figure,
      cell: ({ onPurpose }) => (onPurpose ? share(onPurpose) : '–'),
    },
    { key: 'topFive', title: t('topFive'), ...figure, cell: ({ topFive }) => share(topFive) },
  ]
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ circle }) => circle.id}
        nameOf={({ circle }) => circle.name}
        control={control}
        toolbar={
          <TableToolbar control={control} name="circle-health" placeholder={t('search')}>
            <Select
              w={240}
              aria-label={t('trouble')}
              placeholder={t('anyTrouble')}
              clearable
              data={troubles.map((value) => ({ value, label: trouble(value) }))}
              value={chosen ?? null}
              onChange={(value) => control.filter('trouble', value ?? undefined)}
            />
            <ExportButton
              route={listCircleHealth}
              query={query}
              fileName="circle-health.csv"
              head={head.map((key) => t(key))}
              rowOf={(row) => [
                ...[row.circle.name, row.members, row.people, share(row.answered), share(row.stayed.week)],
                ...[row.onPurpose ? share(row.onPurpose) : '', share(row.topFive), row.warnings.length],
              ]}
            />
          </TableToolbar>
        }
        detail={(id) => (
          <div key={id} className={ruleCss.detail}>
            <h2>{list.items?.find(({ circle }) => circle.id === id)?.circle.name}</h2>
            <div>
              <ButtonLink to={`/circles/${id}`} variant="default">
                {t('toCircle')}
              </ButtonLink>
            </div>
            <HealthView circleId={id} />
          </div>
        )}
        empty={
          <EmptyState art={<IconHeartbeat size={36} stroke={1.5} />} title={t('emptyTitle')} note={t('emptyNote')} />
        }
      />
    </>
  )
}
