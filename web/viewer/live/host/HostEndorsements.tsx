import { listHostEndorsements } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { EndorsementCard } from '../../parts/endorsement/EndorsementCard.tsx'
import css from './Host.module.css'
import { hostScreenWords } from './words.ts'

/** What the host stands up for now; nothing where that is nothing. */
export function HostEndorsements({ hostId }: { readonly hostId: string }) {
  const t = useWords(hostScreenWords)
  const text = useTexts()
  const { data } = useRoute(listHostEndorsements, { params: { hostId } })
  if (!data || data.items.length === 0) return null
  return (
    <section className={css.shows}>
      <h2>{t('endorses')}</h2>
      <div className={css.endorsements}>
        {data.items.map(({ products, hostId: _, ...endorsement }) => (
          <EndorsementCard key={endorsement.id} endorsement={endorsement}>
            <span className={css.goods}>
              {products.map((product) => (
                <LinkTo key={product.id} to={`/products/${product.handle}`}>
                  {text(product.title)}
                </LinkTo>
              ))}
            </span>
          </EndorsementCard>
        ))}
      </div>
    </section>
  )
}
