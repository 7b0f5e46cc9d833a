interface Voice {
  readonly element: HTMLAudioElement
  readonly source: MediaStreamAudioSourceNode
  readonly track: MediaStreamTrack
  /** How loud they are in the show: 0 or 1. */
  readonly gain: GainNode
}

/** Puts microphones together: all of them for the show, and for each guest all but their own. */
export class SoundMix {
  private readonly context = new AudioContext({ sampleRate: 48_000 })
  private readonly program = this.context.createMediaStreamDestination()
  private readonly host: MediaStreamAudioSourceNode | undefined
  private readonly voices = new Map<string, Voice>()
  private readonly returns = new Map<string, MediaStreamAudioDestinationNode>()

  constructor(microphone: MediaStreamTrack | undefined) {
    this.host = microphone && this.context.createMediaStreamSource(new MediaStream([microphone]))
    this.host?.connect(this.program)
    void this.context.resume()
  }

  /** What the show hears. */
  get track(): MediaStreamTrack | undefined {
    return this.program.stream.getAudioTracks()[0]
  }

  /** What this guest hears: everybody but themselves, so that nobody hears their own echo. */
  returnFor(guestId: string): MediaStreamTrack | undefined {
    const known = this.returns.get(guestId)
    if (known) return known.stream.getAudioTracks()[0]
    const made = this.context.createMediaStreamDestination()
    this.returns.set(guestId, made)
    this.host?.connect(made)
    for (const [id, { gain }] of this.voices) if (id !== guestId) gain.connect(made)
    return made.stream.getAudioTracks()[0]
  }

  /** Takes a guest's microphone in, or another one in its place; undefined takes it out. */
  put(guestId: string, track: MediaStreamTrack | undefined): void {
    const before = this.voices.get(guestId)
    if (before?.track === track) return
    if (before) this.silence(guestId, before)
    if (!track) return
    const stream = new MediaStream([track])
    // A browser decodes a remote voice only while an element plays it; the same one is what the host hears.
    const element = new Audio()
    element.srcObject = stream
    element.muted = true
    void element.play().catch(() => undefined)
    const gain = this.context.createGain()
    gain.gain.value = 0
    const source = this.context.createMediaStreamSource(stream)
    source.connect(gain).connect(this.program)
    for (const [id, other] of this.returns) if (id !== guestId) gain.connect(other)
    this.voices.set(guestId, { element, source, track, gain })
  }

  /** Whether the show and the host hear this guest. */
  hear(guestId: string, isHeard: boolean): void {
    const voice = this.voices.get(guestId)
    if (!voice) return
    voice.gain.gain.setTargetAtTime(isHeard ? 1 : 0, this.context.currentTime, 0.02)
    voice.element.muted = !isHeard
  }

  forget(guestId: string): void {
    this.put(guestId, undefined)
    const made = this.returns.get(guestId)
    if (made) this.host?.disconnect(made)
    this.returns.delete(guestId)
  }

  close(): void {
    for (const guestId of [...this.voices.keys()]) this.forget(guestId)
    void this.context.close()
  }

  private silence(guestId: string, { element, source, gain }: Voice): void {
    element.srcObject = null
    source.disconnect()
    gain.disconnect()
    this.voices.delete(guestId)
  }
}
