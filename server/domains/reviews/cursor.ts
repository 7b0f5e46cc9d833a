import { refuse } from './refusals.ts'

type Place = string | number

/** Where a page ended, as a text that readers hand back. `list` names the list and its order. */
export function writeCursor(list: string, place: readonly Place[]): string {
  return Buffer.from(JSON.stringify([list, ...place])).toString('base64url')
}

/** Reads a cursor; one of another list, or a forged one, is refused. */
export function readCursor(list: string, cursor: string): Place[] {
  try {
    const [name, ...place]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const isPlace = (part: unknown): part is Place => typeof part === 'string' || Number.isSafeInteger(part)
    if (name === list && place.length > 0 && place.every(isPlace)) return place
  } catch {
    // Not even JSON: as wrong as any other.
  }
  throw refuse.badCursor()
}
