/** What the house sees of a request that came through whatever stands in front of it. */
export interface SeenRequest {
  /** Milliseconds since 1970 on the house's clock. */
  readonly now: number
  readonly scheme: 'http' | 'https'
  /** Host and port the house takes itself for. */
  readonly host: string
  /** A proxy said for whom it asks, but the house has not been told to believe it. */
  readonly isProxyUnbelieved: boolean
}

/** Pieces of each probe of a stream, and the time between two of them. */
export const probePieces = 4
export const probePauseMs = 250
/** Bytes that a picture's upload may well have; many proxies let only one mebibyte pass. */
export const probeBodyBytes = 3 * 1024 * 1024
