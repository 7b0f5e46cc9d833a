/** What keeps a person from going live with this device. */
export type CheckFault = 'no-permission' | 'no-device' | 'in-use' | 'insecure-page'

export type CheckedStream = { readonly stream: MediaStream } | { readonly fault: CheckFault }

export interface DeviceChoice {
  readonly cameraId?: string
  readonly microphoneId?: string
  /** Upright picture, as phones hold it. */
  readonly isUpright?: boolean
  /** No camera is asked for. */
  readonly isSoundOnly?: boolean
}

const faults: Record<string, CheckFault> = {
  NotAllowedError: 'no-permission',
  NotFoundError: 'no-device',
  OverconstrainedError: 'no-device',
  NotReadableError: 'in-use',
}

/** Opens camera and microphone, asking the person once; says in a word what is in the way. */
export async function openDevices(choice: DeviceChoice = {}): Promise<CheckedStream> {
  const { cameraId, microphoneId, isUpright, isSoundOnly = false } = choice
  if (!isSecureContext || !('mediaDevices' in navigator)) return { fault: 'insecure-page' }
  const [width, height] = isUpright ? [720, 1280] : [1280, 720]
  const picture = { width: { ideal: width }, height: { ideal: height }, frameRate: { ideal: 25 }, ...chosen(cameraId) }
  const audio = { echoCancellation: true, noiseSuppression: true, ...chosen(microphoneId) }
  try {
    return { stream: await navigator.mediaDevices.getUserMedia({ video: isSoundOnly ? false : picture, audio }) }
  } catch (error) {
    return { fault: faults[error instanceof DOMException ? error.name : ''] ?? 'no-device' }
  }
}

function chosen(id: string | undefined): { deviceId?: { exact: string } } {
  return id ? { deviceId: { exact: id } } : {}
}

/** Tells the microphone's level about fifteen times a second, 0 to 1 on a scale that follows the ear. Returns the end. */
export function watchLevel(stream: MediaStream, tell: (level: number) => void): () => void {
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  const samples = new Float32Array(analyser.fftSize)
  context.createMediaStreamSource(stream).connect(analyser)
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples)
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
    const decibels = 10 * Math.log10(power + 1e-10)
    tell(Math.min(1, Math.max(0, (decibels + 60) / 60)))
  }, 66)
  return () => {
    clearInterval(timer)
    void context.close()
  }
}

const probeBytes = 512 * 1024
const probeRounds = 3

/** Upload speed in bits a second, from three posts to the house; undefined when the house cannot be reached. */
export async function measureUpload(showId: string): Promise<number | undefined> {
  const body = crypto.getRandomValues(new Uint8Array(65_536))
  const load = new Blob(Array.from({ length: probeBytes / body.length }, () => body))
  let best = 0
  for (let round = 0; round < probeRounds; round++) {
    const began = performance.now()
    const sent = await post(`/camera/probe?show=${encodeURIComponent(showId)}`, load)
    if (!sent) return undefined
    best = Math.max(best, (probeBytes * 8000) / (performance.now() - began))
  }
  return best
}

async function post(url: string, body: Blob): Promise<boolean> {
  try {
    const headers = { 'content-type': 'application/octet-stream' }
    return (await fetch(url, { method: 'POST', body, headers })).ok
  } catch {
    return false
  }
}
