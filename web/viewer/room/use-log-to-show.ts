import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { getShelf, getShow, type Shelf, type ShowEntry, type ShowPage } from '#contracts/live'
import { shelfAfter } from '#web/shared/room/shelf-after.ts'
import { showAfter, wantsAsking } from '#web/shared/room/show-after.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { keyOf, outdate } from '#web/shared/wire/use-route.ts'

/** What a whole room hears at once, not the whole room asks about at once. */
const spreadMs = 4_000

/** Gives what takes entries of a show's log and brings its page and shelf up to date with them. */
export function useLogToShow(showId: string): (entries: readonly ShowEntry[]) => void {
  const queries = useQueryClient()
  const { me } = useMe()
  const myId = useRef(me?.id)
  myId.current = me?.id
  const later = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(later.current), [])

  return useCallback(
    (entries) => {
      const input = { params: { showId } }
      const after = (show: ShowPage) => entries.reduce((so, entry) => showAfter(so, entry, myId.current), show)
      queries.setQueryData<ShowPage>(keyOf(getShow, input), (show) => show && after(show))
      queries.setQueryData<Shelf>(keyOf(getShelf, input), (shelf) => shelf && entries.reduce(shelfAfter, shelf))
      const wishes = entries.map((entry) => wantsAsking(entry, myId.current))
      const ask = () => void outdate(queries, getShow)
      if (wishes.includes('now')) ask()
      if (wishes.includes('later')) {
        clearTimeout(later.current)
        later.current = setTimeout(ask, Math.random() * spreadMs)
      }
    },
    [queries, showId],
  )
}
