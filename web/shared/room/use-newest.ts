import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

const nearPx = 48

/**
 * Keeps a list at its newest end while the person reads there; once they scroll up it stays where it is and counts what came
 * since. `changed` is another value whenever the list changes; `cameInAll` counts all that ever came.
 */
export function useNewest(list: RefObject<HTMLElement | null>, changed: unknown, cameInAll: number) {
  const [isAtEnd, setAtEnd] = useState(true)
  const leftAt = useRef(cameInAll)
  if (isAtEnd) leftAt.current = cameInAll

  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever changes in the list may make it longer
  useLayoutEffect(() => {
    if (isAtEnd && list.current) list.current.scrollTop = list.current.scrollHeight
  }, [isAtEnd, changed, list])

  // What stands below the list comes and goes, and the keyboard of a phone: the newest line must not slide under it.
  useEffect(() => {
    const place = list.current
    if (!place || !isAtEnd) return
    const watch = new ResizeObserver(() => {
      place.scrollTop = place.scrollHeight
    })
    watch.observe(place)
    return () => watch.disconnect()
  }, [isAtEnd, list])

  const onScroll = useCallback(() => {
    const place = list.current
    if (place) setAtEnd(place.scrollHeight - place.scrollTop - place.clientHeight < nearPx)
  }, [list])
  const toNewest = useCallback(() => setAtEnd(true), [])
  return { isAtEnd, newCount: cameInAll - leftAt.current, onScroll, toNewest }
}
