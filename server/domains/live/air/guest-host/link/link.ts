import type { GuestLink } from '#contracts/live'
import type { House } from '#platform/house'
import { peerLink } from './peer.ts'

/**
 * How the picture and sound of guest hosts reach the desk that mixes them. The port behind which an external WebRTC service
 * (an SFU) takes the place of connections from browser to browser: such an adapter answers a ticket of a kind of its own
 * (its address and a token for one seat), a larger `most`, and the pages open it in `web/shared/player/guest/`.
 */
export interface LinkPort {
  /** Guest hosts in one show at once. The table's places end at 3; a service that carries more widens them. */
  readonly most: number
  /** What one side needs to connect; good for `seatId` and for some hours. */
  ticket(seatId: string, now: Date): GuestLink
}

/** The link of this house: straight from browser to browser, helped by the servers in its settings. */
export function linkOf({ config }: Pick<House, 'config'>): LinkPort {
  return peerLink(config)
}
