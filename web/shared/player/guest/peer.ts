import { type Heard, nothingHeard, type Sent } from './line.ts'

export interface PeerOptions {
  readonly iceServers: readonly RTCIceServer[]
  readonly sent: Sent
  readonly onHeard: (heard: Heard) => void
  /** `broken` is final for this connection. */
  readonly onState: (state: 'open' | 'shaky' | 'broken') => void
  /** Bits a second of the picture that is sent. */
  readonly pictureBits: number
}

/** Candidates are told with the description and not one by one; so long they are waited for. */
const gatherMs = 2_000

/** One connection between two browsers, from its first offer to its end. A lost one is not mended: another is made. */
export class Peer {
  private readonly connection: RTCPeerConnection
  private readonly options: PeerOptions
  private heard: Heard = nothingHeard
  private sound: RTCRtpSender | undefined
  private picture: RTCRtpSender | undefined

  constructor(options: PeerOptions) {
    this.options = options
    const connection = new RTCPeerConnection({ iceServers: [...options.iceServers], bundlePolicy: 'max-bundle' })
    this.connection = connection
    connection.ontrack = ({ track }) => {
      this.heard = track.kind === 'audio' ? { ...this.heard, sound: track } : { ...this.heard, picture: track }
      options.onHeard(this.heard)
    }
    connection.onconnectionstatechange = () => {
      const { connectionState: state } = connection
      if (state === 'connected') options.onState('open')
      else if (state === 'disconnected') options.onState('shaky')
      else if (state === 'failed' || state === 'closed') options.onState('broken')
    }
  }

  /** The description that begins it. */
  async offer(): Promise<string> {
    const { connection, options } = this
    this.sound = connection.addTransceiver('audio', { direction: 'sendrecv' }).sender
    const { pictureBits: maxBitrate } = options
    this.picture = connection.addTransceiver('video', { direction: 'sendrecv', sendEncodings: [{ maxBitrate }] }).sender
    await this.send(options.sent)
    await connection.setLocalDescription(await connection.createOffer())
    return this.described()
  }

  /** The description that answers the other side's. */
  async answer(sdp: string): Promise<string> {
    const { connection, options } = this
    await connection.setRemoteDescription({ type: 'offer', sdp })
    for (const transceiver of connection.getTransceivers()) {
      transceiver.direction = 'sendrecv'
      if (transceiver.receiver.track.kind === 'audio') this.sound = transceiver.sender
      else this.picture = transceiver.sender
    }
    await this.send(options.sent)
    await connection.setLocalDescription(await connection.createAnswer())
    return this.described()
  }

  async accept(sdp: string): Promise<void> {
    await this.connection.setRemoteDescription({ type: 'answer', sdp })
  }

  async send({ sound, picture }: Sent): Promise<void> {
    await this.sound?.replaceTrack(sound ?? null)
    await this.picture?.replaceTrack(picture ?? null)
  }

  close(): void {
    this.connection.ontrack = null
    this.connection.onconnectionstatechange = null
    this.connection.close()
  }

  private async described(): Promise<string> {
    const { connection } = this
    if (connection.iceGatheringState !== 'complete') await gathered(connection)
    return connection.localDescription?.sdp ?? ''
  }
}

function gathered(connection: RTCPeerConnection): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, gatherMs)
    connection.addEventListener('icegatheringstatechange', () => {
      if (connection.iceGatheringState !== 'complete') return
      clearTimeout(timer)
      resolve()
    })
  })
}
