import { useEffect, useRef } from 'react'
import css from './Danmaku.module.css'
import { type Flight, makeFlight } from './flight.ts'
import type { Sky } from './sky.ts'
import { type DanmakuWishes, type Speed, useDanmakuWishes } from './wishes.ts'

/** How long a text takes across a phone of 390 px; a wide picture is crossed a little slower than that, for its width. */
const crossingMs: Readonly<Record<Speed, number>> = { slow: 6_000, normal: 4_200, fast: 3_000 }
const phoneWidth = 390

interface Props {
  readonly sky: Sky
  /** Stands still with the picture. */
  readonly isPaused?: boolean
}

/** The texts that fly over the picture. Only for the eye: the list of the chat says the same to everybody. */
export function Danmaku({ sky, isPaused = false }: Props) {
  const wishes = useDanmakuWishes()
  if (!wishes.isOn) return null
  return <Stage sky={sky} isPaused={isPaused} wishes={wishes} />
}

function Stage({ sky, isPaused, wishes }: { sky: Sky; isPaused: boolean; wishes: DanmakuWishes }) {
  const place = useRef<HTMLDivElement>(null)
  const flight = useRef<Flight>(undefined)

  useEffect(() => {
    const stage = place.current
    if (!stage) return
    const made = makeFlight(stage, measureWith(getComputedStyle(stage)))
    flight.current = made
    const pump = setInterval(() => made.isWaiting && made.pump(performance.now()), 100)
    // A page that nobody sees collects nothing to fly all at once later.
    const send = (flyers: Parameters<Flight['send']>[0]) => !document.hidden && made.send(flyers, performance.now())
    const leave = sky.watch({ send, clear: made.clear })
    return () => {
      leave()
      clearInterval(pump)
      made.clear()
      stage.replaceChildren()
    }
  }, [sky])

  useEffect(() => {
    const stage = place.current
    if (!stage) return
    const watch = new ResizeObserver(([entry]) => {
      if (!entry) return
      const { width, height } = entry.contentRect
      const speed = Math.max(phoneWidth, 0.8 * width) / crossingMs[wishes.speed]
      flight.current?.shape({ width, height, speed })
    })
    watch.observe(stage)
    return () => watch.disconnect()
  }, [wishes.speed])

  useEffect(() => flight.current?.pause(isPaused, performance.now()), [isPaused])

  return <div ref={place} className={css.stage} style={{ opacity: wishes.opacity }} aria-hidden data-danmaku />
}

/** Widths without asking the page to lay itself out. The short form of the font may be empty, its parts never are. */
function measureWith({ fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d')
  if (context) context.font = `${fontWeight} ${fontSize} ${fontFamily}`
  return (text) => context?.measureText(text).width ?? text.length * 18
}
