import type { FlashSale, FlashSaleClaim } from '#contracts/promotions'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useFlashSales } from '#web/shared/room/flash-sale/use-flash-sales.ts'
import { Offer } from '../../room/offer/Offer.tsx'
import type { OfferProps } from '../../room/offer/pile.ts'
import { SaleCard } from './SaleCard.tsx'
import { useShown } from './use-shown.ts'
import { flashSaleWords } from './words.ts'

/** The flash sales of a room: those to come, those that run, and what this person has still to pay for. */
export function FlashSales({ show, room, pay }: OfferProps) {
  const t = useWords(flashSaleWords)
  const text = useTexts()
  const { sales, claims, reminded, claimed } = useFlashSales(show.id, room, room.state)
  const shown = useShown(sales, claims)
  const payFor = (title: string, { id, variantId, quantity }: FlashSaleClaim) =>
    pay({ title, line: { variantId, quantity, showId: show.id, activity: { kind: 'flash-sale', claimId: id } } })
  return shown.map((sale) => {
    const title = text(sale.product.title)
    return (
      <Offer key={sale.id} id={`flash-sale/${sale.id}`} at={placeOf(sale)} label={t('label', { title })}>
        <SaleCard
          sale={sale}
          claims={claims.filter(({ saleId }) => saleId === sale.id)}
          isReminded={reminded.includes(sale.id)}
          onClaim={claimed}
          onPay={(claim) => payFor(title, claim)}
        />
      </Offer>
    )
  })
}

/** What is only announced lies below everything that can be had now. */
function placeOf({ state, startsAt }: FlashSale): number {
  return state === 'scheduled' ? 0 : Date.parse(startsAt)
}
