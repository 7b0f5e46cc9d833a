import type { GuestAnswer, GuestOffer } from '#contracts/live'
import { Signals } from '../signals.ts'
import { type GuestLine, type Heard, type LineSignals, type LineState, nothingHeard, type Sent } from './line.ts'
import { Peer } from './peer.ts'

export interface DeskLineOptions {
  readonly iceServers: readonly RTCIceServer[]
  /** Which open desk this is. */
  readonly desk: string
  readonly sent: Sent
  readonly offer: (offer: GuestOffer) => Promise<unknown>
}

/** The desk's end: it proposes a connection, and another one whenever that is lost or the guest's page is a new one. */
export interface DeskLine extends GuestLine {
  /** The guest's page as the seat's room tells it: 0 while nobody is there. */
  sat(sitting: number): void
  /** What is proposed in the seat's room: another desk's proposal takes the guest from this one. */
  offered(offer: Pick<GuestOffer, 'desk'>): void
  answered(answer: GuestAnswer): void
  /** Takes the guest to this desk. */
  takeOver(): void
}

/** So long an offer may stay without an answer, and a shaky connection may mend itself. */
const patienceMs = 6_000
const shakyMs = 3_000
const pictureBits = 600_000

export function openDeskLine(options: DeskLineOptions): DeskLine {
  return new PeerDeskLine(options)
}

class PeerDeskLine implements DeskLine {
  state: LineState = 'waiting'
  heard: Heard = nothingHeard
  private readonly options: DeskLineOptions
  private readonly signals = new Signals<LineSignals>()
  private sent: Sent
  private sitting = 0
  private round = 0
  private peer: Peer | undefined
  private timer: number | undefined
  private hasProposed = false
  private isClosed = false

  constructor(options: DeskLineOptions) {
    this.options = options
    this.sent = options.sent
  }

  on<Name extends keyof LineSignals>(name: Name, listener: (value: LineSignals[Name]) => void): () => void {
    return this.signals.on(name, listener)
  }

  sat(sitting: number): void {
    if (sitting === this.sitting) return
    this.sitting = sitting
    if (sitting === 0) this.drop('waiting')
    else if (this.state !== 'elsewhere') void this.propose()
  }

  offered({ desk }: Pick<GuestOffer, 'desk'>): void {
    // What was proposed before this desk came is an earlier page's; only what follows the own proposal is another desk's.
    if (desk === this.options.desk) this.hasProposed = true
    else if (this.hasProposed) {
      this.hasProposed = false
      this.drop('elsewhere')
    }
  }

  takeOver(): void {
    this.become('connecting')
    void this.propose()
  }

  answered({ desk, sitting, round, sdp }: GuestAnswer): void {
    if (desk !== this.options.desk || sitting !== this.sitting || round !== this.round || !this.peer) return
    this.peer.accept(sdp).catch(() => this.later(0))
  }

  send(sent: Sent): void {
    this.sent = sent
    void this.peer?.send(sent)
  }

  close(): void {
    this.isClosed = true
    this.drop('waiting')
  }

  private async propose(): Promise<void> {
    if (this.isClosed || this.sitting === 0) return
    this.drop(this.state === 'open' || this.state === 'lost' ? 'lost' : 'connecting')
    const { iceServers, desk, offer } = this.options
    const round = ++this.round
    const { sitting, sent } = this
    const peer = new Peer({
      iceServers,
      sent,
      pictureBits,
      onHeard: (heard) => this.peer === peer && this.hear(heard),
      onState: (state) => this.peer === peer && this.follow(state),
    })
    this.peer = peer
    this.later(patienceMs)
    try {
      const sdp = await peer.offer()
      if (this.peer === peer) await offer({ desk, sitting, round, sdp })
    } catch {
      // The guest has just gone, or the network has: the time that was set above tries again.
    }
  }

  private follow(state: 'open' | 'shaky' | 'broken'): void {
    clearTimeout(this.timer)
    if (state === 'open') this.become('open')
    else {
      this.become('lost')
      this.later(state === 'shaky' ? shakyMs : 0)
    }
  }

  private later(ms: number): void {
    clearTimeout(this.timer)
    this.timer = window.setTimeout(() => void this.propose(), ms)
  }

  private drop(state: LineState): void {
    clearTimeout(this.timer)
    this.peer?.close()
    this.peer = undefined
    this.hear(nothingHeard)
    this.become(state)
  }

  private hear(heard: Heard): void {
    this.heard = heard
    this.signals.tell('heard', heard)
  }

  private become(state: LineState): void {
    if (this.state === state) return
    this.state = state
    this.signals.tell('state', state)
  }
}
