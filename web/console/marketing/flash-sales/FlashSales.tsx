import { Button } from '@mantine/core'
import { IconBolt, IconDownload, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { exportFlashSales, type FlashSaleState, listRunFlashSales } from '#contracts/promotions'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { runWords } from '#web/shared/room/flash-sale/run/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { FilterSelect } from '#web/shared/ui/table/FilterSelect.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { addressOf } from '#web/shared/wire/call.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { FlashSaleDetail } from './FlashSaleDetail.tsx'
import { NewFlashSale } from './NewFlashSale.tsx'
import { useSaleColumns } from './use-sale-columns.tsx'
import { flashSalesWords } from './words.ts'

const states = ['scheduled', 'open', 'stopped', 'ended'] as const satisfies readonly FlashSaleState[]

/** Every flash sale with how it went; one of them at the side, where it can be started, stopped and added to. */
export function FlashSales() {
  const t = useWords(flashSalesWords)
  const says = useWords(runWords)
  const text = useTexts()
  const control = useTableView()
  const [isMaking, setMaking] = useState(false)
  const { q, filters } = control.view
  const state = states.find((known) => known === filters.state)
  const query = { ...(q && { search: q }), ...(state && { state }) }
  const list = useList(listRunFlashSales, { query })
  const columns = useSaleColumns()
  const make = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
      {t('new')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={make} />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ product }) => text(product.title)}
        control={control}
        toolbar={
          <TableToolbar control={control} name="flash-sales" placeholder={t('search')}>
            <FilterSelect
              name="state"
              label={t('state')}
              placeholder={t('anyState')}
              data={states.map((value) => ({ value, label: says(value) }))}
              control={control}
              w={140}
            />
            <Button
              component="a"
              href={addressOf(exportFlashSales, { query })}
              download
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {t('export')}
            </Button>
          </TableToolbar>
        }
        detail={(id) => <FlashSaleDetail sale={list.items?.find((sale) => sale.id === id)} onChanged={list.again} />}
        empty={
          <EmptyState
            art={<IconBolt size={36} stroke={1.5} />}
            title={t('emptyTitle')}
            note={t('emptyNote')}
            action={make}
          />
        }
      />
      {isMaking && (
        <NewFlashSale
          onClose={() => setMaking(false)}
          onMade={() => {
            setMaking(false)
            list.again()
          }}
        />
      )}
    </>
  )
}
