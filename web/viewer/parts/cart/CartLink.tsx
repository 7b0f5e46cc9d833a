import { IconShoppingCart } from '@tabler/icons-react'
import { getCartCount } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './CartLink.module.css'
import { cartWords } from './words.ts'

/** The way to the cart, with how many pieces are in it. */
export function CartLink() {
  const t = useWords(cartWords)
  const { data } = useRoute(getCartCount, {}, { staleTime: 60_000 })
  const count = data?.quantity ?? 0
  return (
    <LinkTo to="/cart" className={css.link} aria-label={t('cartCount', { count })} title={t('cart')}>
      <IconShoppingCart size={24} stroke={1.7} aria-hidden />
      {count > 0 && (
        <span className={css.count} aria-hidden>
          {count > 99 ? '99+' : count}
        </span>
      )}
    </LinkTo>
  )
}
