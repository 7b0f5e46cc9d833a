import { useEffect, useRef, useState } from 'react'
import { answerHost, leaveSeat, type Seat, type SeatState, sitDown, stayInSeat } from '#contracts/live'
import { type Heard, type LineState, openSeatLine, type SeatLine } from '#web/shared/player/guest/index.ts'
import { call } from '#web/shared/wire/call.ts'
import { Problem } from '#web/shared/wire/problem.ts'
import { useRoom } from '#web/shared/wire/room-news-hook.ts'
import type { WhyOver } from './Over.tsx'

const stayEveryMs = 10_000
/** Answers after which there is no seat to come back to. */
const final: readonly string[] = [
  'live.no-seat',
  'live.invitation-over',
  'live.unknown-guest',
  'live.ended',
  'live.cancelled',
]

/** Sits in a seat for as long as the component is there: what the host sends, and how it stands. */
export function useSeat(seat: Seat, stream: MediaStream, onOver: (why: WhyOver) => void) {
  const [guest, setGuest] = useState(seat.guest)
  const [showState, setShowState] = useState(seat.show.state)
  const [slideUrl, setSlideUrl] = useState<string>()
  const [state, setState] = useState<LineState>('waiting')
  const [heard, setHeard] = useState<Heard>({ sound: undefined, picture: undefined })
  const line = useRef<SeatLine>(undefined)
  const mySitting = useRef<number>(undefined)
  const offer = useRef<SeatState['offer']>(undefined)
  const over = useRef(onOver)
  over.current = onOver

  useEffect(() => {
    let isGone = false
    const [picture] = stream.getVideoTracks()
    const [sound] = stream.getAudioTracks()
    const refused = (error: unknown) => {
      if (!isGone && error instanceof Problem && final.includes(error.code)) over.current('over')
    }
    const sit = async () => {
      const taken = await call(sitDown, {})
      if (isGone) return
      mySitting.current = taken.guest.sitting
      setGuest(taken.guest)
      const opened = openSeatLine({
        iceServers: taken.link.iceServers,
        sitting: taken.guest.sitting,
        sent: { sound, picture },
        answer: (body) => call(answerHost, { body }),
      })
      line.current = opened
      opened.on('state', setState)
      opened.on('heard', setHeard)
      if (offer.current) opened.offered(offer.current)
    }
    sit().catch(refused)
    const timer = setInterval(() => void call(stayInSeat, {}).catch(refused), stayEveryMs)
    return () => {
      isGone = true
      clearInterval(timer)
      line.current?.close()
      line.current = undefined
    }
  }, [stream])

  useRoom(seat.guest.roomId, {
    onStatus: ({ kind }) => kind === 'away' && mySitting.current !== undefined && over.current('over'),
    onState: (values) => {
      const told = values as SeatState
      setSlideUrl(told.slide?.url)
      if (told.show) setShowState(told.show.state)
      if (told.offer) {
        offer.current = told.offer
        line.current?.offered(told.offer)
      }
      if (!told.guest) return
      setGuest(told.guest)
      if (told.guest.state === 'gone') over.current('over')
      else if (mySitting.current !== undefined && told.guest.sitting > mySitting.current) over.current('elsewhere')
    },
  })

  const leave = () => {
    // What the room tells of it then is no other page's doing.
    mySitting.current = undefined
    void call(leaveSeat, {}).catch(() => undefined)
    over.current('left')
  }
  return { guest, showState, slideUrl, state, heard, leave }
}
