import type { IncomingMessage } from 'node:http'
import { isId } from '#kernel/id'
import { Refusal } from '#kernel/refusal'
import type { StreamSide } from '#platform/domain'
import type { StateChange } from '#platform/streaming/index'
import { anonymous, system } from '#platform/work'
import type { LiveHouse } from '../../house/parts.ts'
import { runtimeOf } from '../../house/runtime.ts'
import { refuse } from '../../refusals.ts'
import { checkMayEnter } from '../../room/admit.ts'
import { getShowFor, getShowRow, standingIn } from '../../show/load.ts'
import { checkMayPublish } from '../../show/show.ts'
import { checkStreamKey, showOfKey } from '../../show/stream-key.ts'
import { reading } from '../../tables.ts'
import { openReplayIfKept } from '../replay/open.ts'
import { targetsOf } from '../restream/queries.ts'
import { closeIncident, openIncident } from './incident.ts'
import { changePicture } from './picture.ts'

/** What the streaming side asks of shows: who may publish and watch; and what is done when a picture comes or goes. */
export function streamSideOf(house: LiveHouse): StreamSide {
  const queues = new Map<string, Promise<void>>()
  // Each change is written after the one before, and a failure of one is not the next one's.
  const inOrder = (channelId: string, write: () => Promise<void>, failed: string) => {
    const before = queues.get(channelId) ?? Promise.resolve()
    const after = before
      .then(write)
      .catch((error) => house.log.warn({ err: error, channelId }, failed))
      .finally(() => queues.get(channelId) === after && queues.delete(channelId))
    queues.set(channelId, after)
  }
  return {
    authorize: ({ key }) => authorize(house, key),
    mayPublish: (request) => mayPublish(house, request),
    mayWatch: (channelId, request) => mayWatch(house, channelId, request.raw),
    onState: (change) =>
      inOrder(change.channelId, () => follow(house, change), 'a change of the picture could not be kept'),
    onRecording: ({ channelId, reason }) =>
      inOrder(channelId, () => noteRecording(house, channelId, reason), 'a trouble of the recording could not be kept'),
  }
}

/** A hole in the recording is one incident from its first segment to the next one that is kept. */
async function noteRecording(house: LiveHouse, showId: string, reason: string | undefined): Promise<void> {
  const incident = { code: 'recording-failed', severity: 'bad', detail: reason } as const
  await house.perform(system, async (work) => {
    await (reason ? openIncident(work, showId, incident) : closeIncident(work, showId, incident.code))
  })
}

async function authorize(house: LiveHouse, key: string): Promise<{ channelId: string } | string> {
  try {
    const showId = showOfKey(key)
    if (!isId(showId)) throw refuse.wrongKey()
    const show = await getShowRow(reading(house.db), showId).catch((error) => {
      throw error instanceof Refusal ? refuse.wrongKey() : error
    })
    checkStreamKey(house.secrets, show, key)
    return { channelId: showId }
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

/** A browser camera comes with a session that may run the show named in `?show=`. */
async function mayPublish(house: LiveHouse, request: IncomingMessage): Promise<string | undefined> {
  const showId = new URL(request.url ?? '', 'http://house').searchParams.get('show') ?? ''
  const actor = await house.whoIs(request)
  if (!actor || !isId(showId)) return undefined
  try {
    const { show } = await getShowFor(reading(house.db), showId, actor, 'run')
    checkMayPublish(show.state)
    return show.id
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** Public shows are for everybody and may be cached; rehearsals, and replays that are not offered, for those who belong. */
async function mayWatch(house: LiveHouse, channelId: string, request: IncomingMessage): Promise<boolean | 'public'> {
  try {
    const show = await runtimeOf(house).openShow(channelId)
    const isKeptBack = (show.state === 'ended' || show.state === 'replay') && !show.replay_offered
    if (!show.rehearsal && !isKeptBack && show.state !== 'cancelled') return 'public'
    const actor = (await house.whoIs(request)) ?? anonymous
    if (isKeptBack) return (await standingIn(reading(house.db), show, actor)).rights.length > 0
    await checkMayEnter(house, show, actor)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

async function follow(house: LiveHouse, { channelId, news }: StateChange): Promise<void> {
  const { endedShow } = await house.perform(system, (work) => changePicture(work, channelId, news))
  if (news === 'live') house.streaming.restream(channelId, await targetsOf(house, channelId))
  if (endedShow) await openReplayIfKept(house, channelId)
}
