import { IconHeadset } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import css from './Product.module.css'
import { productScreenWords } from './words.ts'

/** Leads to the shop's service, with this product at hand. */
export function AskShop({ productId }: { readonly productId: string }) {
  const t = useWords(productScreenWords)
  return (
    <LinkTo to="/messages/shop" search={{ product: productId }} className={css.ask} aria-label={t('askShop')}>
      <IconHeadset size={22} stroke={1.7} />
    </LinkTo>
  )
}
