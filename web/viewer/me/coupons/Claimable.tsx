import { Button } from '@mantine/core'
import { IconTicket } from '@tabler/icons-react'
import { type ClaimableCoupon, claimCoupon, listClaimableCoupons, listOwnCoupons } from '#contracts/promotions'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { CouponTicket } from '../../parts/coupon/CouponTicket.tsx'
import { couponWords } from '../../parts/coupon/words.ts'
import { Tickets } from './Tickets.tsx'
import { couponsWords } from './words.ts'

/** What can be claimed on this page now. */
export function Claimable() {
  const t = useWords(couponsWords)
  const list = useList(listClaimableCoupons, { query: { limit: 30 } })
  const empty = (
    <EmptyState
      art={<IconTicket size={36} stroke={1.5} />}
      title={t('empty.claimable')}
      note={t('empty.claimableNote')}
      action={<ButtonLink to="/live">{t('toLive')}</ButtonLink>}
    />
  )
  return (
    <Tickets list={list} empty={empty} idOf={({ batchId }) => batchId}>
      {(coupon) => <ToClaim coupon={coupon} />}
    </Tickets>
  )
}

function ToClaim({ coupon }: { readonly coupon: ClaimableCoupon }) {
  const t = useWords(couponsWords)
  const says = useWords(couponWords)
  const say = useNumbers()
  const { isMember } = useMe()
  const claiming = useCommand(claimCoupon, {
    changes: [listClaimableCoupons, listOwnCoupons],
    onDone: () => tell(t('claimedIt'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  const { validity, left, mine, perPerson, membersOnly } = coupon
  const isFull = mine >= perPerson
  const isGone = left === 0
  const note = (
    <>
      {validity.kind === 'fixed' ? (
        <When at={validity.until} as="day" />
      ) : (
        t('validDays', { days: validity.days, count: validity.days })
      )}
      {left !== undefined && !isFull && ` · ${says('left', { count: say.count(left) })}`}
      {membersOnly && ` · ${t('membersOnly')}`}
    </>
  )
  const action =
    membersOnly && !isMember ? (
      <ButtonLink to="/sign-in" search={{ back: '/coupons' }} variant="light">
        {t('signIn')}
      </ButtonLink>
    ) : (
      <Button
        color="lantern"
        variant={isFull || isGone ? 'default' : 'filled'}
        disabled={isFull || isGone}
        loading={claiming.isSending}
        onClick={() => claiming.send({ params: { batchId: coupon.batchId } })}
      >
        {isFull ? says('claimed') : isGone ? says('gone') : mine > 0 ? t('again') : says('claim')}
      </Button>
    )
  return <CouponTicket coupon={coupon} note={note} action={action} isPast={isGone && !isFull} />
}
