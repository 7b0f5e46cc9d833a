import type { PriceHelp } from '#contracts/sharing'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import css from './Help.module.css'
import { helpWords } from './words.ts'

/** One of one's own calls, and how it stands. */
export function OwnHelp({ help }: { readonly help: PriceHelp }) {
  const t = useWords(helpWords)
  const text = useTexts()
  const { id, product, price, startPrice, state, needed, helped } = help
  const missing = needed - helped
  const standing = state === 'open' ? (missing > 0 ? t('missing', { count: missing }) : t('reached')) : t(state)
  return (
    <li>
      <LinkTo to={`/help/${id}`} className={css.own}>
        <span className={css.small}>
          <Picture picture={product.picture} alt="" ratio="1" sizes="64px" />
        </span>
        <span className={css.words}>
          <strong className={css.name}>{text(product.title)}</strong>
          <span className={css.soft}>{standing}</span>
          <span className={css.prices}>
            <Money money={price} as={state === 'open' ? 'price' : 'plain'} size="sm" />
            {helped > 0 && <Money money={startPrice} as="was" />}
          </span>
        </span>
      </LinkTo>
    </li>
  )
}
