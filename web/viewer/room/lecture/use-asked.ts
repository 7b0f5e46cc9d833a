import { type AskedQuestion, listAsked } from '#contracts/live'
import { useRoute } from '#web/shared/wire/use-route.ts'
import type { RoomNow } from '../news.ts'

/** The questions of a lecture as its room tells them; until it does, as they were read. */
export function useAsked(showId: string, room: RoomNow, isLecture: boolean): readonly AskedQuestion[] {
  const { data } = useRoute(listAsked, { params: { showId } }, { enabled: isLecture })
  return room.state.asked ?? data?.items ?? []
}
