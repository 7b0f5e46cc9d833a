import { refuse } from '../refusals.ts'

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * The text of a document in whatever it is written: as its first bytes say, else its server, else its own first line, else UTF-8.
 * Refuses what is not written in what it says.
 */
export function textOf(bytes: Uint8Array, contentType = ''): string {
  const marked = marks.find(([, mark]) => mark.every((byte, place) => bytes[place] === byte))?.[0]
  const told = /charset\s*=\s*["']?([\w-]{1,40})/i.exec(contentType)?.[1]
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const written = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]{1,40})["']/i.exec(head)?.[1]
  try {
    return new TextDecoder(marked ?? told ?? written ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refuse.notAFeed()
  }
}
