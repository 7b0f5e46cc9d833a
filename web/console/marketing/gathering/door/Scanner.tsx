import { useEffect, useRef } from 'react'

/** The part of a browser's own reader of QR codes that is used; not every browser has one. */
interface Reader {
  detect(picture: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
type MakeReader = new (options: { readonly formats: readonly string[] }) => Reader

const readerOf = () => (globalThis as { BarcodeDetector?: MakeReader }).BarcodeDetector

/** Whether this browser reads QR codes by itself; where it does not, codes are typed. */
export const canScan = () => readerOf() !== undefined && 'mediaDevices' in navigator

interface Props {
  readonly label: string
  readonly onCode: (code: string) => void
  readonly onFailed: () => void
}

/** The camera at the back of the phone, read four times a second; the same code counts again after others. */
export function Scanner({ label, onCode, onFailed }: Props) {
  const video = useRef<HTMLVideoElement>(null)
  const heard = useRef({ onCode, onFailed })
  heard.current = { onCode, onFailed }
  useEffect(() => {
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setInterval> | undefined
    let last = ''
    let isHere = true
    const begin = async () => {
      const Made = readerOf()
      const picture = video.current
      if (!Made || !picture) return
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (!isHere) return stop()
      picture.srcObject = stream
      await picture.play()
      const reader = new Made({ formats: ['qr_code'] })
      timer = setInterval(async () => {
        const [found] = await reader.detect(picture).catch(() => [])
        if (!found || found.rawValue === last) return
        last = found.rawValue
        heard.current.onCode(found.rawValue)
      }, 250)
    }
    const stop = () => {
      clearInterval(timer)
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    begin().catch(() => heard.current.onFailed())
    return () => {
      isHere = false
      stop()
    }
  }, [])
  return <video ref={video} aria-label={label} muted playsInline />
}
