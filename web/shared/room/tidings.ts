import { useEffect, useRef } from 'react'
import type { ShowEntry } from '#contracts/live'

/** What a page knows of a room's log, for those who follow one noun in it. */
export interface RoomTidings {
  /** The last entries, oldest first. */
  readonly entries: readonly ShowEntry[]
  /** How often the log began afresh: from the second time on, something between may have been missed. */
  readonly snapshots: number
}

interface Hearing {
  /** Called with each entry once, in order. */
  readonly onEntry: (entry: ShowEntry) => void
  /** More was missed than the log gives again: ask how it stands. */
  readonly onMissed: () => void
}

/**
 * Hears a room's log for one noun, whose present state was asked for beside it. An entry that was known to that answer
 * already may come again, so what `onEntry` does must not mind.
 *
 * @public
 */
export function useTidings({ entries, snapshots }: RoomTidings, hearing: Hearing): void {
  const latest = useRef(hearing)
  latest.current = hearing
  const heardUpTo = useRef(0)
  const begun = useRef(snapshots)
  useEffect(() => {
    if (snapshots === begun.current) return
    // The first log came after this page was drawn; only a later one tells of a gap.
    if (begun.current > 0) latest.current.onMissed()
    begun.current = snapshots
  }, [snapshots])
  useEffect(() => {
    const fresh = entries.filter((entry) => entry.seq > heardUpTo.current)
    heardUpTo.current = Math.max(heardUpTo.current, entries.at(-1)?.seq ?? 0)
    for (const entry of fresh) latest.current.onEntry(entry)
  }, [entries])
}
