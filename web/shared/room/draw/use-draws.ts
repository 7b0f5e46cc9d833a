import { useEffect, useMemo, useState } from 'react'
import { type Draw, listShowDraws, listShowRedPackets, type RedPacket } from '#contracts/draws'
import type { RoomState } from '#contracts/live'
import { useRoute } from '../../wire/use-route.ts'
import { type RoomTidings, useTidings } from '../tidings.ts'
import { drawsAfter, drawsCounted, packetsAfter, packetsCounted } from './draws-after.ts'

/** The draws of a show as they stand, newest first, kept right by what its room tells and counts. */
export function useDraws(showId: string, tidings: RoomTidings, state: RoomState) {
  const { data, error, isFetching, refetch } = useRoute(listShowDraws, { params: { showId } })
  const [draws, setDraws] = useState<readonly Draw[]>([])
  useEffect(() => {
    if (data) setDraws(data.items)
  }, [data])
  const again = () => void refetch()
  useTidings(tidings, {
    onEntry: (entry) => setDraws((was) => drawsAfter(was, entry)),
    onMissed: again,
    isAsking: isFetching,
  })
  const counted = useMemo(() => drawsCounted(draws, state), [draws, state])
  return { draws: counted, problem: error ?? undefined, isPending: data === undefined && !error, again }
}

/** The red packets of a show, kept right the same way. */
export function useRedPackets(showId: string, tidings: RoomTidings, state: RoomState) {
  const { data, error, isFetching, refetch } = useRoute(listShowRedPackets, { params: { showId } })
  const [packets, setPackets] = useState<readonly RedPacket[]>([])
  useEffect(() => {
    if (data) setPackets(data.items)
  }, [data])
  const again = () => void refetch()
  useTidings(tidings, {
    onEntry: (entry) => setPackets((was) => packetsAfter(was, entry)),
    onMissed: again,
    isAsking: isFetching,
  })
  const counted = useMemo(() => packetsCounted(packets, state), [packets, state])
  return { packets: counted, problem: error ?? undefined, isPending: data === undefined && !error, again }
}
