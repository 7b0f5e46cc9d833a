import { useEffect, useState } from 'react'

/** Whole seconds until an instant of this machine's clock; 0 once it has come. */
export function useSecondsUntil(atMs: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    setNow(Date.now())
    if (atMs <= Date.now()) return
    const timer = setInterval(() => {
      setNow(Date.now())
      if (Date.now() >= atMs) clearInterval(timer)
    }, 500)
    return () => clearInterval(timer)
  }, [atMs])
  return Math.max(0, Math.ceil((atMs - now) / 1000))
}
