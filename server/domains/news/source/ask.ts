import type { NewsOutcome } from '#contracts/community/news'
import { Refusal } from '#kernel/refusal'
import { askOutside, OutsideTrouble, type Trouble } from '#platform/http/outside'
import type { Feed } from '../feed/feed.ts'
import { readApart } from '../feed/read-apart.ts'
import type { SourceRow } from '../tables.ts'

export const feedBytesMax = 2 * 1024 * 1024

export interface AskOptions {
  /** Which addresses may be connected to; those of the public internet when absent. */
  readonly isAllowed?: (address: string) => boolean
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

/** What came of asking a source: what it tells, that there is nothing else than last time, or why there is nothing. */
export type Seen =
  | { readonly kind: 'read'; readonly feed: Feed; readonly etag: string | null; readonly lastModified: string | null }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly outcome: NewsOutcome; readonly status: number | null }

const outcomes: Readonly<Record<Trouble, NewsOutcome>> = {
  addressRefused: 'address-refused',
  unreachable: 'unreachable',
  badAnswer: 'bad-answer',
  tooSlow: 'too-slow',
  tooLarge: 'too-big',
  tooManyRedirects: 'bad-answer',
}

const accept =
  'application/rss+xml, application/atom+xml, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8'

type Asked = Pick<SourceRow, 'feed_url' | 'etag' | 'last_modified'>

/** Asks a source for what it has, unless that is what it had last time. Throws nothing that the outside world can bring about. */
export async function askSource({ feed_url, etag, last_modified }: Asked, options: AskOptions): Promise<Seen> {
  const known = {
    ...(etag !== null && { 'if-none-match': etag }),
    ...(last_modified !== null && { 'if-modified-since': last_modified }),
  }
  try {
    const headers = { accept, ...known }
    const answer = await askOutside(feed_url, { ...options, bytesMax: feedBytesMax, headers, alsoTakes: [304] })
    if (answer.status === 304) return { kind: 'unchanged' }
    const contentType = answer.headers['content-type']
    const feed = await readApart({ bytes: answer.body, contentType, url: answer.url })
    const kept = (text: string | undefined) => (text && text.length <= 500 ? text : null)
    return {
      kind: 'read',
      feed,
      etag: kept(answer.headers.etag),
      lastModified: kept(answer.headers['last-modified']),
    }
  } catch (error) {
    return failed(error)
  }
}

function failed(error: unknown): Seen {
  if (error instanceof Refusal) return { kind: 'failed', outcome: 'not-a-feed', status: null }
  if (!(error instanceof OutsideTrouble)) throw error
  const { status } = error.details
  return { kind: 'failed', outcome: outcomes[error.trouble], status: typeof status === 'number' ? status : null }
}
