import type { Readable } from 'node:stream'

import { typeByExtension } from './media-type.ts'

export interface PutOptions {
  /** Media type; it must be the one of the key's extension. */
  readonly type: string
  /** How long readers may keep it without asking again; for ever when absent, so give changed content a new key. */
  readonly cacheSeconds?: number
}

/** First and last byte, both counted from 0 and both included. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

export interface StoredEntry {
  readonly key: string
  readonly size: number
  readonly changedAt: Date
}

export interface StoredFacts extends StoredEntry {
  readonly type: string
  /** Changes whenever the content does; without quotes. */
  readonly tag: string
  readonly cacheSeconds: number
}

export interface Stored extends StoredFacts {
  /** The bytes asked for; read it to its end or destroy it. */
  readonly stream: Readable
}

/**
 * Where files are kept: product pictures, covers, attachments, exports. A put is seen whole or not at all, and once it
 * is answered it outlives a crash. Refuses `storage.full` and `storage.away`; a malformed key is a bug and throws.
 */
export interface Storage {
  put(key: string, content: Buffer | Readable, options: PutOptions): Promise<void>
  get(key: string, range?: ByteRange): Promise<Stored | undefined>
  head(key: string): Promise<StoredFacts | undefined>
  /** Is content with a key that is not there. */
  remove(key: string): Promise<void>
  /** Every entry whose key begins with `prefix`, in the order of keys. */
  list(prefix: string): AsyncIterable<StoredEntry>
  /** Where browsers get it, relative to the house. Keys below `private/` have no reader there. */
  url(key: string): string
  close(): void
}

export const foreverSeconds = 31_536_000
const segment = /^[a-z0-9][a-z0-9._-]{0,119}$/

/**
 * Checks a key: lower-case segments of letters, digits, dot, dash and underscore, none beginning with a dot, ending in a
 * known extension, 512 characters at most. So it is safe as a path on every file system and as an address.
 */
export function checkKey(key: string, type?: string): void {
  if (key.length > 512 || !key.split('/').every((part) => segment.test(part)))
    throw new TypeError(`"${key}" is no storage key.`)
  const expected = typeByExtension(key)
  if (!expected) throw new TypeError(`The storage key "${key}" has no known extension.`)
  if (type !== undefined && type !== expected)
    throw new TypeError(`"${key}" would be served as ${expected}, not ${type}.`)
}

export function checkPrefix(prefix: string): void {
  if (
    prefix !== '' &&
    !prefix
      .replace(/\/$/, '')
      .split('/')
      .every((part) => segment.test(part))
  )
    throw new TypeError(`"${prefix}" is no storage prefix.`)
}

/** The address of a key; the check keeps it free of what would need escaping. */
export function mediaUrl(key: string): string {
  checkKey(key)
  return `/media/${key}`
}

/** A source may break before anybody reads it. Reading meets the error then; without a listener it would end the process first. */
export function listenForErrors(content: Buffer | Readable): void {
  if (!Buffer.isBuffer(content)) content.on('error', () => {})
}
