import { readPictures } from '../camera/picture-source.ts'
import { type Box, type Cast, fit, type Layout, type Place, placesOf, possible, type Size } from './places.ts'

/** The picture of one person: their latest frame, and their name where there is none. */
class Feed {
  readonly name: string
  track: MediaStreamTrack | undefined
  frame: VideoFrame | undefined
  private end: (() => void) | undefined

  constructor(name: string) {
    this.name = name
  }

  follow(track: MediaStreamTrack | undefined): void {
    if (this.track === track) return
    this.stop()
    this.track = track
    if (!track) return
    this.end = readPictures(track, (frame) => {
      if (this.track !== track) return frame.close()
      this.frame?.close()
      this.frame = frame
    })
  }

  stop(): void {
    this.end?.()
    this.end = undefined
    this.frame?.close()
    this.frame = undefined
    this.track = undefined
  }
}

export interface FeedDraft {
  readonly id: string
  readonly name: string
  readonly picture: MediaStreamTrack | undefined
}

const night = '#14122a'
const tile = '#26224a'

/** Puts the frames of all who are in the show, and the slide, into one picture. */
export class Compositor {
  readonly canvas = document.createElement('canvas')
  layout: Layout = 'corner'
  slide: ImageBitmap | undefined
  private readonly pen = this.canvas.getContext('2d', { alpha: false })
  private readonly host = new Feed('')
  private readonly guests = new Map<string, Feed>()

  constructor(size: Size, camera: MediaStreamTrack | undefined) {
    this.canvas.width = size.width
    this.canvas.height = size.height
    this.host.follow(camera)
  }

  /** Who is in the show now, besides the host, in their order. */
  show(feeds: readonly FeedDraft[]): void {
    const wanted = new Set(feeds.map(({ id }) => id))
    for (const [id, feed] of this.guests) {
      if (wanted.has(id)) continue
      feed.stop()
      this.guests.delete(id)
    }
    for (const { id, name, picture } of feeds) {
      const feed = this.guests.get(id) ?? new Feed(name)
      this.guests.set(id, feed)
      feed.follow(picture)
    }
  }

  get cast(): Cast {
    return { guests: this.guests.size, hasSlide: this.slide !== undefined }
  }

  /** The camera's own frame, when nothing but it is to be seen; then nothing has to be drawn. */
  get plain(): VideoFrame | undefined {
    const { frame } = this.host
    const isAlone = possible(this.layout, this.cast) === 'host'
    const isFitting = frame?.displayWidth === this.canvas.width && frame.displayHeight === this.canvas.height
    return isAlone && isFitting ? frame : undefined
  }

  draw(): void {
    const { pen, canvas } = this
    if (!pen) return
    pen.fillStyle = night
    pen.fillRect(0, 0, canvas.width, canvas.height)
    const guests = [...this.guests.values()]
    const { width, height } = canvas
    for (const place of placesOf(this.layout, { width, height }, this.cast)) {
      const { what } = place
      if (what === 'slide') this.put(this.slide, place, '')
      else {
        const feed = what === 'host' ? this.host : guests[what.guest]
        this.put(feed?.frame, place, feed?.name ?? '')
      }
    }
  }

  close(): void {
    this.host.stop()
    for (const feed of this.guests.values()) feed.stop()
  }

  private put(picture: VideoFrame | ImageBitmap | undefined, { box, isWhole, isSmall }: Place, name: string): void {
    const { pen } = this
    if (!pen) return
    pen.save()
    if (isSmall) {
      pen.beginPath()
      pen.roundRect(box.x, box.y, box.width, box.height, Math.round(Math.min(box.width, box.height) * 0.06))
      pen.clip()
    }
    if (!picture) this.plate(box, name)
    else if (isWhole) {
      const part = fit(sizeOf(picture), box, 'contain')
      pen.drawImage(picture, box.x + part.x, box.y + part.y, part.width, part.height)
    } else {
      const part = fit(sizeOf(picture), box, 'cover')
      pen.drawImage(picture, part.x, part.y, part.width, part.height, box.x, box.y, box.width, box.height)
    }
    pen.restore()
  }

  /** Who is there without a picture is there by name. */
  private plate(box: Box, name: string): void {
    const { pen } = this
    if (!pen) return
    pen.fillStyle = tile
    pen.fillRect(box.x, box.y, box.width, box.height)
    pen.fillStyle = '#fff'
    pen.font = `600 ${Math.round(Math.min(box.width, box.height) * 0.16)}px system-ui, sans-serif`
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    pen.fillText(name, box.x + box.width / 2, box.y + box.height / 2, box.width * 0.9)
  }
}

function sizeOf(picture: VideoFrame | ImageBitmap): Size {
  return picture instanceof VideoFrame ? { width: picture.displayWidth, height: picture.displayHeight } : picture
}
