import { Button } from '@mantine/core'
import { IconDownload, IconUsersGroup } from '@tabler/icons-react'
import { exportGroupOffers, type GroupOfferState, listRunGroupOffers } from '#contracts/sharing'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { FilterSelect } from '#web/shared/ui/table/FilterSelect.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { addressOf } from '#web/shared/wire/call.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { HouseSwitch } from './HouseSwitch.tsx'
import { OfferDetail } from './OfferDetail.tsx'
import { useOfferColumns } from './use-offer-columns.tsx'
import { groupOffersWords } from './words.ts'

const states = ['draft', 'scheduled', 'running', 'paused', 'ended'] as const satisfies readonly GroupOfferState[]

/** Every group-buy offer with how it goes; one of them with its groups and editor at the side. */
export function GroupOffersScreen() {
  const t = useWords(groupOffersWords)
  const text = useTexts()
  const control = useTableView()
  const { q, filters } = control.view
  const state = states.find((one) => one === filters.state)
  const query = { ...(q && { q }), ...(state && { state }) }
  const list = useList(listRunGroupOffers, { query })
  const columns = useOfferColumns()
  const create = <ButtonLink to="/group-offers/new">{t('create')}</ButtonLink>
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={create} />
      <HouseSwitch />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ product }) => text(product.title)}
        control={control}
        toolbar={
          <TableToolbar control={control} name="group-offers" placeholder={t('search')}>
            <FilterSelect
              name="state"
              label={t('state')}
              placeholder={t('anyState')}
              data={states.map((value) => ({ value, label: t(value) }))}
              control={control}
              w={140}
            />
            <Button
              component="a"
              href={addressOf(exportGroupOffers, { query })}
              download
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {t('export')}
            </Button>
          </TableToolbar>
        }
        detail={(id) => <OfferDetail key={id} offerId={id} />}
        empty={
          <EmptyState
            art={<IconUsersGroup size={36} stroke={1.5} />}
            title={t('emptyTitle')}
            note={t('emptyNote')}
            action={create}
          />
        }
      />
    </>
  )
}
