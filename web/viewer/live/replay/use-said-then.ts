import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type ChatLine, listLines } from '#contracts/live'
import { makeTimeline } from '#web/shared/room/timeline.ts'
import { call } from '#web/shared/wire/call.ts'
import { crewRoles } from '../../parts/chat/ChatRow.tsx'
import { type Flyer, makeSky } from '../../parts/danmaku/sky.ts'

/** The chat is fetched in stretches of this length, a stretch ahead of the picture. */
const stretchMs = 60_000
const lookEveryMs = 100
const shownAtMost = 80

/**
 * What people said when this frame was live: the lines up to the frame on the screen, and those that fly over it. Seeking
 * either way shows at once what had been said by then; only what the picture runs past flies.
 */
export function useSaidThen(showId: string, programTime: () => number | undefined) {
  const sky = useMemo(makeSky, [])
  const timeline = useMemo(() => makeTimeline<ChatLine>({ at: (line) => line.mediaTime, key: (line) => line.id }), [])
  const fetched = useRef(new Set<number>())
  const [lines, setLines] = useState<readonly ChatLine[]>([])
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())

  useEffect(() => {
    const stop = new AbortController()
    let before: number | undefined
    const look = () => {
      const moment = programTime()
      if (moment === undefined) return
      const stretch = Math.floor(moment / stretchMs)
      for (const wanted of [stretch, stretch - 1, stretch + 1]) {
        if (fetched.current.has(wanted)) continue
        fetched.current.add(wanted)
        readStretch(showId, wanted, stop.signal).then(timeline.lay, () => fetched.current.delete(wanted))
      }
      const passed = timeline.moveTo(moment)
      if (before !== undefined && Math.abs(moment - before) > 2_000) sky.clear()
      before = moment
      if (passed.length > 0) sky.send(passed.map(asFlyer))
      const last = timeline.last(shownAtMost)
      setLines((shown) => (isSame(shown, last) ? shown : last))
    }
    const timer = setInterval(look, lookEveryMs)
    return () => {
      stop.abort()
      clearInterval(timer)
    }
  }, [showId, programTime, timeline, sky])

  /** Takes a line off this screen for good. */
  const forget = useCallback((lineId: string) => setGone((known) => new Set([...known, lineId])), [])
  const left = useMemo(() => lines.filter(({ id }) => !gone.has(id)), [lines, gone])
  return { sky, lines: left, forget }
}

async function readStretch(showId: string, stretch: number, signal: AbortSignal): Promise<readonly ChatLine[]> {
  const span = { from: stretch * stretchMs, until: (stretch + 1) * stretchMs, limit: 200 }
  const lines: ChatLine[] = []
  let after: string | undefined
  do {
    const query = { ...span, ...(after === undefined ? {} : { after }) }
    const page = await call(listLines, { params: { showId }, query }, { signal })
    lines.push(...page.items)
    after = page.next
  } while (after !== undefined)
  return lines
}

function asFlyer({ text, person }: ChatLine): Flyer {
  return { text, by: crewRoles.includes(person.role) ? 'crew' : 'viewer', times: 1 }
}

function isSame(one: readonly ChatLine[], other: readonly ChatLine[]): boolean {
  return one.length === other.length && one[0]?.id === other[0]?.id && one.at(-1)?.id === other.at(-1)?.id
}
