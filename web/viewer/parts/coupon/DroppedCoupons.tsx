import { useEffect, useState } from 'react'
import type { OwnCouponDrop } from '#contracts/promotions'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useDrops } from '#web/shared/room/coupon/use-drops.ts'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import { Offer } from '../../room/offer/Offer.tsx'
import type { OfferProps } from '../../room/offer/pile.ts'
import { DropCard } from './DropCard.tsx'
import { couponWords } from './words.ts'

/** What has ended stays this long, so that whoever pressed sees what came of it. */
const afterwardsMs = 8_000

/** The coupons the host has dropped into the room. */
export function DroppedCoupons({ show, room }: OfferProps) {
  const t = useWords(couponWords)
  const text = useTexts()
  const { drops, claimed } = useDrops(show.id, room, room.state, true)
  const shown = useLately(drops)
  return shown.map((drop) => (
    <Offer
      key={drop.id}
      id={`coupon/${drop.id}`}
      at={Date.parse(drop.openedAt)}
      label={t('label', { title: text(drop.title) })}
    >
      <DropCard drop={drop} onClaimed={(coupon) => claimed(drop.id, coupon)} />
    </Offer>
  ))
}

/** The open ones, and those that ended a moment ago. */
function useLately(drops: readonly OwnCouponDrop[]): readonly OwnCouponDrop[] {
  const [now, setNow] = useState(serverNow)
  const newest = Math.max(0, ...drops.flatMap(({ closedAt }) => (closedAt ? [Date.parse(closedAt)] : [])))
  useEffect(() => {
    const leftMs = newest + afterwardsMs - serverNow()
    if (leftMs <= 0) return
    const timer = setTimeout(() => setNow(serverNow()), leftMs + 50)
    return () => clearTimeout(timer)
  }, [newest])
  const sinceMs = Math.max(now, serverNow()) - afterwardsMs
  return drops.filter(({ closedAt }) => !closedAt || Date.parse(closedAt) > sinceMs)
}
