import { createHmac } from 'node:crypto'

import type { GuestLink } from '#contracts/live'
import type { Config } from '#platform/config/config'
import type { LinkPort } from './link.ts'

type Servers = Pick<Config, 'NIGHTMARKET_ICE_URLS' | 'NIGHTMARKET_TURN_SECRET'>

const goodForMs = 12 * 3_600_000
const isTurn = (url: string) => /^turns?:/.test(url)

/**
 * Browsers connect to each other. Without any server they find each other in one network; STUN helps through most
 * routers, TURN through all. The relay's passwords are made for each seat and end by themselves (coturn's
 * `use-auth-secret`, draft-uberti-behave-turn-rest).
 */
export function peerLink({ NIGHTMARKET_ICE_URLS: given = '', NIGHTMARKET_TURN_SECRET: secret }: Servers): LinkPort {
  const urls = given.split(/[\s,]+/).filter((url) => url !== '')
  const stun = urls.filter((url) => !isTurn(url))
  const turn = secret === undefined ? [] : urls.filter(isTurn)
  return {
    most: 3,
    ticket(seatId, now) {
      const iceServers: GuestLink['iceServers'] = stun.length > 0 ? [{ urls: stun }] : []
      if (turn.length > 0 && secret !== undefined) {
        const username = `${Math.floor((now.getTime() + goodForMs) / 1000)}:${seatId}`
        const credential = createHmac('sha1', secret).update(username).digest('base64')
        iceServers.push({ urls: turn, username, credential })
      }
      return { kind: 'peer', iceServers }
    },
  }
}
