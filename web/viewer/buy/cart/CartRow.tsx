import { ActionIcon, Checkbox } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { CartLine } from '#contracts/orders'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Stepper } from '#web/shared/ui/input/Stepper.tsx'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { cartWords } from '../../parts/cart/words.ts'
import { Goods } from '../../parts/order/Goods.tsx'
import css from './Cart.module.css'
import { PriceChange } from './PriceChange.tsx'
import type { CartActs } from './use-cart.ts'

interface Props {
  readonly line: CartLine
  /** What is paid for the line now, in minor units; undefined while it is not among what is bought. */
  readonly total: number | undefined
  readonly acts: CartActs
}

/** A line of the cart: whether to buy it, how many, what it costs now, and what changed since it was put in. */
export function CartRow({ line, total, acts }: Props) {
  const t = useWords(cartWords)
  const text = useTexts()
  const title = text(line.title)
  const { trouble, left = 0 } = line
  const isGone = trouble === 'off-sale' || trouble === 'sold-out'
  return (
    <li className={css.row} data-line={line.id}>
      <Checkbox
        className={css.check ?? ''}
        checked={line.isSelected && !isGone}
        disabled={isGone}
        onChange={() => acts.select(line)}
        aria-label={t('select', { title })}
      />
      <Goods
        goods={line}
        isGone={isGone}
        end={
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            onClick={() => acts.remove(line)}
            aria-label={t('remove', { title })}
          >
            <IconTrash size={18} stroke={1.7} />
          </ActionIcon>
        }
      >
        {line.activityUntil && (
          <p className={css.note}>
            {t('until')} <Countdown until={line.activityUntil} />
          </p>
        )}
        {trouble && <p className={css.trouble}>{t(`trouble.${trouble}`, { left })}</p>}
        {line.priceChange && <PriceChange change={line.priceChange} onSeen={() => acts.seen(line)} />}
        {!isGone && (
          <div className={css.buy}>
            <span>
              <Money money={{ ...line.unitPrice, amount: total ?? line.unitPrice.amount * line.quantity }} as="price" />
            </span>
            <Stepper
              value={line.quantity}
              most={Math.max(line.most, 1)}
              label={`${t('quantity')}: ${title}`}
              onChange={(quantity) => acts.count(line, quantity)}
            />
          </div>
        )}
      </Goods>
    </li>
  )
}
