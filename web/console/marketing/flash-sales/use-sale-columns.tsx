import type { RunFlashSale } from '#contracts/promotions'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { runWords } from '#web/shared/room/flash-sale/run/words.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './FlashSales.module.css'
import { flashSalesWords } from './words.ts'

/** What the table tells of each flash sale. */
export function useSaleColumns(): readonly Column<RunFlashSale>[] {
  const t = useWords(flashSalesWords)
  const says = useWords(runWords)
  const text = useTexts()
  const say = useNumbers()
  const sum = (sale: RunFlashSale, of: 'allotment' | 'left') => sale.items.reduce((so, item) => so + item[of], 0)
  return [
    {
      key: 'product',
      title: t('product'),
      cell: ({ product }) => (
        <span className={css.product}>
          <Picture picture={product.picture} alt="" ratio="1" sizes="40px" className={css.thumb ?? ''} />
          <span className={css.name}>{text(product.title)}</span>
        </span>
      ),
    },
    {
      key: 'state',
      title: t('state'),
      cell: ({ state }) => (
        <span className={css.state} data-state={state}>
          {says(state)}
        </span>
      ),
    },
    {
      key: 'price',
      title: t('price'),
      isFigure: true,
      from: 'sm',
      cell: ({ items: [item] }) => item && <Money money={item.price} />,
    },
    { key: 'starts', title: t('starts'), from: 'sm', cell: ({ startsAt }) => <When at={startsAt} as="day" /> },
    { key: 'where', title: t('where'), from: 'lg', cell: ({ showId }) => t(showId ? 'inRoom' : 'inShop') },
    {
      key: 'allotment',
      title: t('allotment'),
      isFigure: true,
      from: 'lg',
      cell: (sale) => say.number(sum(sale, 'allotment')),
    },
    { key: 'left', title: t('left'), isFigure: true, from: 'md', cell: (sale) => say.number(sum(sale, 'left')) },
    {
      key: 'claimed',
      title: t('claimed'),
      isFigure: true,
      from: 'md',
      cell: ({ figures }) => say.number(figures.held + figures.ordered + figures.paid),
    },
    { key: 'paid', title: t('paid'), isFigure: true, from: 'md', cell: ({ figures }) => say.number(figures.paid) },
    {
      key: 'people',
      title: t('people'),
      isFigure: true,
      from: 'lg',
      cell: ({ figures }) => say.number(figures.people),
    },
    { key: 'by', title: t('by'), from: 'lg', cell: ({ createdBy }) => createdBy },
  ]
}
