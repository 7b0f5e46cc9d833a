import type { Config } from '#platform/config/config'
import type { Log } from '#platform/log/index'
import { alonePort, type RoomPort, redisPort } from '#platform/realtime/index'

/** How this node's rooms hear those of other nodes: over Redis where one is set, else there are no others. */
export function openRoomPort({ REDIS_URL: url }: Config, log: Log): RoomPort | Promise<RoomPort> {
  return url ? redisPort({ url, log }) : alonePort()
}
