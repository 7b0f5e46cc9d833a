import type { GuestAnswer, GuestOffer } from '#contracts/live'
import { Signals } from '../signals.ts'
import { type GuestLine, type Heard, type LineSignals, type LineState, nothingHeard, type Sent } from './line.ts'
import { Peer } from './peer.ts'

export interface SeatLineOptions {
  readonly iceServers: readonly RTCIceServer[]
  /** Which sitting this page is. */
  readonly sitting: number
  readonly sent: Sent
  readonly answer: (answer: GuestAnswer) => Promise<unknown>
}

/** The guest's end: it answers what the desk proposes; the latest proposal holds. */
export interface SeatLine extends GuestLine {
  offered(offer: GuestOffer): void
}

const pictureBits = 1_500_000

export function openSeatLine(options: SeatLineOptions): SeatLine {
  return new PeerSeatLine(options)
}

class PeerSeatLine implements SeatLine {
  state: LineState = 'waiting'
  heard: Heard = nothingHeard
  private readonly options: SeatLineOptions
  private readonly signals = new Signals<LineSignals>()
  private sent: Sent
  private answered = ''
  private peer: Peer | undefined

  constructor(options: SeatLineOptions) {
    this.options = options
    this.sent = options.sent
  }

  on<Name extends keyof LineSignals>(name: Name, listener: (value: LineSignals[Name]) => void): () => void {
    return this.signals.on(name, listener)
  }

  offered({ desk, sitting, round, sdp }: GuestOffer): void {
    const name = `${desk} ${round}`
    if (sitting !== this.options.sitting || name === this.answered) return
    this.answered = name
    void this.connect({ desk, round, sdp })
  }

  send(sent: Sent): void {
    this.sent = sent
    void this.peer?.send(sent)
  }

  close(): void {
    this.peer?.close()
    this.peer = undefined
    this.hear(nothingHeard)
    this.become('waiting')
  }

  private async connect({ desk, round, sdp }: Pick<GuestOffer, 'desk' | 'round' | 'sdp'>): Promise<void> {
    this.peer?.close()
    this.become(this.state === 'open' || this.state === 'lost' ? 'lost' : 'connecting')
    const { iceServers, sitting, answer } = this.options
    const peer = new Peer({
      iceServers,
      sent: this.sent,
      pictureBits,
      onHeard: (heard) => this.peer === peer && this.hear(heard),
      onState: (state) => this.peer === peer && this.become(state === 'open' ? 'open' : 'lost'),
    })
    this.peer = peer
    try {
      const answering = await peer.answer(sdp)
      if (this.peer === peer) await answer({ desk, sitting, round, sdp: answering })
    } catch {
      // The desk proposes again when it hears no answer.
      if (this.peer === peer) this.become('lost')
    }
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
