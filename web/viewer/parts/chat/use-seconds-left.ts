import { useEffect, useState } from 'react'
import { serverNow } from '#web/shared/wire/server-clock.ts'

/** Whole seconds until an instant of the server's clock (ms), counting down; 0 when it has passed or there is none. */
export function useSecondsLeft(until: number | undefined): number {
  const [, tick] = useState(0)
  const leftMs = until === undefined ? 0 : until - serverNow()
  const isOver = leftMs <= 0
  useEffect(() => {
    if (isOver) return
    const timer = setInterval(() => tick((count) => count + 1), 250)
    return () => clearInterval(timer)
  }, [isOver])
  return Math.max(0, Math.ceil(leftMs / 1000))
}
