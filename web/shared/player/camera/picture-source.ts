/** Gives each frame to `take`, which closes it; returns the end of it. */
export type PictureSource = (take: (frame: VideoFrame) => void) => () => void

/** Gives each frame of a camera to `take`, which closes it. Returns the end of it. */
export function readPictures(track: MediaStreamTrack, take: (frame: VideoFrame) => void): () => void {
  return window.MediaStreamTrackProcessor ? readByProcessor(track, take) : readByElement(track, take)
}

function readByProcessor(track: MediaStreamTrack, take: (frame: VideoFrame) => void): () => void {
  const Processor = window.MediaStreamTrackProcessor
  if (!Processor) return () => undefined
  const reader = new Processor<VideoFrame>({ track }).readable.getReader()
  const pump = async () => {
    for (let next = await reader.read(); !next.done; next = await reader.read()) take(next.value)
  }
  pump().catch(() => undefined)
  return () => void reader.cancel().catch(() => undefined)
}

/** For browsers that do not open tracks to the page: a hidden video shows the camera and is copied frame by frame. */
function readByElement(track: MediaStreamTrack, take: (frame: VideoFrame) => void): () => void {
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  video.srcObject = new MediaStream([track])
  let isOver = false
  const look = (now: number) => {
    if (isOver) return
    take(new VideoFrame(video, { timestamp: Math.round(now * 1000) }))
    video.requestVideoFrameCallback(look)
  }
  video.requestVideoFrameCallback(look)
  void video.play()
  return () => {
    isOver = true
    video.srcObject = null
  }
}
