import { Button, Select } from '@mantine/core'
import { IconMail, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { listRedPackets, type RedPacket } from '#contracts/draws'
import { formatAmount } from '#kernel/money'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import { NewPacket } from './NewPacket.tsx'
import { PacketDetail } from './PacketDetail.tsx'
import { PlannedPackets } from './PlannedPackets.tsx'
import { drawsWords } from './words.ts'

const states = ['open', 'ended'] as const satisfies readonly RedPacket['state'][]

/** The red packets of all shows: how much was given away, and what became of each share. */
export function PacketsScreen() {
  const t = useWords(drawsWords)
  const control = useTableView()
  const [isMaking, setMaking] = useState(false)
  const { q, filters } = control.view
  const state = states.find((one) => one === filters.state)
  const query = { ...(q && { search: q }), ...(state && { state }) }
  const list = useList(listRedPackets, { query })
  const sayState = (one: RedPacket['state']) => t(one === 'open' ? 'packetOpen' : 'packetEnded')
  const stateOf = (packet: RedPacket) => sayState(packet.state)
  const sharesOf = ({ taken, shares }: RedPacket) => t('ofShares', { taken, count: shares })
  const columns: Column<RedPacket>[] = [
    { key: 'packet', title: t('packet'), cell: ({ title }) => title },
    { key: 'state', title: t('state'), from: 'sm', cell: stateOf },
    { key: 'total', title: t('total'), isFigure: true, cell: ({ total }) => <Money money={total} /> },
    { key: 'taken', title: t('taken'), isFigure: true, from: 'md', cell: sharesOf },
    { key: 'when', title: t('when'), from: 'sm', cell: ({ openedAt }) => <When at={openedAt} /> },
  ]
  const make = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
      {t('newPacket')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('packets')} note={t('packetsNote')} actions={make} />
      <PlannedPackets />
      <DataTable
        label={t('packets')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ title }) => title}
        control={control}
        toolbar={
          <TableToolbar control={control} name="red-packets" placeholder={t('searchPackets')}>
            <Select
              aria-label={t('state')}
              placeholder={t('anyState')}
              value={state ?? null}
              data={states.map((value) => ({ value, label: sayState(value) }))}
              onChange={(value) => control.filter('state', value ?? '')}
              clearable
            />
            <ExportButton
              route={listRedPackets}
              query={query}
              fileName="red-packets.csv"
              head={[t('packet'), t('state'), t('total'), t('taken'), t('when')]}
              rowOf={(packet) => [
                packet.title,
                stateOf(packet),
                formatAmount(packet.total.amount, packet.total.currency),
                sharesOf(packet),
                packet.openedAt,
              ]}
            />
          </TableToolbar>
        }
        detail={(id) => <PacketDetail key={id} packet={list.items?.find((packet) => packet.id === id)} />}
        empty={
          <EmptyState
            art={<IconMail size={36} stroke={1.5} />}
            title={t('packetsEmpty')}
            note={t('packetsEmptyNote')}
            action={make}
          />
        }
      />
      {isMaking && <NewPacket onClose={() => setMaking(false)} />}
    </>
  )
}
