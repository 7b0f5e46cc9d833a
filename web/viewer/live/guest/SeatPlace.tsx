import { useEffect, useState } from 'react'
import type { Seat } from '#contracts/live'
import { type DeviceChoice, openDevices } from '#web/shared/player/camera/index.ts'
import { Check } from './Check.tsx'
import { Over, type WhyOver } from './Over.tsx'
import { Seated } from './Seated.tsx'

interface Props {
  readonly seat: Seat
  readonly onAgain: () => void
}

/** First the check of camera and microphone, then the seat. Whoever sat there before a reload sits down again by itself. */
export function SeatPlace({ seat, onAgain }: Props) {
  const [stream, setStream] = useState<MediaStream>()
  const [over, setOver] = useState<WhyOver>()
  const wasSeated = seat.guest.state !== 'invited'
  const withPicture = seat.guest.sends === 'video'
  useEffect(() => {
    if (!wasSeated) return
    let isGone = false
    openDevices(devicesOf(withPicture)).then((checked) => {
      if (!('stream' in checked)) return
      if (isGone) stop(checked.stream)
      else setStream(checked.stream)
    })
    return () => {
      isGone = true
    }
  }, [wasSeated, withPicture])
  useEffect(() => () => stream && stop(stream), [stream])
  if (over) return <Over why={over} showId={seat.show.id} onAgain={onAgain} />
  if (!stream) return <Check seat={seat} onReady={setStream} />
  const end = (why: WhyOver) => {
    setStream(undefined)
    setOver(why)
  }
  return <Seated seat={seat} stream={stream} onOver={end} />
}

const devicesOf = (withPicture: boolean): DeviceChoice => (withPicture ? {} : { isSoundOnly: true })

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
