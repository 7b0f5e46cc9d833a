import { IconShoppingBag } from '@tabler/icons-react'
import type { ExplainDemand, Shelf } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import css from './ShelfList.module.css'
import { type ShelfActs, ShelfRow } from './ShelfRow.tsx'
import { shelfWords } from './words.ts'

interface Props extends ShelfActs {
  /** Absent while it is on its way. */
  readonly shelf: Shelf | undefined
  readonly explainingId: string | undefined
  readonly demand: readonly ExplainDemand[]
  readonly asked: ReadonlySet<string>
}

/** The shelf in its order, the number in front of each product being what the host calls it by. */
export function ShelfList({ shelf, explainingId, demand, asked, ...acts }: Props) {
  const t = useWords(shelfWords)
  if (!shelf) return <ShelfBones />
  if (shelf.items.length === 0) {
    return <EmptyState art={<IconShoppingBag size={36} stroke={1.5} />} title={t('emptyTitle')} note={t('emptyNote')} />
  }
  const wanting = new Map(demand.map(({ productId, people }) => [productId, people]))
  return (
    <ol className={css.list}>
      {shelf.items.map((item, place) => (
        <ShelfRow
          key={item.productId}
          item={item}
          place={place + 1}
          isExplaining={item.productId === explainingId}
          wanting={wanting.get(item.productId) ?? 0}
          isAsked={asked.has(item.productId)}
          {...acts}
        />
      ))}
    </ol>
  )
}

function ShelfBones() {
  return (
    <div className={css.list}>
      {['a', 'b', 'c', 'd'].map((place) => (
        <div key={place} className={css.bone}>
          <Bone width={92} height={92} radius={10} />
          <div className={css.boneWords}>
            <Bone width="80%" />
            <Bone width="40%" />
            <Bone width={90} height={24} />
          </div>
        </div>
      ))}
    </div>
  )
}
