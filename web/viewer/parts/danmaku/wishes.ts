import { useReducedMotion } from '@mantine/hooks'
import { useSyncExternalStore } from 'react'

export const speeds = ['slow', 'normal', 'fast'] as const
export type Speed = (typeof speeds)[number]

/** How this person wants danmaku, kept on this device. */
export interface DanmakuWishes {
  /** Absent: on, unless the system asks for less motion. */
  readonly isOn?: boolean
  readonly speed: Speed
  /** 0.2 to 1. */
  readonly opacity: number
}

const kept = 'nightmarket.danmaku'
const listeners = new Set<() => void>()
let current = readKept()

function readKept(): DanmakuWishes {
  const usual: DanmakuWishes = { speed: 'normal', opacity: 0.9 }
  try {
    const read: Partial<DanmakuWishes> = JSON.parse(localStorage.getItem(kept) ?? '{}')
    return {
      speed: speeds.find((speed) => speed === read.speed) ?? usual.speed,
      opacity: Math.min(1, Math.max(0.2, Number(read.opacity ?? usual.opacity))) || usual.opacity,
      ...(typeof read.isOn === 'boolean' ? { isOn: read.isOn } : {}),
    }
  } catch {
    return usual
  }
}

export function wish(change: Partial<DanmakuWishes>): void {
  current = { ...current, ...change }
  localStorage.setItem(kept, JSON.stringify(current))
  for (const listener of listeners) listener()
}

/** The wishes with `isOn` settled: less motion turns danmaku off until the person turns it on here. */
export function useDanmakuWishes(): DanmakuWishes & { readonly isOn: boolean } {
  const isStill = useReducedMotion()
  const wishes = useSyncExternalStore(listen, () => current)
  return { ...wishes, isOn: wishes.isOn ?? !isStill }
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
