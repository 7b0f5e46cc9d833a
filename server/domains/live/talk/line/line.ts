import type { ChatAudience, RoomRole } from '#contracts/live'
import { refuse } from '../../refusals.ts'

/** What a room asks of those who want to talk. */
export interface TalkRules {
  readonly chatFor: ChatAudience
  readonly slowModeMs: number
}

/** Somebody who wants to say a line. */
export interface Speaker {
  readonly role: RoomRole
  readonly isMember: boolean
  readonly follows: boolean
  readonly mutedUntil: Date | 'lifted' | undefined
  readonly lastLineAt: Date | undefined
}

const keepers: readonly RoomRole[] = ['host', 'cohost', 'moderator']

/** Refuses a line that the room's rules do not let through. Those who keep order are free of all rules but a mute. */
export function checkMayTalk(speaker: Speaker, rules: TalkRules, now: Date): void {
  if (speaker.mutedUntil) {
    throw refuse.muted(speaker.mutedUntil === 'lifted' ? {} : { until: speaker.mutedUntil.toISOString() })
  }
  if (keepers.includes(speaker.role)) return
  if (rules.chatFor === 'nobody') throw refuse.chatOff()
  if (rules.chatFor !== 'everyone' && !speaker.isMember) throw refuse.membersOnly()
  if (rules.chatFor === 'followers' && !speaker.follows) throw refuse.followersOnly()
  checkPace(speaker.lastLineAt, rules.slowModeMs, now)
}

function checkPace(lastLineAt: Date | undefined, slowModeMs: number, now: Date): void {
  if (!lastLineAt || slowModeMs === 0) return
  const waitMs = lastLineAt.getTime() + slowModeMs - now.getTime()
  if (waitMs > 0) throw refuse.tooFast({ retryAfterSeconds: Math.ceil(waitMs / 1000) })
}

const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu
const stacked = /(\p{M}{3})\p{M}+/gu

/** A line as it is kept: one row of text, without invisible characters or towers of marks. Refuses what leaves nothing. */
export function tidyLine(text: string): string {
  const emoji = text.includes('\u200d') ? /\u200d/g : undefined
  const joiners = emoji ? text.replace(emoji, '\ue000') : text
  const tidy = joiners
    .replace(unseen, (character) => (character === '\ue000' ? '\u200d' : ' '))
    .replace(stacked, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
  if (!/[^\s\u200d]/u.test(tidy)) throw refuse.emptyLine()
  return tidy
}

/** Refuses to take a line of another back without the right. Own words are their author's for good. */
export function checkRetract(
  line: { authorId: string },
  who: { id: string; mayRetract: boolean },
): 'author' | 'moderator' {
  if (line.authorId === who.id) return 'author'
  if (!who.mayRetract) throw refuse.notYours({ right: 'retract' })
  return 'moderator'
}
