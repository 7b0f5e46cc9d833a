import type { ReactNode } from 'react'
import type { Goods as GoodsTexts } from '#contracts/orders'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import css from './Goods.module.css'

interface Props {
  readonly goods: GoodsTexts
  /** Below title and choice: price and number, or what is wrong with it. */
  readonly children?: ReactNode
  /** At the end of the line. */
  readonly end?: ReactNode
  readonly isGone?: boolean
}

/** What is bought: its picture, title and choice. The same in the cart, at checkout and in orders. */
export function Goods({ goods, children, end, isGone = false }: Props) {
  const text = useTexts()
  const choice = useChoice(goods)
  const title = text(goods.title)
  return (
    <div className={css.goods} data-gone={isGone || undefined}>
      <LinkTo to={`/products/${goods.productId}`} className={css.picture} tabIndex={-1} aria-hidden>
        <Picture picture={goods.picture} alt="" ratio="1" sizes="88px" />
      </LinkTo>
      <div className={css.words}>
        <LinkTo to={`/products/${goods.productId}`} className={css.title}>
          {title}
        </LinkTo>
        {choice && <p className={css.choice}>{choice}</p>}
        {children}
      </div>
      {end}
    </div>
  )
}

/** The chosen values as this language says them. */
function useChoice({ values, options }: GoodsTexts): string {
  const language = useLanguage()
  const said = language === 'en' ? (options.en ?? options.zh) : (options.zh ?? options.en)
  return (said?.length === values.length ? said : values).join(' · ')
}
