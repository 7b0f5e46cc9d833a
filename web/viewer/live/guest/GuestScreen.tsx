import { useEffect, useState } from 'react'
import { getSeat, type Seat, takeSeat } from '#contracts/live'
import { call } from '#web/shared/wire/call.ts'
import { Problem } from '#web/shared/wire/problem.ts'
import { RoomBones } from '../../room/live/RoomBones.tsx'
import { useNight } from '../../room/use-night.ts'
import css from './Guest.module.css'
import { Over } from './Over.tsx'
import { SeatPlace } from './SeatPlace.tsx'

/** The secret behind the `#`. */
const secretOfAddress = () => location.hash.slice(1) || undefined

const enter = (secret: string | undefined): Promise<Seat> =>
  secret ? call(takeSeat, { body: { secret } }) : call(getSeat, {})

/** Where a guest host comes in by link: the seat of this browser, or why there is none. */
export function GuestScreen() {
  useNight()
  const [secret] = useState(secretOfAddress)
  const [seat, setSeat] = useState<Seat>()
  const [problem, setProblem] = useState<Problem>()
  const [tries, setTries] = useState(0)
  // Taken out of the address at once: it stays in no history and goes to no other page.
  useEffect(() => history.replaceState(history.state, '', location.pathname), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: tried again when the person asks for it
  useEffect(() => {
    let isGone = false
    enter(secret)
      .then((taken) => isGone || setSeat(taken))
      .catch((error: unknown) => {
        if (!isGone && error instanceof Problem) setProblem(error)
      })
    return () => {
      isGone = true
    }
  }, [secret, tries])
  const again = () => {
    setProblem(undefined)
    setSeat(undefined)
    setTries(tries + 1)
  }
  return (
    <main className={css.screen}>
      {seat ? (
        <SeatPlace key={tries} seat={seat} onAgain={again} />
      ) : problem ? (
        <Over why="closed" problem={problem} showId={undefined} onAgain={again} />
      ) : (
        <RoomBones />
      )}
    </main>
  )
}
