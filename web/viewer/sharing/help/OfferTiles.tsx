import { IconScissors } from '@tabler/icons-react'
import type { HelpOffer } from '#contracts/sharing'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import css from './Help.module.css'
import { OpenCall } from './OpenCall.tsx'
import { helpWords } from './words.ts'

interface Props {
  readonly offers: readonly HelpOffer[]
  /** On the product's own page its name and picture stand above already. */
  readonly isOnProduct?: boolean
}

/** What friends can help to get cheaper, and the one thing to do about it. */
export function OfferTiles({ offers, isOnProduct = false }: Props) {
  const t = useWords(helpWords)
  const text = useTexts()
  const language = useLanguage()
  return (
    <ul className={css.tiles}>
      {offers.map((offer) => {
        const { product, variant, needed, newNeeded, startPrice, floorPrice } = offer
        const terms = { count: needed, from: sayMoney(startPrice, language), to: sayMoney(floorPrice, language) }
        return (
          <li key={offer.id} className={css.tile}>
            {isOnProduct ? (
              <span className={css.mark}>
                <IconScissors size={16} aria-hidden />
                {t('title')}
              </span>
            ) : (
              <LinkTo to={`/products/${product.handle}`} className={css.goods}>
                <span className={css.small}>
                  <Picture picture={product.picture} alt="" ratio="1" sizes="64px" />
                </span>
                <strong className={css.name}>{text(product.title)}</strong>
              </LinkTo>
            )}
            <p className={css.terms}>
              {text(variant) && <span className={css.soft}>{text(variant)}</span>}
              <span>{t('offer', terms)}</span>
              {newNeeded > 0 && <span className={css.soft}>{t('offerNew', { count: newNeeded })}</span>}
            </p>
            <OpenCall offerId={offer.id} label={t('open')} />
          </li>
        )
      })}
    </ul>
  )
}
