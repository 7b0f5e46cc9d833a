import type { NewsFrame, State } from '#contracts/wire'
import { textFrame } from '../line/socket-frame.ts'
import type { Kept } from './kept.ts'
import type { Sample } from './sample.ts'

const namesShown = 3

/** A frame encoded once, whoever receives it: as WebSocket bytes and as server-sent news. */
export class Encoded {
  readonly text: string
  readonly #id: string | undefined
  #socket: Buffer | undefined
  #news: Buffer | undefined

  /** `id` is where a returning reader of server-sent news goes on: `epoch.seq`. */
  constructor(text: string, id?: string) {
    this.text = text
    this.#id = id
  }

  get socket(): Buffer {
    this.#socket ??= textFrame(this.text)
    return this.#socket
  }

  get news(): Buffer {
    this.#news ??= Buffer.from(`${this.#id === undefined ? '' : `id: ${this.#id}\n`}data: ${this.text}\n\n`)
    return this.#news
  }
}

export interface NewsParts {
  readonly epoch: number
  readonly after: number
  readonly upTo: number
  readonly at: number
  readonly entries: readonly string[]
  readonly state?: State | undefined
  readonly leftOut?: number
  readonly joined?: NewsFrame['joined'] | undefined
}

export function encodeNews({ epoch, after, upTo, at, entries, state, leftOut, joined }: NewsParts): Encoded {
  const more =
    (state ? `,"state":${JSON.stringify(state)}` : '') +
    (leftOut ? `,"leftOut":${leftOut}` : '') +
    (joined ? `,"joined":${JSON.stringify(joined)}` : '')
  return new Encoded(
    `{"kind":"news","epoch":${epoch},"after":${after},"upTo":${upTo},"at":${at},"entries":[${entries.join()}]${more}}`,
    `${epoch}.${upTo}`,
  )
}

export function encodeSnapshot(parts: Omit<NewsParts, 'after' | 'leftOut' | 'joined'>): Encoded {
  const { epoch, upTo, at, entries, state } = parts
  return new Encoded(
    `{"kind":"snapshot","epoch":${epoch},"upTo":${upTo},"at":${at},"entries":[${entries.join()}],"state":${JSON.stringify(state ?? {})}}`,
    `${epoch}.${upTo}`,
  )
}

/** The texts of a sample, with the count and the first names where lines were folded. */
export function sampleTexts(sample: Sample): string[] {
  return sample.shown.flatMap(({ entry, folded }) => {
    if (entry.text === undefined) return []
    const text = entry.told ?? entry.text
    return folded.length === 0 ? text : withFold(text, [entry, ...folded])
  })
}

function withFold(text: string, said: readonly Kept[]): string {
  const names = said.slice(1, 1 + namesShown).flatMap((entry) => entry.fold?.name ?? [])
  return `${text.slice(0, -1)},"folded":${JSON.stringify({ times: said.length, names })}}`
}
