import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useReducer, useRef } from 'react'
import { getShelf, getShow, listExplainDemand, type RoomState, type ShowEntry, type ShowPage } from '#contracts/live'
import type { Entry } from '#contracts/wire'
import type { RoomStatus } from '#web/shared/wire/room-news.ts'
import { useRoom } from '#web/shared/wire/room-news-hook.ts'
import { outdate } from '#web/shared/wire/use-route.ts'
import type { RoomNow } from './news.ts'
import { useLogToShow } from './use-log-to-show.ts'

/** How many entries a page keeps: what a person could ever scroll back to. */
const kept = 240

/** The same as a plain record, as the follower of rooms wants it. */
type RoomValues = { [Key in keyof RoomState]: RoomState[Key] }

interface Heard {
  readonly entries: readonly ShowEntry[]
  readonly knownUpTo: number
  readonly linesInAll: number
  readonly leftOut: number
  readonly joined: RoomNow['joined']
  readonly missed: number
  readonly hasBegun: boolean
}

type Hearing =
  | { readonly kind: 'fresh'; readonly entries: readonly ShowEntry[]; readonly upTo: number; readonly hasGap: boolean }
  | { readonly kind: 'entries'; readonly entries: readonly ShowEntry[] }
  | { readonly kind: 'left-out'; readonly lines: number }
  | { readonly kind: 'joined'; readonly names: readonly string[]; readonly more: number }

const nothing: Heard = {
  entries: [],
  knownUpTo: 0,
  linesInAll: 0,
  leftOut: 0,
  joined: undefined,
  missed: 0,
  hasBegun: false,
}

function hear(before: Heard, hearing: Hearing): Heard {
  switch (hearing.kind) {
    case 'fresh': {
      const missed = before.missed + (hearing.hasGap ? 1 : 0)
      return { ...before, entries: hearing.entries, knownUpTo: hearing.upTo, missed, hasBegun: true }
    }
    case 'entries': {
      const lines = hearing.entries.filter(({ type }) => type === 'chat-line').length
      const entries = [...before.entries, ...hearing.entries].slice(-kept)
      return { ...before, entries, linesInAll: before.linesInAll + lines }
    }
    case 'left-out':
      return { ...before, leftOut: before.leftOut + hearing.lines }
    case 'joined': {
      const { names, more } = hearing
      return { ...before, joined: { key: (before.joined?.key ?? 0) + 1, names, more } }
    }
  }
}

/** The log of a show is made of these entries and no others: the contract of the house says so. */
const asShowEntries = (entries: readonly Entry[]) => entries as readonly ShowEntry[]

/** Follows the log of a show: keeps its last entries, and keeps page and shelf as the log says they are now. */
export function useRoomNow(show: ShowPage): RoomNow {
  const [heard, dispatch] = useReducer(hear, nothing)
  const queries = useQueryClient()
  const toShow = useLogToShow(show.id)
  const gather = useGathered(dispatch)
  const refresh = () => {
    toShow.forget()
    void outdate(queries, getShow, getShelf, listExplainDemand)
  }
  const { status, state, retry } = useRoom<RoomValues>(show.roomId, {
    since: show.position,
    onFresh: ({ entries, upTo }, hasGap) => {
      dispatch({ kind: 'fresh', entries: asShowEntries(entries), upTo, hasGap })
      if (hasGap) refresh()
    },
    onEntries: (entries) => {
      toShow.take(asShowEntries(entries))
      gather(asShowEntries(entries))
    },
    onLeftOut: (lines) => dispatch({ kind: 'left-out', lines }),
    onJoined: ({ names, more }) => dispatch({ kind: 'joined', names, more }),
  })
  return { ...heard, state, ...linkOf(status, heard.hasBegun), again: retry }
}

/** Talk is drawn at most so often, however fast a room talks; whatever else happens is drawn at once. */
const drawEveryMs = 100

function useGathered(dispatch: (hearing: Hearing) => void): (entries: readonly ShowEntry[]) => void {
  const waiting = useRef<ShowEntry[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(
    (entries) => {
      waiting.current.push(...entries)
      const draw = () => {
        clearTimeout(timer.current)
        timer.current = undefined
        dispatch({ kind: 'entries', entries: waiting.current })
        waiting.current = []
      }
      if (entries.some(({ lane }) => lane === 'must')) draw()
      else timer.current ??= setTimeout(draw, drawEveryMs)
    },
    [dispatch],
  )
}

function linkOf({ kind, why }: RoomStatus, hasBeenOpen: boolean): Pick<RoomNow, 'link' | 'closed'> {
  if (kind === 'away') return { link: 'closed', closed: { name: why ?? 'missing', reason: '' } }
  if (kind === 'open') return { link: 'open', closed: undefined }
  return { link: hasBeenOpen ? 'reconnecting' : 'opening', closed: undefined }
}
