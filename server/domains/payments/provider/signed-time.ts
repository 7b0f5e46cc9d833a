import { createHmac, timingSafeEqual } from 'node:crypto'

import { BadNotice } from './port.ts'

/** Seconds by which a notice's own time may differ from ours, before or after. */
const windowSeconds = 300

/** Refuses a notice from outside the window: a replay, or a clock that is wrong. */
export function checkWindow(timestamp: string | number, receivedAt: Date): void {
  const seconds = Number(timestamp)
  if (!Number.isInteger(seconds)) throw new BadNotice('The notice carries no time.')
  if (Math.abs(receivedAt.getTime() / 1000 - seconds) > windowSeconds)
    throw new BadNotice('The notice is from outside the window of five minutes.')
}

/** Checks a header `t=…,v1=…` over `t.body` with HMAC-SHA-256, in constant time. */
export function checkSignedTime(header: unknown, body: Buffer, secret: string, receivedAt: Date): void {
  const parts = String(header ?? '')
    .split(',')
    .map((part) => part.split('=', 2))
  const at = parts.find(([name]) => name === 't')?.[1] ?? ''
  const wanted = createHmac('sha256', secret).update(`${at}.`).update(body).digest()
  const fits = parts.some(([name, value]) => {
    const given = Buffer.from(name === 'v1' ? (value ?? '') : '', 'hex')
    return given.length === wanted.length && timingSafeEqual(given, wanted)
  })
  if (!fits) throw new BadNotice('The signature does not fit.')
  checkWindow(at, receivedAt)
}
