import type { ReactNode } from 'react'
import type { ColumnCard } from '#contracts/community/columns'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import css from './Column.module.css'
import { ColumnTile } from './ColumnTile.tsx'

interface Props {
  readonly list: {
    readonly items: readonly ColumnCard[] | undefined
    readonly problem: Problem | undefined
    readonly hasMore: boolean
    readonly isFetchingMore: boolean
    readonly more: () => void
    readonly again: () => void
  }
  readonly empty: ReactNode
}

/** Columns, page by page. */
export function ColumnList({ list, empty }: Props) {
  if (list.problem && !list.items) return <ErrorState problem={list.problem} onAgain={list.again} />
  if (list.items?.length === 0) return empty
  return (
    <>
      <ul className={css.tiles}>
        {!list.items && ['a', 'b', 'c'].map((bone) => <Bone key={bone} height={120} radius={12} />)}
        {list.items?.map((column) => (
          <ColumnTile key={column.id} column={column} />
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </>
  )
}
