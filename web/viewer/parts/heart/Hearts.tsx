import { useReducedMotion } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { type Burst, makeBurst } from './burst.ts'
import css from './Hearts.module.css'

interface Props {
  /** The count on the screen: when it grows, hearts rise. */
  readonly likes: number
  /** Of these, how many are this person's own taps so far. */
  readonly own: number
}

/** The hearts that rise when people like the show. Only for the eye, and not for those who ask for less motion. */
export function Hearts({ likes, own }: Props) {
  const isStill = useReducedMotion()
  const stage = useRef<HTMLDivElement>(null)
  const burst = useRef<Burst>(undefined)
  const shown = useRef({ likes, own })
  useEffect(() => {
    if (!stage.current || isStill) return
    const made = makeBurst(stage.current)
    burst.current = made
    return () => {
      made.clear()
      burst.current = undefined
    }
  }, [isStill])
  useEffect(() => {
    const mine = own - shown.current.own
    const others = likes - shown.current.likes - mine
    shown.current = { likes, own }
    if (document.hidden) return
    if (mine > 0) burst.current?.rise(mine, true)
    if (others > 0) burst.current?.rise(Math.ceil(Math.log2(others + 1)), false)
  }, [likes, own])
  return <div ref={stage} className={css.stage} aria-hidden />
}
