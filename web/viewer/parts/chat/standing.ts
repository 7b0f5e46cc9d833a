import type { ShowPage } from '#contracts/live'

/** What keeps this person from talking, if anything does. */
export type Standing =
  | { readonly may: true }
  | { readonly may: false; readonly why: 'members' | 'followers' | 'off' | 'other' }
  | { readonly may: false; readonly why: 'muted'; readonly until: string | undefined }

const whyOf: Readonly<Record<string, 'members' | 'followers' | 'off'>> = {
  'live.members-only': 'members',
  'live.followers-only': 'followers',
  'live.chat-off': 'off',
}

/** What stands in the place of the chat's input for this person. */
export function standingOf({ mayChat, chatRefusal, mutedUntil }: ShowPage['me']): Standing {
  if (mayChat) return { may: true }
  if (chatRefusal === 'live.muted') return { may: false, why: 'muted', until: mutedUntil }
  return { may: false, why: whyOf[chatRefusal ?? ''] ?? 'other' }
}

const crew: readonly string[] = ['host', 'cohost', 'moderator']

/** Until when slow mode holds this person's next line, in ms by the server's clock; the crew may always talk. */
export function nextLineAt(show: Pick<ShowPage, 'rules' | 'me'>, lastSaidAt: number | undefined): number | undefined {
  if (lastSaidAt === undefined || show.rules.slowModeMs === 0 || crew.includes(show.me.role)) return undefined
  return lastSaidAt + show.rules.slowModeMs
}
