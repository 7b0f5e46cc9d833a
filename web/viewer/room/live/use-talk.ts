import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { getShow, type RoomPerson, type ShowEntry, type ShowPage } from '#contracts/live'
import { linesOf, type OwnLine } from '#web/shared/room/lines.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { outdate } from '#web/shared/wire/use-route.ts'
import { crewRoles } from '../../parts/chat/ChatRow.tsx'
import { useOwnLines } from '../../parts/chat/own-lines.ts'
import { type Flyer, makeSky, type Sky } from '../../parts/danmaku/sky.ts'
import type { RoomNow } from '../news.ts'

/** Talking in a room: the lines to show, saying one, and what flies over the picture. */
export function useTalk(show: ShowPage, room: RoomNow, programTime: () => number | undefined) {
  const { me } = useMe()
  const queries = useQueryClient()
  const sky = useMemo(makeSky, [])
  const person: RoomPerson = {
    id: me?.id ?? '',
    name: me?.name ?? '',
    role: show.me.role,
    ...(show.me.fan ? { fanLevel: show.me.fan.level } : {}),
  }
  const own = useOwnLines({
    showId: show.id,
    person,
    mediaNow: programTime,
    onSaid: (line) => sky.send([{ text: line.text, by: 'own', times: 1 }]),
    onRefused: () => void outdate(queries, getShow),
  })
  useFlying(sky, room, own.own)
  const lines = useMemo(() => linesOf(room.entries, own.own), [room.entries, own.own])
  return { sky, lines, myId: me?.id, ...own }
}

/** Lets the lines fly that come while this page looks on; those that were there before are read in the list. */
function useFlying(sky: Sky, { entries, knownUpTo }: RoomNow, own: readonly OwnLine[]) {
  const flown = useRef(0)
  const mine = useRef(own)
  mine.current = own
  useEffect(() => {
    const from = Math.max(flown.current, knownUpTo)
    flown.current = Math.max(from, entries.at(-1)?.seq ?? 0)
    const isOwn = (id: string) => mine.current.some(({ line }) => line.id === id)
    const flyers = entries.filter((entry) => entry.seq > from).flatMap((entry) => flyersOf(entry, isOwn))
    if (flyers.length > 0) sky.send(flyers)
  }, [entries, knownUpTo, sky])
}

function flyersOf(entry: ShowEntry, isOwn: (id: string) => boolean): readonly Flyer[] {
  // The own line has flown when it was said.
  if (entry.type !== 'chat-line' || isOwn(entry.body.id)) return []
  const by = crewRoles.includes(entry.body.person.role) ? 'crew' : 'viewer'
  return [{ text: entry.body.text, by, times: entry.folded?.times ?? 1 }]
}
