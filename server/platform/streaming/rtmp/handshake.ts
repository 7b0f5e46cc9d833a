import { randomBytes } from 'node:crypto'
import { Malformed } from '../media/malformed.ts'

const version = 3
const blockLength = 1536

/** Takes the bytes of a simple handshake (specification 5.2) as they come and gives back what lies behind it. */
export class Handshake {
  private readonly role: 'server' | 'client'
  private readonly send: (bytes: Buffer) => void
  private readonly own = Buffer.concat([Buffer.alloc(8), randomBytes(blockLength - 8)])
  private held = Buffer.alloc(0)
  private hasAnswered = false

  constructor(role: 'server' | 'client', send: (bytes: Buffer) => void) {
    this.role = role
    this.send = send
  }

  /** The client speaks first; a server has nothing to start. */
  start(): void {
    this.send(Buffer.concat([Buffer.of(version), this.own]))
  }

  /** Undefined until the handshake is over; then the bytes that came after it, possibly none. */
  take(bytes: Buffer): Buffer | undefined {
    this.held = Buffer.concat([this.held, bytes])
    if (this.held.length > 0 && this.held[0] !== version) throw new Malformed('not RTMP')
    if (!this.hasAnswered && this.held.length > blockLength) {
      this.hasAnswered = true
      const theirs = this.held.subarray(1, 1 + blockLength)
      this.send(this.role === 'server' ? Buffer.concat([Buffer.of(version), this.own, theirs]) : Buffer.from(theirs))
    }
    const whole = 1 + 2 * blockLength
    return this.held.length >= whole ? this.held.subarray(whole) : undefined
  }
}
