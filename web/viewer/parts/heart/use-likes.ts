import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { likeShow } from '#contracts/live'
import { call } from '#web/shared/wire/call.ts'
import { asProblem, type Problem } from '#web/shared/wire/problem.ts'
import { makeTaps } from './taps.ts'

/**
 * Likes of a room: the count on the screen with the own taps in it at once, and how many taps were this person's. The count
 * never falls, except by taps that were refused.
 */
export function useLikes(showId: string, told: number, onRefused: (problem: Problem) => void) {
  const [own, setOwn] = useState(0)
  /** Taps of `own` that the house has not counted yet. */
  const [waiting, setWaiting] = useState(0)
  const highest = useRef(0)
  const refused = useRef(onRefused)
  refused.current = onRefused
  const taps = useMemo(
    () =>
      makeTaps({
        send: async (count) => {
          await call(likeShow, { params: { showId }, body: { taps: count } })
          setWaiting((before) => before - count)
        },
        onRefused: (count, reason) => {
          highest.current = 0
          setWaiting((before) => before - count)
          setOwn((before) => before - count)
          refused.current(asProblem(reason))
        },
      }),
    [showId],
  )
  useEffect(() => {
    addEventListener('pagehide', taps.flush)
    return () => {
      removeEventListener('pagehide', taps.flush)
      taps.flush()
    }
  }, [taps])
  const like = useCallback(() => {
    setOwn((before) => before + 1)
    setWaiting((before) => before + 1)
    taps.tap()
  }, [taps])
  highest.current = Math.max(highest.current, told + waiting)
  return { likes: highest.current, own, like }
}
