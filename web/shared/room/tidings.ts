import { useEffect, useRef } from 'react'
import type { ShowEntry } from '#contracts/live'

/** What a page knows of a room's log, for those who follow one noun in it. */
export interface RoomTidings {
  /** The last entries, oldest first. */
  readonly entries: readonly ShowEntry[]
  /** How often more was missed than the log tells again. */
  readonly missed: number
}

interface Hearing {
  /** Called with each entry once, in order. */
  readonly onEntry: (entry: ShowEntry) => void
  /** More was missed than the log gives again: ask how it stands. */
  readonly onMissed: () => void
  /** An answer how it stands is under way. */
  readonly isAsking?: boolean
}

/**
 * Hears a room's log for one noun, whose present state is asked for beside it. What is heard while an answer is under way
 * may be newer than that answer, so it is told once more when it has come; `onEntry` must not mind.
 *
 * @public
 */
export function useTidings({ entries, missed }: RoomTidings, hearing: Hearing): void {
  const { isAsking = false } = hearing
  const latest = useRef(hearing)
  latest.current = hearing
  const heardUpTo = useRef(0)
  const askedAt = useRef(entries.at(-1)?.seq ?? 0)
  const known = useRef(0)
  useEffect(() => {
    if (missed > known.current) latest.current.onMissed()
    known.current = missed
  }, [missed])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when an answer begins to be waited for, and when it has come
  useEffect(() => {
    if (isAsking) askedAt.current = Math.max(askedAt.current, heardUpTo.current)
    else for (const entry of entries) if (entry.seq > askedAt.current) latest.current.onEntry(entry)
  }, [isAsking])
  useEffect(() => {
    const fresh = entries.filter((entry) => entry.seq > heardUpTo.current)
    heardUpTo.current = Math.max(heardUpTo.current, entries.at(-1)?.seq ?? 0)
    for (const entry of fresh) latest.current.onEntry(entry)
  }, [entries])
}
