import { IconUserPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type InvitationRow, type InvitationState, listInvitations } from '#contracts/sharing'
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
import { InvitationDetail } from './InvitationDetail.tsx'
import { invitationsWords } from './words.ts'

interface Props {
  readonly control: TableViewControl
  readonly choice: ReactNode
}

const states = [
  ...(['waiting', 'accepted', 'joined', 'rewarded'] as const),
  ...(['refused', 'capped', 'void', 'reversed'] as const),
] satisfies readonly InvitationState[]

/** One line an invitation; those that wait are decided on at the side. */
export function InvitationTable({ control, choice }: Props) {
  const t = useWords(invitationsWords)
  const say = useNumbers()
  const { q, filters } = control.view
  const state = states.find((one) => one === filters.state)
  const query = { ...(q && { q }), ...(state && { state }) }
  const list = useList(listInvitations, { query })
  const signalsOf = ({ signals }: InvitationRow) => signals.map(({ kind }) => t(`signal.${kind}`)).join(' · ')
  const columns: Column<InvitationRow>[] = [
    { key: 'inviter', title: t('inviter'), cell: ({ inviter }) => inviter.name || inviter.id },
    { key: 'invited', title: t('invited'), cell: ({ invited }) => invited.name || invited.id },
    { key: 'state', title: t('state'), cell: (row) => t(row.state) },
    { key: 'score', title: t('score'), isFigure: true, from: 'sm', cell: ({ score }) => say.number(score) },
    { key: 'signals', title: t('signals'), from: 'lg', cell: signalsOf },
    { key: 'at', title: t('at'), from: 'md', cell: ({ changedAt }) => <When at={changedAt} /> },
  ]
  return (
    <DataTable
      label={t('queue')}
      list={list}
      columns={columns}
      idOf={({ id }) => id}
      nameOf={({ inviter, invited }) => `${inviter.name} → ${invited.name}`}
      control={control}
      toolbar={
        <TableToolbar control={control} name="invitations" placeholder={t('searchPeople')}>
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
            route={listInvitations}
            query={query}
            fileName="invitations.csv"
            head={[t('inviter'), t('invited'), t('state'), t('score'), t('signals'), t('reason'), t('acceptedAt')]}
            rowOf={(row) => [
              ...[row.inviter.name, row.invited.name, t(row.state), row.score, signalsOf(row)],
              ...[row.reason, row.acceptedAt],
            ]}
          />
        </TableToolbar>
      }
      detail={(id) => <InvitationDetail key={id} row={list.items?.find((one) => one.id === id)} />}
      empty={<EmptyState art={<IconUserPlus size={36} stroke={1.5} />} title={t('noneTitle')} note={t('noneNote')} />}
    />
  )
}
