import { IconUserPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type Campaign, type CampaignState, listCampaigns } from '#contracts/sharing'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { FilterSelect } from '#web/shared/ui/table/FilterSelect.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import type { TableViewControl } from '#web/shared/ui/table/use-table-view.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import { StateBadge } from '../rule/StateBadge.tsx'
import { CampaignDetail } from './CampaignDetail.tsx'
import { invitationsWords } from './words.ts'

interface Props {
  readonly control: TableViewControl
  readonly choice: ReactNode
  readonly make: ReactNode
}

const states = ['scheduled', 'running', 'paused', 'ended'] as const satisfies readonly CampaignState[]
const figures = ['accepted', 'joined', 'rewarded', 'waiting', 'refused', 'reversed'] as const

/** One line a campaign, with what came of it. */
export function CampaignTable({ control, choice, make }: Props) {
  const t = useWords(invitationsWords)
  const text = useTexts()
  const say = useNumbers()
  const { q, filters } = control.view
  const state = states.find((one) => one === filters.state)
  const query = { ...(q && { q }), ...(state && { state }) }
  const list = useList(listCampaigns, { query })
  const columns: Column<Campaign>[] = [
    { key: 'name', title: t('name'), cell: ({ title }) => text(title) },
    { key: 'state', title: t('state'), cell: (campaign) => <StateBadge state={campaign.state} /> },
    { key: 'when', title: t('givenWhen'), from: 'md', cell: ({ givenWhen }) => t(`when.${givenWhen}`) },
    ...figures.map((key) => ({
      key,
      title: t(key),
      isFigure: true,
      ...(key !== 'rewarded' && key !== 'waiting' && { from: 'md' as const }),
      cell: (campaign: Campaign) => say.number(campaign[key]),
    })),
    { key: 'ends', title: t('ends'), from: 'lg', cell: ({ endsAt }) => <When at={endsAt} as="day" /> },
  ]
  return (
    <DataTable
      label={t('campaigns')}
      list={list}
      columns={columns}
      idOf={({ id }) => id}
      nameOf={({ title }) => text(title)}
      control={control}
      toolbar={
        <TableToolbar control={control} name="campaigns" placeholder={t('search')}>
          {choice}
          <FilterSelect
            name="state"
            label={t('state')}
            placeholder={t('anyState')}
            data={states.map((value) => ({ value, label: t(value) }))}
            control={control}
            w={140}
          />
          <ExportButton
            route={listCampaigns}
            query={query}
            fileName="invitation-campaigns.csv"
            head={[t('name'), t('state'), t('givenWhen'), ...figures.map((key) => t(key)), t('ends')]}
            rowOf={(campaign) => [
              ...[text(campaign.title), t(campaign.state), t(`when.${campaign.givenWhen}`)],
              ...figures.map((key) => campaign[key]),
              campaign.endsAt,
            ]}
          />
        </TableToolbar>
      }
      detail={(id) => <CampaignDetail key={id} campaignId={id} />}
      empty={
        <EmptyState
          art={<IconUserPlus size={36} stroke={1.5} />}
          title={t('emptyTitle')}
          note={t('emptyNote')}
          action={make}
        />
      }
    />
  )
}
