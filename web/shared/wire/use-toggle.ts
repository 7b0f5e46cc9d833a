import { useState } from 'react'
import type { AnswerOf, Route } from '#contracts/route'
import type { InputOf } from './call.ts'
import type { Problem } from './problem.ts'
import { useCommand } from './use-command.ts'

interface Toggling<On extends Route, Off extends Route> {
  readonly isOn: boolean
  readonly turnOn: On
  readonly turnOff: Off
  readonly input: InputOf<On> & InputOf<Off>
  /** Where turning on is told more than turning off. */
  readonly inputOn?: InputOf<On>
  readonly changes: readonly Route[]
  readonly onDone?: (isOn: boolean, answer: AnswerOf<On> | AnswerOf<Off>) => void
  readonly onRefused: (problem: Problem) => void
}

/** Something a person turns on and off, shown as turned at once; a refusal turns it back and says why. */
export function useToggle<On extends Route, Off extends Route>(toggling: Toggling<On, Off>) {
  const [wish, setWish] = useState<boolean>()
  const settle = (isOn: boolean) => ({
    changes: toggling.changes,
    onDone: (answer: AnswerOf<On> | AnswerOf<Off>) => {
      setWish(undefined)
      toggling.onDone?.(isOn, answer)
    },
    onRefused: (problem: Problem) => {
      setWish(undefined)
      toggling.onRefused(problem)
    },
  })
  const on = useCommand(toggling.turnOn, settle(true))
  const off = useCommand(toggling.turnOff, settle(false))
  const turn = (wanted: boolean) => {
    setWish(wanted)
    if (wanted) on.send(toggling.inputOn ?? toggling.input)
    else off.send(toggling.input)
  }
  const isOn = wish ?? toggling.isOn
  return { isOn, turn, flip: () => turn(!isOn), isSending: on.isSending || off.isSending }
}
