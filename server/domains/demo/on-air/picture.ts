import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

import { getStreamKey } from '#contracts/live'
import type { Doors } from '#platform/domain'
import { type Loop, playLoop } from '#platform/streaming/rtmp/loop'
import type { DemoPerson } from './wire.ts'

const clip = new URL('../clip/night-market.flv', import.meta.url)
const againMs = 5_000

export interface Picture {
  stop(): Promise<void>
}

/** Puts the demo's clip on air through the RTMP door, as an encoder would, and goes on trying when the line is cut. */
export async function putOnAir(host: DemoPerson, showId: string, doors: Doors): Promise<Picture> {
  const file = await readFile(clip)
  let loop: Loop | undefined
  let isStopped = false
  const publish = async () => {
    const { key } = await host.call(getStreamKey, { params: { showId } })
    loop = await playLoop({ file, url: `${doors.rtmp}/live/${key}` })
    return loop
  }
  const first = await publish()
  const keepOn = async () => {
    for (let current = first; !isStopped; ) {
      await current.closed
      if (isStopped) return
      await pause(againMs, undefined, { ref: false })
      current = await publish().catch(() => current)
    }
  }
  void keepOn()
  return {
    async stop() {
      isStopped = true
      await loop?.stop()
    },
  }
}
