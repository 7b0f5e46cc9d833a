import { useEffect, useRef, useState } from 'react'
import type { Shelf, ShowEntry } from '#contracts/live'
import {
  type Explaining,
  explainingOfEntries,
  explainingOfShelf,
  explainingTimeline,
  holding,
} from '#web/shared/room/explaining.ts'
import { makeNeedle } from '#web/shared/room/needle.ts'

/** How often a running picture is asked where it is while a card waits for it. */
const askEveryMs = 40

/**
 * What is explained beside the frame on this screen: the room's log says it sooner than the picture shows it, so each card
 * waits for its moment. Once shown, a card goes only when a later one comes, however the player jumps.
 */
export function useExplaining(
  shelf: Shelf | undefined,
  entries: readonly ShowEntry[],
  programTime: () => number | undefined,
): Explaining | undefined {
  const [shown, setShown] = useState<Explaining>()
  const [timeline] = useState(explainingTimeline)
  const [needle] = useState(makeNeedle)
  const current = useRef<Explaining>(undefined)

  useEffect(() => {
    if (shelf) timeline.lay([explainingOfShelf(shelf)])
    timeline.lay(explainingOfEntries(entries))
    const look = () => {
      timeline.moveTo(needle.read(programTime(), performance.now()))
      const due = holding(timeline.last(Number.POSITIVE_INFINITY))
      if (!due || (current.current && current.current.order >= due.order)) return
      current.current = due
      setShown(due)
    }
    look()
    const timer = setInterval(() => timeline.next() !== undefined && look(), askEveryMs)
    return () => clearInterval(timer)
  }, [shelf, entries, programTime, timeline, needle])

  return shown
}
