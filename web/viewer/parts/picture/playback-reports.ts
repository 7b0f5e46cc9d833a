import { reportPlayback } from '#contracts/live'
import type { Player } from '#web/shared/player/index.ts'
import type { RouteKind } from '#web/shared/player/route/route.ts'
import { call } from '#web/shared/wire/call.ts'

/** The first one starts the house's clock of how long somebody has watched; then twice a minute. */
const firstAfterMs = 3_000
const everyMs = 30_000
const mostMs = 120_000

const names: Readonly<Record<RouteKind, 'flv' | 'll-hls' | 'native' | 'audio'>> = {
  flv: 'flv',
  hls: 'll-hls',
  native: 'native',
  audio: 'audio',
}

/** Tells the house how a running show plays here, for as long as it does; gives the way to stop. What cannot be told is let go. */
export function reportWhilePlaying(showId: string, player: Player): () => void {
  let before = player.state
  let since = performance.now()
  const counted = { playedMs: 0, stalls: 0, stalledMs: 0 }
  const count = () => {
    const now = performance.now()
    const spent = now - since
    since = now
    if (before === 'playing') counted.playedMs += spent
    else if (before === 'stalled') counted.stalledMs += spent
  }
  const stop = [
    player.on('state', (state) => {
      count()
      before = state
    }),
    player.on('stall', () => {
      counted.stalls += 1
    }),
  ]
  let timer = setTimeout(tell, firstAfterMs)
  return () => {
    clearTimeout(timer)
    for (const end of stop) end()
  }

  function tell(): void {
    count()
    timer = setTimeout(tell, everyMs)
    const { route } = player
    if (!route || counted.playedMs < 1) return
    const body = {
      player: names[route],
      playedMs: Math.min(mostMs, Math.round(counted.playedMs)),
      stalls: Math.min(1_000, counted.stalls),
      stalledMs: Math.min(mostMs, Math.round(counted.stalledMs)),
    }
    counted.playedMs = 0
    counted.stalls = 0
    counted.stalledMs = 0
    call(reportPlayback, { params: { showId }, body }).catch(() => undefined)
  }
}
