import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

const nearPx = 48

/**
 * Keeps a list at its newest end while the person reads there; once they scroll up it stays where it is and counts what came
 * since. `lastKey` names the newest item, `length` of the list tells how many came.
 */
export function useNewest(list: RefObject<HTMLElement | null>, lastKey: string | undefined, cameInAll: number) {
  const [isAtEnd, setAtEnd] = useState(true)
  const leftAt = useRef(cameInAll)
  if (isAtEnd) leftAt.current = cameInAll

  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest item is what moves the list
  useLayoutEffect(() => {
    if (isAtEnd && list.current) list.current.scrollTop = list.current.scrollHeight
  }, [isAtEnd, lastKey, list])

  const onScroll = useCallback(() => {
    const place = list.current
    if (place) setAtEnd(place.scrollHeight - place.scrollTop - place.clientHeight < nearPx)
  }, [list])
  const toNewest = useCallback(() => setAtEnd(true), [])
  return { isAtEnd, newCount: cameInAll - leftAt.current, onScroll, toNewest }
}
