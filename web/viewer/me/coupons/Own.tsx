import { IconTicket } from '@tabler/icons-react'
import { type Coupon, listOwnCoupons } from '#contracts/promotions'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { sayDay } from '#web/shared/i18n/numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { CouponTicket } from '../../parts/coupon/CouponTicket.tsx'
import { couponWords } from '../../parts/coupon/words.ts'
import { Tickets } from './Tickets.tsx'
import { couponsWords } from './words.ts'

/** The person's own coupons in one state; usable ones with the way to where they are used. */
export function Own({ state }: { readonly state: 'usable' | 'used' | 'expired' }) {
  const t = useWords(couponsWords)
  const list = useList(listOwnCoupons, { query: { state, limit: 30 } })
  const empty = (
    <EmptyState
      art={<IconTicket size={36} stroke={1.5} />}
      title={t(`empty.${state}`)}
      note={t(`empty.${state}Note`)}
      action={state === 'usable' && <ButtonLink to="/coupons">{t('toClaim')}</ButtonLink>}
    />
  )
  return (
    <Tickets list={list} empty={empty} idOf={({ id }) => id}>
      {(coupon) => <Held coupon={coupon} />}
    </Tickets>
  )
}

function Held({ coupon }: { readonly coupon: Coupon }) {
  const says = useWords(couponWords)
  const language = useLanguage()
  const day = (at: string) => sayDay(new Date(at), new Date(serverNow()), language)
  const note =
    coupon.state === 'scheduled'
      ? says('from', { at: day(coupon.validFrom) })
      : coupon.state === 'used'
        ? `${says('used')} · ${day(coupon.usedAt ?? coupon.claimedAt)}`
        : says('until', { at: day(coupon.validUntil) })
  const isUsable = coupon.state === 'usable'
  const { productIds } = coupon.scope
  const only = productIds?.length === 1 ? productIds[0] : undefined
  const use = isUsable && (
    <ButtonLink to={only ? `/products/${only}` : '/'} variant="light">
      {says('use')}
    </ButtonLink>
  )
  return <CouponTicket coupon={coupon} note={note} action={use} isPast={!isUsable && coupon.state !== 'scheduled'} />
}
