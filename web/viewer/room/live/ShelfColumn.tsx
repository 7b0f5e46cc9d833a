import { memo } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { ShelfList } from '../../parts/shelf/ShelfList.tsx'
import { roomWords } from '../words.ts'
import type { OpenSheet } from './LiveSheets.tsx'
import css from './ShelfColumn.module.css'
import type { Goods as RoomGoods } from './use-goods.ts'

interface Props {
  readonly goods: RoomGoods
  readonly open: (sheet: OpenSheet) => void
}

/** The shelf beside the picture, on wide screens. */
export const ShelfColumn = memo(function ShelfColumn({ goods, open }: Props) {
  const t = useWords(roomWords)
  return (
    <aside className={css.shelf} aria-label={t('shelf')}>
      <h2 className={css.title}>
        {t('shelf')}
        {goods.shelf && <span className={css.count}>{goods.shelf.items.length}</span>}
      </h2>
      <div className={css.list}>
        <Goods goods={goods} open={open} />
      </div>
    </aside>
  )
})

/** The shelf's products with what one may do with each; in the column and in the sheet alike. */
export function Goods({ goods, open }: Props) {
  return (
    <ShelfList
      shelf={goods.shelf}
      explainingId={goods.explainingId}
      demand={goods.demand}
      asked={goods.asked}
      onOpen={(productId) => open({ kind: 'product', productId })}
      onAsk={goods.ask}
      onClip={({ productId }) => open({ kind: 'clip', productId })}
    />
  )
}
