import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { GroupWish } from './GroupSheet.tsx'

const GroupSheet = lazy(async () => ({ default: (await import('./GroupSheet.tsx')).GroupSheet }))

/** The sheet in which a group is opened or joined: `open` shows it for a wish, `sheet` is where it is drawn. */
export function useGroupSheet(onClosed: () => void): { open: (wish: GroupWish) => void; sheet: ReactNode } {
  const [wish, setWish] = useState<GroupWish>()
  const close = () => {
    setWish(undefined)
    onClosed()
  }
  return {
    open: setWish,
    sheet: wish && (
      <Suspense fallback={null}>
        <GroupSheet wish={wish} onClose={close} />
      </Suspense>
    ),
  }
}
