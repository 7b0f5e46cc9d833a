/** A request to the sandbox, with the body as it came. */
export interface Ask {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  /** The query as it was written, without its question mark; signatures go over it. */
  readonly rawQuery: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly bytes?: Buffer
}

/** Answers what it knows; undefined leaves a request to the next one. */
export type Answerer = (ask: Ask) => Promise<Reply | undefined> | Reply | undefined

export function jsonReply(status: number, value: unknown): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) }
}
