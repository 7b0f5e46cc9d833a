import { IconBolt } from '@tabler/icons-react'
import type { FlashSale, FlashSaleClaim } from '#contracts/promotions'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePhase } from '#web/shared/room/flash-sale/use-phase.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { Claimed } from './Claimed.tsx'
import css from './FlashSale.module.css'
import { LeftBar } from './LeftBar.tsx'
import { SaleAct } from './SaleAct.tsx'
import { flashSaleWords } from './words.ts'

interface Props {
  readonly sale: FlashSale
  readonly claims: readonly FlashSaleClaim[]
  readonly isReminded: boolean
  readonly onClaim: (claim: FlashSaleClaim) => void
  /** Pays at once, where there is a place for it; else the way to pay is a page. */
  readonly onPay?: (claim: FlashSaleClaim) => void
  /** Where the product is; absent in a room, which one does not leave for it. */
  readonly to?: string
}

/** A flash sale: what, for how much, how long and how many, and the one thing to do about it. */
export function SaleCard({ sale, claims, isReminded, onClaim, onPay, to }: Props) {
  const t = useWords(flashSaleWords)
  const text = useTexts()
  const phase = usePhase(sale)
  const cheapest = sale.items.toSorted((one, other) => one.price.amount - other.price.amount)[0]
  const held = claims.filter(({ state }) => state === 'held')
  const picture = <Picture picture={sale.product.picture} alt="" ratio="1" sizes="56px" isFirst />
  const name = text(sale.product.title)
  return (
    <div className={css.card} data-phase={phase}>
      <p className={css.head}>
        <span className={css.badge}>
          <IconBolt size={14} aria-hidden />
          {t('title')}
        </span>
        {phase === 'scheduled' && t('startsIn')}
        {phase === 'open' && t('endsIn')}
        {phase === 'scheduled' && <Countdown until={sale.startsAt} />}
        {phase === 'open' && <Countdown until={sale.endsAt} />}
      </p>
      <div className={css.body}>
        <span className={css.picture}>{picture}</span>
        <div className={css.words}>
          {to ? (
            <LinkTo to={to} className={css.name}>
              {name}
            </LinkTo>
          ) : (
            <span className={css.name}>{name}</span>
          )}
          {cheapest && (
            <span className={css.prices}>
              <Money money={cheapest.price} as="price" size="md" />
              <Money money={cheapest.usual} as="was" />
            </span>
          )}
          {phase === 'open' && <LeftBar sale={sale} />}
        </div>
        {held.length === 0 && (
          <SaleAct
            sale={sale}
            phase={phase}
            claims={claims}
            isReminded={isReminded}
            onClaim={(claim) => {
              onClaim(claim)
              onPay?.(claim)
            }}
          />
        )}
      </div>
      {held.map((claim) => (
        <Claimed key={claim.id} sale={sale} claim={claim} onGone={onClaim} {...(onPay && { onPay })} />
      ))}
    </div>
  )
}
