import { refuse } from '../refusals.ts'

/** Request: a stranger asked, and waits. Declined: the other side does not want it; whoever asked sees a request still. */
export type Standing = 'request' | 'declined' | 'open'

/** The side of those who answer for a place, whoever of them it is. */
export const shop = 'shop'

/** An own message may be taken back for so long; later it is deleted, and the place says so. */
export const takeBackMs = 120_000
export const quoteMost = 80
/** Strangers somebody may write to in a day. */
export const requestsADay = 20

export function pairOf(one: string, other: string): string {
  return one < other ? `${one}:${other}` : `${other}:${one}`
}

export function othersIn(pair: string, personId: string): string {
  return pair.split(':').find((id) => id !== personId) ?? personId
}

/** Refuses what a side may not say in a direct conversation as it stands. */
export function checkMaySay(
  talk: { readonly standing: Standing; readonly askedBy: string | null; readonly seq: number },
  side: string,
  isBlocked: boolean,
): void {
  if (isBlocked) throw refuse.notReceived()
  if (talk.standing === 'open' || talk.askedBy !== side) return
  if (talk.seq > 0) throw refuse.waitForAnswer()
}

// Marks that turn the writing direction, and those that are not seen: they only serve to deceive. Joiners hold emoji together.
const unseen = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}]/gu
const onlyJoiners = /^[\s\u200c\u200d]*$/

/** A text as it is kept: composed, without unseen marks, and without heaps of empty lines. */
export function tidyText(text: string): string {
  const seen = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(unseen, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()
  return onlyJoiners.test(seen) ? '' : seen
}

export function quoteOf(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ')]
  return letters.length <= quoteMost ? letters.join('') : `${letters.slice(0, quoteMost - 1).join('')}…`
}

/** How an author's removal is called at this time. */
export function removalOf(at: Date, now: Date): 'taken-back' | 'deleted' {
  return now.getTime() - at.getTime() <= takeBackMs ? 'taken-back' : 'deleted'
}
