import { Button, Checkbox } from '@mantine/core'
import { IconShoppingCart } from '@tabler/icons-react'
import type { Cart } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { PriceSums } from '#web/shared/price/PriceSums.tsx'
import { sumsOf } from '#web/shared/price/sums-of.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { cartWords } from '../../parts/cart/words.ts'
import css from './Cart.module.css'
import { CartRow } from './CartRow.tsx'
import { type CartActs, isBuyable, useCart } from './use-cart.ts'

/** What somebody means to buy, with the prices of this moment. */
export function CartScreen() {
  const t = useWords(cartWords)
  const { cart, problem, again, acts } = useCart()
  const hasGone = cart?.lines.some((line) => !isBuyable(line))
  const tidy = hasGone && (
    <Button variant="subtle" onClick={acts.tidy}>
      {t('tidy')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('cart')} actions={tidy} />
      {problem && !cart && <ErrorState problem={problem} onAgain={again} />}
      {!cart && !problem && <Bone height={320} radius={16} />}
      {cart?.lines.length === 0 && (
        <EmptyState
          art={<IconShoppingCart size={36} stroke={1.5} />}
          title={t('empty')}
          note={t('emptyNote')}
          action={<ButtonLink to="/">{t('toHome')}</ButtonLink>}
        />
      )}
      {cart && cart.lines.length > 0 && <Filled cart={cart} acts={acts} />}
    </>
  )
}

function Filled({ cart, acts }: { readonly cart: Cart; readonly acts: CartActs }) {
  const t = useWords(cartWords)
  const { lines, priced, currency } = cart
  const buyable = lines.filter(isBuyable)
  const selected = buyable.filter(({ isSelected }) => isSelected)
  const pieces = selected.reduce((sum, { quantity }) => sum + quantity, 0)
  const totals = new Map(priced.lines.map(({ lineId, total }) => [lineId, total]))
  return (
    <div className={css.page}>
      <ul className={css.list}>
        {lines.map((line) => (
          <CartRow key={line.id} line={line} total={totals.get(line.id)} acts={acts} />
        ))}
      </ul>
      <aside className={css.side}>
        <PriceSums sums={sumsOf(priced)} />
        <p className={css.note}>{t('note')}</p>
        <div className={css.bar}>
          <Checkbox
            label={t('selectAll')}
            checked={selected.length > 0 && selected.length === buyable.length}
            indeterminate={selected.length > 0 && selected.length < buyable.length}
            onChange={(change) => acts.selectAll(change.currentTarget.checked)}
          />
          <span className={css.sum}>
            <Money money={{ amount: priced.total, currency }} as="price" size="lg" />
          </span>
          {pieces > 0 ? (
            <ButtonLink to="/checkout" color="lantern" size="md">
              {t('checkout', { count: pieces })}
            </ButtonLink>
          ) : (
            <Button disabled size="md">
              {t('chooseFirst')}
            </Button>
          )}
        </div>
      </aside>
    </div>
  )
}
