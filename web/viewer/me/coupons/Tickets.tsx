import type { ReactNode } from 'react'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import type { Listed } from '#web/shared/ui/table/column.ts'
import css from './Coupons.module.css'

interface Props<Item> {
  readonly list: Listed<Item>
  readonly empty: ReactNode
  readonly idOf: (item: Item) => string
  readonly children: (item: Item) => ReactNode
}

/** A list of coupons, page by page. */
export function Tickets<Item>({ list, empty, idOf, children }: Props<Item>) {
  if (list.problem && !list.items) return <ErrorState problem={list.problem} onAgain={list.again} />
  if (list.items?.length === 0) return empty
  return (
    <>
      <ul className={css.list}>
        {list.items
          ? list.items.map((item) => <li key={idOf(item)}>{children(item)}</li>)
          : ['a', 'b', 'c'].map((place) => (
              <li key={place}>
                <Bone height={92} radius={12} />
              </li>
            ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </>
  )
}
