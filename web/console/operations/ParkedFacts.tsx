import { IconParking } from '@tabler/icons-react'
import type { Static } from 'typebox'
import { listParkedFacts, type ParkedFact } from '#contracts/platform'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Operations.module.css'
import { ParkedDetail } from './ParkedDetail.tsx'
import { operationsWords } from './words.ts'

export type Parked = Static<typeof ParkedFact>
const idOf = ({ follower, factId }: Parked) => `${follower}~${factId}`

/** Facts that stopped at a follower; each is tried again or given up. */
export function ParkedFacts() {
  const t = useWords(operationsWords)
  const control = useTableView()
  const list = useList(listParkedFacts, { query: {} })
  const columns: Column<Parked>[] = [
    { key: 'fact', title: t('fact'), cell: ({ name }) => name },
    { key: 'follower', title: t('follower'), from: 'sm', cell: ({ follower }) => follower },
    { key: 'why', title: t('why'), from: 'md', cell: ({ error }) => <span className={css.cut}>{error}</span> },
    { key: 'parkedAt', title: t('parkedAt'), cell: ({ parkedAt }) => <When at={parkedAt} /> },
  ]
  return (
    <>
      <PageHeader title={t('parkedTitle')} note={t('parkedNote')} />
      <DataTable
        label={t('parkedTitle')}
        list={list}
        columns={columns}
        idOf={idOf}
        nameOf={({ name }) => name}
        control={control}
        detail={(id) => (
          <ParkedDetail key={id} fact={list.items?.find((fact) => idOf(fact) === id)} onGone={() => control.open('')} />
        )}
        empty={
          <EmptyState
            art={<IconParking size={36} stroke={1.5} />}
            title={t('parkedEmpty')}
            note={t('parkedEmptyNote')}
          />
        }
      />
    </>
  )
}
