import { type KeyboardEvent, type PointerEvent, useState } from 'react'

const stepsOf: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** Which of so many minutes is read: the one under the pointer, or the one the arrow keys have gone to. */
export function useCursor(count: number, start: number) {
  const [moved, setChosen] = useState(start)
  const chosen = Math.min(moved, count - 1)
  const choose = (place: number) => setChosen(Math.max(0, Math.min(count - 1, place)))
  return {
    chosen,
    hold: {
      onPointerMove({ currentTarget, clientX }: PointerEvent) {
        const { left, width } = currentTarget.getBoundingClientRect()
        if (width > 0) choose(Math.floor(((clientX - left) / width) * count))
      },
      onPointerDown({ currentTarget, clientX }: PointerEvent) {
        const { left, width } = currentTarget.getBoundingClientRect()
        if (width > 0) choose(Math.floor(((clientX - left) / width) * count))
      },
      onKeyDown(press: KeyboardEvent) {
        const step = stepsOf[press.key]
        if (step === undefined) return
        press.preventDefault()
        choose(chosen + step)
      },
    },
  }
}
