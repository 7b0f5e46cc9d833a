import { type Lanes, makeLanes } from './lanes.ts'
import type { Flyer } from './sky.ts'

export interface FlightForm {
  readonly width: number
  readonly height: number
  /** px a ms. */
  readonly speed: number
}

/** Flies texts over a stage: lanes without overlap, each text one layer that the compositor moves by itself. */
export interface Flight {
  send(flyers: readonly Flyer[], now: number): void
  /** Lets those set out that waited for a free lane. */
  pump(now: number): void
  shape(form: FlightForm): void
  pause(isPaused: boolean, now: number): void
  clear(): void
  readonly isWaiting: boolean
}

export const laneHeight = 34
const gap = 28
/** Says how long a text may wait for a lane before it is left to the list of the chat. */
const patienceMs = { viewer: 1_200, own: 6_000, crew: 6_000 } as const
const waitingAtMost = 40
/** Slack beside the measured text: its padding and its shadow. */
const padding = 20

interface Waiting extends Flyer {
  readonly since: number
}

export function makeFlight(stage: HTMLElement, measure: (text: string) => number): Flight {
  const flying = new Map<Animation, HTMLElement>()
  const spare: HTMLElement[] = []
  let form: FlightForm = { width: 0, height: 0, speed: 0.1 }
  let lanes: Lanes = makeLanes({ speed: form.speed, gap })
  let waiting: Waiting[] = []
  let isStopped = false
  let stoppedAt = 0

  const setOut = (flyer: Flyer, lane: number, width: number, now: number) => {
    const element = spare.pop() ?? document.createElement('span')
    element.textContent = wordsOf(flyer)
    element.dataset.by = flyer.by
    element.style.top = `${lane * laneHeight}px`
    if (!element.isConnected) stage.append(element)
    const path = [{ transform: `translateX(${form.width}px)` }, { transform: `translateX(${-width}px)` }]
    const animation = element.animate(path, { duration: (form.width + width) / form.speed, fill: 'both' })
    // Not when the page next draws, which may be late: the lanes count from now.
    animation.startTime = now
    flying.set(animation, element)
    animation.onfinish = () => land(animation)
  }

  /** Takes a text down at once: an animation that is over no longer holds it in its place. */
  const land = (animation: Animation) => {
    const element = flying.get(animation)
    if (!element) return
    flying.delete(animation)
    element.textContent = ''
    animation.cancel()
    spare.push(element)
  }

  const pump = (now: number) => {
    if (isStopped || form.width === 0) return
    const left: Waiting[] = []
    let isFull = false
    for (const flyer of waiting) {
      const width = measure(wordsOf(flyer)) + padding
      const lane = isFull ? undefined : lanes.take(width, now, Math.max(1, Math.floor(form.height / laneHeight)))
      if (lane !== undefined) setOut(flyer, lane, width, now)
      else {
        isFull = true
        if (now - flyer.since < patienceMs[flyer.by]) left.push(flyer)
      }
    }
    waiting = left
  }

  const clear = () => {
    waiting = []
    for (const animation of [...flying.keys()]) land(animation)
    lanes.clear()
  }

  return {
    send(flyers, now) {
      const added = flyers.map((flyer) => ({ ...flyer, since: now }))
      const first = added.filter(({ by }) => by !== 'viewer')
      const rest = added.filter(({ by }) => by === 'viewer')
      waiting = [...first, ...waiting, ...rest].slice(0, waitingAtMost)
      pump(now)
    },
    pump,
    shape(next) {
      if (next.speed !== form.speed) {
        clear()
        lanes = makeLanes({ speed: next.speed, gap })
      }
      form = next
    },
    pause(isPaused, now) {
      if (isPaused === isStopped) return
      isStopped = isPaused
      for (const animation of flying.keys()) isPaused ? animation.pause() : animation.play()
      if (isPaused) stoppedAt = now
      else lanes.delay(now - stoppedAt)
    },
    clear,
    get isWaiting() {
      return waiting.length > 0
    },
  }
}

function wordsOf({ text, times }: Flyer): string {
  return times > 1 ? `${text} ×${times}` : text
}
