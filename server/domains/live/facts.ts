import type { Texts } from '#contracts/catalogue'
import type { PollKind } from '#contracts/live'

declare module '#platform/facts' {
  interface Facts {
    'live.show-planned': { showId: string; hostId: string; title: Texts; startsAt: string; seriesId?: string }
    'live.show-changed': { showId: string; fields: string[]; startsAt: string }
    'live.show-started': { showId: string; hostId: string; rehearsal: boolean }
    'live.show-ended': { showId: string; hostId: string; startedAt: string; peak: number; likes: number }
    'live.show-cancelled': { showId: string; hostId: string; reason: string; reservations: number }
    'live.replay-ready': { showId: string }
    'live.replay-offered': { showId: string; offered: boolean }
    'live.series-planned': { seriesId: string; hostId: string; shows: number }
    'live.series-changed': { seriesId: string; shows: number }
    'live.series-stopped': { seriesId: string; cancelled: number }
    'live.stream-key-rotated': { showId: string; version: number }
    'live.crew-changed': { showId: string; personId: string; role?: string; rights: string[] }
    'live.show-reserved': { showId: string; personId: string }
    'live.reservation-dropped': { showId: string; personId: string }
    'live.reminded': { showId: string; kind: 'soon' | 'started'; people: number }
    'live.host-followed': { hostId: string; personId: string; showId?: string }
    'live.host-unfollowed': { hostId: string; personId: string }
    'live.fan-levelled': { hostId: string; personId: string; level: number }
    'live.chat-line-said': {
      showId: string
      lineId: string
      personId: string
      text: string
      productId?: string
      /** Only its author sees it. */
      shadowed?: boolean
      /** Said by a rehearsal's made-up viewer. */
      simulated?: boolean
    }
    'live.line-retracted': { showId: string; lineId: string; personId: string; by: 'author' | 'moderator' }
    /** A line that was held for a look is in the room now. */
    'live.line-let-in': { showId: string; lineId: string; personId: string; text: string }
    /** That was taken back: it waits for a look again. */
    'live.line-held-again': { showId: string; lineId: string; personId: string }
    'live.rules-changed': { showId: string; chatFor: string; slowModeMs: number; pinned: string }
    'live.product-shelved': { showId: string; productId: string }
    'live.product-unshelved': { showId: string; productId: string }
    'live.product-explained': { showId: string; productId: string; clipId: string; hostId: string }
    'live.explaining-ended': { showId: string; productId: string; clipId: string; ms: number }
    'live.explain-requested': { showId: string; productId: string; personId: string }
    'live.poll-opened': { showId: string; pollId: string; kind: PollKind; question: string }
    /** `right` only of a quiz. */
    'live.poll-answered': {
      showId: string
      pollId: string
      kind: PollKind
      personId: string
      choices: number[]
      right?: boolean
    }
    /** `right`: how many answered a quiz rightly. */
    'live.poll-closed': { showId: string; pollId: string; kind: PollKind; people: number; right?: number }
    'live.question-answered': { showId: string; questionId: string; wording: string; people: number }
    'live.guest-invited': { showId: string; guestHostId: string; name: string }
    'live.guest-joined': { showId: string; guestHostId: string; name: string; title: string; personId?: string }
    'live.guest-left': { showId: string; guestHostId: string; name: string; ms: number }
    'live.guest-withdrawn': { showId: string; guestHostId: string }
    'live.slide-added': { showId: string; slideId: string }
    'live.slide-removed': { showId: string; slideId: string }
    'live.slide-shown': { showId: string; slideId: string }
    'live.hand-raised': { showId: string; handId: string; personId: string }
    'live.hand-called': { showId: string; handId: string; personId: string }
    'live.hand-lowered': {
      showId: string
      handId: string
      personId: string
      by: 'self' | 'crew' | 'left' | 'end' | 'house'
    }
    'live.incident-opened': { showId: string; code: string }
    'live.restream-added': { showId: string; restreamId: string; name: string }
    'live.restream-removed': { showId: string; restreamId: string; name: string }
  }
}
