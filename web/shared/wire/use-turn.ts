import { useSyncExternalStore } from 'react'
import type { AnswerOf, Route } from '#contracts/route'
import type { InputOf } from './call.ts'
import type { Problem } from './problem.ts'
import { useCommand } from './use-command.ts'

/** Whether somebody did something, and how many did: liked, saved, followed. */
export interface Turned {
  readonly isOn: boolean
  readonly count: number
}

interface Kept {
  /** What was known when it was turned; once something newer is known, that counts. */
  readonly was: Turned
  readonly now: Turned
}

const turns = new Map<string, Kept>()
const listeners = new Set<() => void>()

function keep(key: string, kept: Kept): void {
  turns.set(key, kept)
  for (const listener of listeners) listener()
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

interface Turning<On extends Route, Off extends Route> {
  /** Names the thing: wherever it stands on the screen it turns together. */
  readonly key: string
  readonly known: Turned
  readonly turnOn: On
  readonly turnOff: Off
  readonly input: InputOf<On> & InputOf<Off>
  readonly read: (answer: AnswerOf<On> | AnswerOf<Off>) => Turned
  readonly changes?: readonly Route[]
  readonly onDone?: (isOn: boolean) => void
  readonly onRefused: (problem: Problem) => void
}

/**
 * Something that many people turn on and off, with its count. Turned at once wherever it is shown, without reading lists
 * again; a refusal turns it back and says why.
 */
export function useTurn<On extends Route, Off extends Route>(turning: Turning<On, Off>) {
  const { key, known, changes = [] } = turning
  const kept = useSyncExternalStore(listen, () => turns.get(key))
  const isNewer = kept && (kept.was.isOn !== known.isOn || kept.was.count !== known.count)
  const shown = kept && !isNewer ? kept.now : known
  const settle = (isOn: boolean) => ({
    changes,
    onDone: (answer: AnswerOf<On> | AnswerOf<Off>) => {
      keep(key, { was: known, now: turning.read(answer) })
      turning.onDone?.(isOn)
    },
    onRefused: (problem: Problem) => {
      keep(key, { was: known, now: { isOn: !isOn, count: Math.max(0, shown.count + (isOn ? 0 : 1)) } })
      turning.onRefused(problem)
    },
  })
  const on = useCommand(turning.turnOn, settle(true))
  const off = useCommand(turning.turnOff, settle(false))
  const turn = (isOn: boolean) => {
    if (isOn === shown.isOn) return
    keep(key, { was: known, now: { isOn, count: Math.max(0, shown.count + (isOn ? 1 : -1)) } })
    if (isOn) on.send(turning.input)
    else off.send(turning.input)
  }
  return { ...shown, turn, flip: () => turn(!shown.isOn) }
}
