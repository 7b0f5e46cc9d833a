/** How a connection stands: `waiting` for the other side, `lost` while it is being made anew, `elsewhere` when another desk has it. */
export type LineState = 'waiting' | 'connecting' | 'open' | 'lost' | 'elsewhere'

/** What the other side sends. */
export interface Heard {
  readonly sound: MediaStreamTrack | undefined
  readonly picture: MediaStreamTrack | undefined
}

/** What one side sends; either may be missing, and change while the line is open. */
export interface Sent {
  readonly sound: MediaStreamTrack | undefined
  readonly picture: MediaStreamTrack | undefined
}

export interface LineSignals {
  state: LineState
  heard: Heard
}

/**
 * A line between a guest host and the desk, whatever carries it. Comes back by itself after a lost connection and after
 * either page was loaded anew, until it is closed.
 */
export interface GuestLine {
  readonly state: LineState
  readonly heard: Heard
  on<Name extends keyof LineSignals>(name: Name, listener: (value: LineSignals[Name]) => void): () => void
  send(sent: Sent): void
  close(): void
}

export const nothingHeard: Heard = { sound: undefined, picture: undefined }
