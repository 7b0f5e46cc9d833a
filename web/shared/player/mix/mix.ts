import type { PictureSource } from '../camera/picture-source.ts'
import { Compositor } from './compositor.ts'
import type { Layout, Size } from './places.ts'
import { SoundMix } from './sound-mix.ts'
import { tick } from './tick.ts'

/** A guest as the mix needs them. */
export interface Mixed {
  readonly id: string
  readonly name: string
  readonly picture: MediaStreamTrack | undefined
  readonly sound: MediaStreamTrack | undefined
  /** In the show; others are only with the host. */
  readonly isOn: boolean
  readonly isMuted: boolean
}

/** Host, guests and slide as one picture and one sound: what the desk's camera sends to the show. */
export interface Mix {
  /** What is sent, to be looked at; hidden while that is the camera alone. */
  readonly canvas: HTMLCanvasElement
  /** Everybody's sound, as a stream for the camera. */
  readonly stream: MediaStream
  readonly pictures: PictureSource
  /** What a guest is sent: the host's camera, and all sound but their own. */
  returnFor(guestId: string): {
    readonly sound: MediaStreamTrack | undefined
    readonly picture: MediaStreamTrack | undefined
  }
  setGuests(guests: readonly Mixed[]): void
  setSlide(slide: ImageBitmap | undefined): void
  setLayout(layout: Layout): void
  close(): void
}

const everyMs = 40
const longestSide = 1280

/** The camera's own size, no larger than what is worth sending; even, as encoders want it. */
function sizeOf(camera: MediaStreamTrack | undefined): Size {
  const { width = 1280, height = 720 } = camera?.getSettings() ?? {}
  const scale = Math.min(1, longestSide / Math.max(width, height))
  return { width: Math.round(width * scale) & ~1, height: Math.round(height * scale) & ~1 }
}

/** Mixes at the camera's own size, 25 pictures a second, whether the page is looked at or not. The camera stays the caller's. */
export function openMix(camera: MediaStream): Mix {
  const [picture] = camera.getVideoTracks()
  const [microphone] = camera.getAudioTracks()
  const compositor = new Compositor(sizeOf(picture), picture)
  const sound = new SoundMix(microphone)
  const takers = new Set<(frame: VideoFrame) => void>()
  let known: readonly string[] = []
  const end = tick(everyMs, () => {
    const { plain, canvas } = compositor
    canvas.hidden = plain !== undefined
    if (!plain) compositor.draw()
    const timestamp = Math.round(performance.now() * 1000)
    for (const take of takers) take(new VideoFrame(plain ?? canvas, { timestamp }))
  })
  return {
    canvas: compositor.canvas,
    stream: new MediaStream(sound.track ? [sound.track] : []),
    pictures(take) {
      takers.add(take)
      return () => void takers.delete(take)
    },
    returnFor: (guestId) => ({ sound: sound.returnFor(guestId), picture }),
    setGuests(guests) {
      const on = guests.filter(({ isOn }) => isOn)
      compositor.show(on)
      for (const id of known) if (!guests.some((guest) => guest.id === id)) sound.forget(id)
      known = guests.map(({ id }) => id)
      for (const guest of guests) {
        sound.put(guest.id, guest.sound)
        sound.hear(guest.id, guest.isOn && !guest.isMuted)
      }
    },
    setSlide(slide) {
      // The one before is drawn no more.
      if (compositor.slide !== slide) compositor.slide?.close()
      compositor.slide = slide
    },
    setLayout(layout) {
      compositor.layout = layout
    },
    close() {
      end()
      takers.clear()
      compositor.close()
      sound.close()
    },
  }
}
