import type { Frame, Position, Upward } from '#contracts/wire'
import { parseFrame } from './room-news-reader.ts'
import type { LineKind } from './room-news-retry.ts'

/** An open way to hear a room. */
export interface NewsLine {
  readonly kind: LineKind
  /** Asks for a sign of life, where the way allows it. */
  ping(): void
  /** Ends it; nothing is heard after. */
  close(): void
}

export interface LineEars {
  frame(frame: Frame): void
  /** The line ended by itself; 1006 when nobody said why. */
  ended(code: number): void
}

export interface LineTarget {
  /** Where the house is: `https://shop.example`. */
  readonly base: string
  readonly roomId: string
  readonly pass?: Readonly<Record<string, string>> | undefined
  readonly since: Position | undefined
  /** Whether the page begins at that place, with the last lines before it. */
  readonly begins: boolean
}

const abnormal = 1006

export function openLine(kind: LineKind, target: LineTarget, ears: LineEars): NewsLine {
  return kind === 'socket' ? openSocket(target, ears) : openNews(target, ears)
}

function openSocket({ base, roomId, pass, ...place }: LineTarget, ears: LineEars): NewsLine {
  const url = new URL('/socket', base.replace(/^http/, 'ws'))
  url.search = new URLSearchParams({ ...pass, room: roomId, ...asQuery(place) }).toString()
  let isOver = false
  const end = (code: number) => {
    if (isOver) return
    isOver = true
    ears.ended(code)
  }
  const socket = new WebSocket(url)
  socket.onmessage = ({ data }) => {
    const frame = isOver || typeof data !== 'string' ? undefined : parseFrame(data)
    if (frame) ears.frame(frame)
  }
  socket.onclose = ({ code }) => end(code)
  socket.onerror = () => end(abnormal)
  return {
    kind: 'socket',
    ping: () => {
      if (socket.readyState === WebSocket.OPEN) socket.send('ping' satisfies Upward)
    },
    close: () => {
      isOver = true
      socket.close()
    },
  }
}

/** Reads server-sent news by fetch, because EventSource hides why it failed and connects again by its own rules. */
function openNews({ base, roomId, pass, ...place }: LineTarget, ears: LineEars): NewsLine {
  const url = new URL(`/api/rooms/${encodeURIComponent(roomId)}/news`, base)
  url.search = new URLSearchParams({ ...pass, ...asQuery(place) }).toString()
  const stop = new AbortController()
  let code = abnormal
  const hear = (frame: Frame) => {
    if (frame.kind === 'close') code = frame.code
    else if (!stop.signal.aborted) ears.frame(frame)
  }
  readNews(url, stop.signal, hear)
    .catch(() => {})
    .then(() => {
      if (!stop.signal.aborted) ears.ended(code)
    })
  return { kind: 'news', ping: () => {}, close: () => stop.abort() }
}

async function readNews(url: URL, signal: AbortSignal, hear: (frame: Frame) => void): Promise<void> {
  const answer = await fetch(url, { signal, headers: { accept: 'text/event-stream' }, cache: 'no-store' })
  if (!answer.ok || !answer.body) return
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const blocks = `${rest}${value}`.split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const text = block.split('\n').find((line) => line.startsWith('data: '))
      const frame = text === undefined ? undefined : parseFrame(text.slice(6))
      if (frame) hear(frame)
    }
  }
}

function asQuery({ since, begins }: Pick<LineTarget, 'since' | 'begins'>): Record<string, string> {
  return since ? { epoch: `${since.epoch}`, seq: `${since.seq}`, ...(begins && { begins: '' }) } : {}
}
