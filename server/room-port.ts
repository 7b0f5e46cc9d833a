import type { Config } from '#platform/config/config'
import type { Log } from '#platform/log/index'
import { alonePort, type RoomPort } from '#platform/realtime/index'

/** How this node's rooms hear those of other nodes: over Redis where one is set, else there are no others. */
export async function openRoomPort(config: Config, _log: Log): Promise<RoomPort> {
  if (!config.REDIS_URL) return alonePort()
  throw new Error('no redis yet')
}
