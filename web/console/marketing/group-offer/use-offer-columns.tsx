import type { RunGroupOffer } from '#contracts/sharing'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { rateOf } from './Figures.tsx'
import own from './GroupOffers.module.css'
import { OfferState } from './OfferState.tsx'
import { groupOffersWords } from './words.ts'

/** What the table tells of each offer. */
export function useOfferColumns(): readonly Column<RunGroupOffer>[] {
  const t = useWords(groupOffersWords)
  const text = useTexts()
  const say = useNumbers()
  const figure = (key: 'opened' | 'completed' | 'failed' | 'refundsPending', from: 'sm' | 'md' | 'lg') => ({
    key,
    title: t(key === 'completed' || key === 'failed' ? `group.${key}` : key),
    isFigure: true,
    from,
    cell: ({ figures }: RunGroupOffer) => say.number(figures[key]),
  })
  return [
    {
      key: 'product',
      title: t('product'),
      cell: ({ product }) => (
        <span className={own.product}>
          <span className={own.thumb}>
            <Picture picture={product.picture} alt="" ratio="1" sizes="40px" />
          </span>
          <span className={own.name}>{text(product.title)}</span>
        </span>
      ),
    },
    { key: 'state', title: t('state'), cell: ({ state }) => <OfferState state={state} /> },
    { key: 'size', title: t('size'), from: 'sm', cell: ({ steps }) => steps.join(' / ') },
    {
      key: 'price',
      title: t('price'),
      isFigure: true,
      from: 'sm',
      cell: ({ items: [item] }) => item?.prices[0] && <Money money={item.prices[0]} />,
    },
    figure('opened', 'md'),
    figure('completed', 'md'),
    figure('failed', 'lg'),
    {
      key: 'rate',
      title: t('rate'),
      isFigure: true,
      from: 'md',
      cell: ({ figures }) => {
        const rate = rateOf(figures)
        return rate === undefined ? '–' : say.percent(rate)
      },
    },
    figure('refundsPending', 'lg'),
    { key: 'by', title: t('by'), from: 'lg', cell: ({ createdBy }) => createdBy },
  ]
}
