const farApartSeconds = 1

/**
 * Follows which frame is on the screen. The video's currentTime runs on by the clock; on a busy device the picture lags
 * behind it, and whatever belongs to the picture must go by the picture.
 */
export class ShownFrame {
  private readonly video: HTMLVideoElement
  private mediaSeconds: number | undefined
  private request: number | undefined

  constructor(video: HTMLVideoElement) {
    this.video = video
    if ('requestVideoFrameCallback' in video) this.follow()
  }

  /** Media time of the frame on screen; undefined while there is none. */
  get seconds(): number | undefined {
    const { currentTime, readyState } = this.video
    if (readyState < 2) return undefined
    const { mediaSeconds = currentTime } = this
    return Math.abs(currentTime - mediaSeconds) > farApartSeconds ? currentTime : mediaSeconds
  }

  destroy(): void {
    if (this.request !== undefined) this.video.cancelVideoFrameCallback(this.request)
  }

  private follow(): void {
    this.request = this.video.requestVideoFrameCallback((_now, { mediaTime }) => {
      this.mediaSeconds = mediaTime
      this.follow()
    })
  }
}
