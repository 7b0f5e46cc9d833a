import { useReducedMotion } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useNumbers } from '../../i18n/use-numbers.ts'

const lastsMs = 400

/** A count that runs to its new value instead of jumping; short form (1.2万), exact figure in its title. */
export function CountUp({ value }: { readonly value: number }) {
  const say = useNumbers()
  const isStill = useReducedMotion()
  const [shown, setShown] = useState(value)
  const from = useRef(value)
  useEffect(() => {
    const start = from.current
    if (isStill || start === value) {
      setShown(value)
      from.current = value
      return
    }
    const startedAt = performance.now()
    let frame = requestAnimationFrame(function step(now) {
      // A frame may carry a time from before the effect ran.
      const share = Math.min(1, Math.max(0, (now - startedAt) / lastsMs))
      from.current = Math.round(start + (value - start) * (1 - (1 - share) ** 3))
      setShown(from.current)
      if (share < 1) frame = requestAnimationFrame(step)
    })
    return () => cancelAnimationFrame(frame)
  }, [value, isStill])
  return <span title={say.number(value)}>{say.count(shown)}</span>
}
