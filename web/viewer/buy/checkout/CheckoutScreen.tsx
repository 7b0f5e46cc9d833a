import { IconShoppingCart } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { go } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { AddressSection } from './AddressSection.tsx'
import { basketOf } from './basket-of.ts'
import css from './Checkout.module.css'
import { CouponSection } from './CouponSection.tsx'
import { ExtrasSection } from './ExtrasSection.tsx'
import { LinesSection } from './LinesSection.tsx'
import { PlaceBar } from './PlaceBar.tsx'
import { ShippingSection } from './ShippingSection.tsx'
import { useCheckout } from './use-checkout.ts'
import { checkoutWords } from './words.ts'

/** The order before it is placed: where to, what, how, for how much, and why. */
export function CheckoutScreen() {
  const t = useWords(checkoutWords)
  const search = useSearch()
  const basket = useMemo(() => basketOf(search), [search])
  const checkout = useCheckout(basket, ({ orderId }) => go(`/orders/${orderId}`, { replace: true }))
  const { quote, problem, again } = checkout
  return (
    <>
      <PageHeader title={t('title')} />
      {problem && !quote && <ErrorState problem={problem} onAgain={again} />}
      {!quote && !problem && <Bone height={360} radius={16} />}
      {quote?.lines.length === 0 && (
        <EmptyState
          art={<IconShoppingCart size={36} stroke={1.5} />}
          title={t('empty')}
          note={t('emptyNote')}
          action={<ButtonLink to="/cart">{t('toCart')}</ButtonLink>}
        />
      )}
      {quote && quote.lines.length > 0 && (
        <div className={css.page}>
          <div className={css.sections}>
            <AddressSection checkout={checkout} />
            <LinesSection quote={quote} />
            <ShippingSection checkout={checkout} />
            <CouponSection checkout={checkout} />
            <ExtrasSection checkout={checkout} />
          </div>
          <PlaceBar checkout={checkout} quote={quote} />
        </div>
      )}
    </>
  )
}
