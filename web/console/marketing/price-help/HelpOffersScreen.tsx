import { Button } from '@mantine/core'
import { IconPlus, IconScissors } from '@tabler/icons-react'
import { useState } from 'react'
import { type HelpOfferState, listRunHelpOffers } from '#contracts/sharing'
import { formatAmount } from '#kernel/money'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { FilterSelect } from '#web/shared/ui/table/FilterSelect.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import { HelpOfferDetail } from './HelpOfferDetail.tsx'
import { NewHelpOffer } from './NewHelpOffer.tsx'
import { useOfferColumns } from './use-offer-columns.tsx'
import { helpOffersWords } from './words.ts'

const states = ['scheduled', 'running', 'paused', 'ended'] as const satisfies readonly HelpOfferState[]

/** Every offer of price help with what came of it; one of them with its calls and its editor at the side. */
export function HelpOffersScreen() {
  const t = useWords(helpOffersWords)
  const text = useTexts()
  const control = useTableView()
  const [isMaking, setMaking] = useState(false)
  const { q, filters } = control.view
  const state = states.find((one) => one === filters.state)
  const query = { ...(q && { q }), ...(state && { state }) }
  const list = useList(listRunHelpOffers, { query })
  const columns = useOfferColumns()
  const make = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
      {t('create')}
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
          <TableToolbar control={control} name="price-help" placeholder={t('search')}>
            <FilterSelect
              name="state"
              label={t('state')}
              placeholder={t('anyState')}
              data={states.map((value) => ({ value, label: t(value) }))}
              control={control}
              w={140}
            />
            <ExportButton
              route={listRunHelpOffers}
              query={query}
              fileName="price-help.csv"
              head={[
                ...[t('product'), t('variant'), t('state'), t('startPrice'), t('floorPrice'), t('needed')],
                ...[t('calls'), t('reached'), t('bought'), t('helps'), t('newHelpers')],
              ]}
              rowOf={(offer) => [
                ...[text(offer.product.title), text(offer.variant), t(offer.state)],
                ...[offer.startPrice, offer.floorPrice].map(({ amount, currency }) => formatAmount(amount, currency)),
                ...[offer.needed, offer.calls, offer.reached, offer.bought, offer.helps, offer.newHelpers],
              ]}
            />
          </TableToolbar>
        }
        detail={(id) => <HelpOfferDetail key={id} offerId={id} />}
        empty={
          <EmptyState
            art={<IconScissors size={36} stroke={1.5} />}
            title={t('emptyTitle')}
            note={t('emptyNote')}
            action={make}
          />
        }
      />
      {isMaking && <NewHelpOffer onClose={() => setMaking(false)} />}
    </>
  )
}
