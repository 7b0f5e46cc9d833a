import { useEffect, useRef, useState } from 'react'
import { type GuestHost, type GuestLink, offerToGuest, type SeatState } from '#contracts/live'
import { type DeskLine, type Heard, type LineState, openDeskLine } from '#web/shared/player/guest/index.ts'
import type { Mix } from '#web/shared/player/mix/index.ts'
import { call } from '#web/shared/wire/call.ts'
import { useRoom } from '#web/shared/wire/room-news-hook.ts'

/** Which open desk this page is, for as long as it is open. */
const desk = crypto.randomUUID()

/** The line from the desk that mixes to a guest who is there; made and mended by itself. */
export function useDeskLine(
  guest: GuestHost,
  mix: Mix | undefined,
  link: GuestLink | undefined,
): { readonly state: LineState; readonly heard: Heard; readonly takeOver: () => void } {
  const { id: guestHostId, showId, sitting } = guest
  const isSeated = guest.state === 'waiting' || guest.state === 'on'
  const line = useRef<DeskLine>(undefined)
  const [state, setState] = useState<LineState>('waiting')
  const [heard, setHeard] = useState<Heard>({ sound: undefined, picture: undefined })

  useEffect(() => {
    if (!mix || !link || !isSeated) return
    const opened = openDeskLine({
      iceServers: link.iceServers,
      desk,
      sent: mix.returnFor(guestHostId),
      offer: (body) => call(offerToGuest, { params: { showId, guestHostId }, body }),
    })
    opened.on('state', setState)
    opened.on('heard', setHeard)
    line.current = opened
    return () => {
      opened.close()
      line.current = undefined
    }
  }, [mix, link, isSeated, showId, guestHostId])
  // After the line is there: it may be made anew for the same sitting.
  useEffect(() => line.current?.sat(mix && link && isSeated ? sitting : 0), [mix, link, isSeated, sitting])

  useRoom(mix && isSeated ? guest.roomId : undefined, {
    onState: (values) => {
      const { offer, answer } = values as SeatState
      if (offer) line.current?.offered(offer)
      if (answer) line.current?.answered(answer)
    },
  })
  return { state, heard, takeOver: () => line.current?.takeOver() }
}
