const patienceMs = 15_000

/** A frame of a video as a picture; undefined where the browser cannot show the video. */
export async function posterOf(file: File): Promise<Blob | undefined> {
  const video = document.createElement('video')
  const address = URL.createObjectURL(file)
  video.muted = true
  video.playsInline = true
  video.preload = 'auto'
  video.src = address
  try {
    await heard(video, 'loadeddata')
    // Not the very first frame, which is often black.
    video.currentTime = Math.min(1, video.duration / 4)
    await heard(video, 'seeked')
    const canvas = document.createElement('canvas')
    canvas.width = video.videoWidth
    canvas.height = video.videoHeight
    canvas.getContext('2d')?.drawImage(video, 0, 0)
    return await new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', 0.9))
  } catch {
    return undefined
  } finally {
    URL.revokeObjectURL(address)
  }
}

function heard(video: HTMLVideoElement, name: 'loadeddata' | 'seeked'): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(patienceMs)
    video.addEventListener(name, resolve, { once: true, signal })
    video.addEventListener('error', reject, { once: true, signal })
    signal.addEventListener('abort', reject, { once: true })
  })
}
