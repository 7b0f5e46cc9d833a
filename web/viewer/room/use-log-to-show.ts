import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { getShelf, getShow, type Shelf, type ShowEntry, type ShowPage } from '#contracts/live'
import { caughtUp } from '#web/shared/room/after/caught-up.ts'
import { shelfAfter } from '#web/shared/room/after/shelf-after.ts'
import { showAfter, wantsAsking } from '#web/shared/room/after/show-after.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { keyOf, onAnswers, outdate } from '#web/shared/wire/use-route.ts'

/** What a whole room hears at once, not the whole room asks about at once. */
const spreadMs = 4_000
/** More than what could be told while an answer is under way. */
const keptTold = 400

interface LogToShow {
  readonly take: (entries: readonly ShowEntry[]) => void
  /** Something was missed: what was told before it counts no more. */
  readonly forget: () => void
}

/** Takes entries of a show's log and keeps its page and shelf up to date with them, whichever comes first. */
export function useLogToShow(showId: string): LogToShow {
  const queries = useQueryClient()
  const { me } = useMe()
  const myId = useRef(me?.id)
  myId.current = me?.id
  const told = useRef<readonly ShowEntry[]>([])
  const later = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(later.current), [])

  const lay = useCallback(
    (entries: readonly ShowEntry[]) => {
      const input = { params: { showId } }
      const after = (show: ShowPage, entry: ShowEntry) => showAfter(show, entry, myId.current)
      queries.setQueryData<ShowPage>(keyOf(getShow, input), (show) => show && caughtUp(show, entries, after))
      queries.setQueryData<Shelf>(keyOf(getShelf, input), (shelf) => shelf && entries.reduce(shelfAfter, shelf))
    },
    [queries, showId],
  )
  // An answer may have been read before what was told while it was under way.
  useEffect(() => onAnswers(queries, [getShow, getShelf], () => lay(told.current)), [queries, lay])

  const take = useCallback(
    (entries: readonly ShowEntry[]) => {
      told.current = [...told.current, ...entries.filter(({ lane }) => lane === 'must')].slice(-keptTold)
      lay(entries)
      const wishes = entries.map((entry) => wantsAsking(entry, myId.current))
      const ask = () => void outdate(queries, getShow)
      if (wishes.includes('now')) ask()
      if (wishes.includes('later')) {
        clearTimeout(later.current)
        later.current = setTimeout(ask, Math.random() * spreadMs)
      }
    },
    [queries, lay],
  )
  const forget = useCallback(() => {
    told.current = []
  }, [])
  return { take, forget }
}
