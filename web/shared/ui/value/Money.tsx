import type { Money as Amount } from '#contracts/route'
import { useLanguage } from '../../i18n/language.ts'
import { partsOf, sayMoney } from '../../money/format.ts'
import css from './Money.module.css'

interface Props {
  readonly money: Amount
  /** `price` stands out in the lantern's colour: only for what can be bought. `was` is struck through. */
  readonly as?: 'plain' | 'price' | 'was'
  readonly size?: 'sm' | 'md' | 'lg' | 'xl'
}

/** An amount in the market's form: a small sign, a large number, small cents. */
export function Money({ money, as = 'plain', size = 'md' }: Props) {
  const language = useLanguage()
  if (as === 'was') return <s className={css.was}>{sayMoney(money, language)}</s>
  if (as === 'plain') return <span className={css.plain}>{sayMoney(money, language)}</span>
  return (
    <span className={css.price} data-size={size}>
      {partsOf(money, language).map((part) => (
        <span key={part.type} className={part.type === 'integer' || part.type === 'group' ? css.large : css.small}>
          {part.value}
        </span>
      ))}
    </span>
  )
}
