import { getReplay, listProductClips, listShowClips } from '#contracts/live'
import { on } from '#platform/http'
import { refuse } from '../../refusals.ts'
import { getVisibleShow } from '../../show/load.ts'
import { chaptersOf, findProductClips, findShowClips } from '../../stage/clip/queries.ts'
import { reading } from '../../tables.ts'
import { lengthOf } from './replay.ts'

export const replayRoutes = [
  on(getReplay, async ({ params, reader, actor, house }) => {
    const { show, standing } = await getVisibleShow(reading(reader), params.showId, actor)
    if (show.state !== 'replay' || !show.started_at) throw refuse.noReplay()
    if (!show.replay_offered && standing.rights.length === 0) throw refuse.notOffered()
    const recording = await house.streaming.recording(show.id)
    const clips = await findShowClips(reader, show.id, async () => recording)
    return {
      showId: show.id,
      playlistUrl: `/live/${show.id}/replay.m3u8`,
      startedAt: show.started_at,
      durationMs: Math.round(lengthOf(recording)),
      chapters: chaptersOf(clips, recording),
    }
  }),
  on(listShowClips, async ({ params, reader, actor, house }) => {
    const { show } = await getVisibleShow(reading(reader), params.showId, actor)
    return { items: await findShowClips(reader, show.id, (id) => house.streaming.recording(id)) }
  }),
  on(listProductClips, async ({ params, reader, house }) => ({
    items: await findProductClips(reader, params.productId, (id) => house.streaming.recording(id)),
  })),
]
