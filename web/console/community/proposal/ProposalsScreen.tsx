import { IconGavel } from '@tabler/icons-react'
import { listRuleProposals, type ProposalCard } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { FilterSelect } from '#web/shared/ui/table/FilterSelect.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import { ProposalDetail } from './ProposalDetail.tsx'
import { proposalsWords } from './words.ts'

const states = [
  'gathering',
  'discussing',
  'voting',
  'passed',
  'failed',
  'in-force',
  'refused',
  'withdrawn',
] as const satisfies readonly ProposalCard['state'][]

const votesOf = ({ yes, no, abstain }: ProposalCard) => [yes, no, abstain].join(' / ')

/** All proposals about rules; what has passed waits for a decision. */
export function ProposalsScreen() {
  const t = useWords(proposalsWords)
  const { may } = useMe()
  const control = useTableView()
  const { q, filters } = control.view
  const state = states.find((one) => one === filters.state)
  const query = { ...(q && { q }), ...(state && { state }) }
  const list = useList(listRuleProposals, { query })
  const placeOf = (one: ProposalCard) => one.circle?.name ?? t('house')
  const columns: Column<ProposalCard>[] = [
    { key: 'place', title: t('place'), cell: placeOf },
    { key: 'reason', title: t('reason'), from: 'sm', cell: ({ reason }) => reason },
    { key: 'state', title: t('state'), cell: (one) => t(one.state) },
    { key: 'by', title: t('by'), from: 'md', cell: ({ by }) => by.name },
    { key: 'votes', title: t('votes'), isFigure: true, from: 'sm', cell: votesOf },
    { key: 'opened', title: t('opened'), from: 'md', cell: ({ openedAt }) => <When at={openedAt} as="day" /> },
    { key: 'until', title: t('until'), from: 'lg', cell: ({ until }) => until && <When at={until} as="day" /> },
  ]
  const detailOf = (id: string) => {
    const proposal = list.items?.find((one) => one.id === id)
    return proposal && <ProposalDetail key={id} proposal={proposal} />
  }
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={placeOf}
        control={control}
        toolbar={
          <TableToolbar control={control} name="rule-proposals" placeholder={t('search')}>
            <FilterSelect
              name="state"
              label={t('state')}
              placeholder={t('anyState')}
              data={states.map((value) => ({ value, label: t(value) }))}
              control={control}
              w={170}
            />
            {may('data.export') && (
              <ExportButton
                route={listRuleProposals}
                query={query}
                fileName="rule-proposals.csv"
                head={columns.map(({ title }) => title)}
                rowOf={(one) => [
                  ...[placeOf(one), one.reason, t(one.state), one.by.name, votesOf(one), one.openedAt, one.until ?? ''],
                ]}
              />
            )}
          </TableToolbar>
        }
        detail={detailOf}
        empty={<EmptyState art={<IconGavel size={36} stroke={1.5} />} title={t('emptyTitle')} note={t('emptyNote')} />}
      />
    </>
  )
}
