/** Chromium's way to read the frames of a track (W3C mediacapture-transform); not in TypeScript's library. */
interface MediaStreamTrackProcessor<Data> {
  readonly readable: ReadableStream<Data>
}

interface Window {
  MediaStreamTrackProcessor?: new <Data>(init: { track: MediaStreamTrack }) => MediaStreamTrackProcessor<Data>
}
