import { IconMail } from '@tabler/icons-react'
import { listRedPackets, type RedPacket } from '#contracts/draws'
import { formatAmount } from '#kernel/money'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import css from './Draws.module.css'
import { PacketDetail } from './PacketDetail.tsx'
import { drawsWords } from './words.ts'

/** The red packets of all shows: how much was given away, and what became of each share. */
export function PacketsScreen() {
  const t = useWords(drawsWords)
  const control = useTableView()
  const list = useList(listRedPackets, { query: {} })
  const stateOf = ({ state }: RedPacket) => t(state === 'open' ? 'packetOpen' : 'packetEnded')
  const sharesOf = ({ taken, shares }: RedPacket) => t('ofShares', { taken, count: shares })
  const columns: Column<RedPacket>[] = [
    { key: 'packet', title: t('packet'), cell: ({ title }) => title },
    { key: 'state', title: t('state'), from: 'sm', cell: stateOf },
    { key: 'total', title: t('total'), isFigure: true, cell: ({ total }) => <Money money={total} /> },
    { key: 'taken', title: t('taken'), isFigure: true, from: 'md', cell: sharesOf },
    { key: 'when', title: t('when'), from: 'sm', cell: ({ openedAt }) => <When at={openedAt} /> },
  ]
  return (
    <>
      <PageHeader title={t('packets')} note={t('packetsNote')} />
      <DataTable
        label={t('packets')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ title }) => title}
        control={control}
        toolbar={
          <div className={css.toolbar}>
            <ExportButton
              route={listRedPackets}
              query={{}}
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
          </div>
        }
        detail={(id) => <PacketDetail key={id} packet={list.items?.find((packet) => packet.id === id)} />}
        empty={
          <EmptyState
            art={<IconMail size={36} stroke={1.5} />}
            title={t('packetsEmpty')}
            note={t('packetsEmptyNote')}
          />
        }
      />
    </>
  )
}
