import type { ReportExplained, ReportLaunch, ReportMinute, ReportMoment } from '#contracts/analytics'
import { offsetOf } from '#domains/live/index'
import { present } from '#kernel/present'
import { momentsOf } from './moment/moment.ts'
import type { Decision } from './move/move.ts'
import { cut, minuteMs, type Span } from './people/people.ts'

/** A clip begins a little before its minute and ends a little after it. */
const marginMs = 15_000

interface Kept {
  readonly startsAt: number
  readonly durationMs: number
}

interface Around {
  readonly showId: string
  readonly show: Span
  readonly explained: readonly ReportExplained[]
  readonly launches: readonly ReportLaunch[]
  readonly recording: readonly Kept[]
}

/** The best moments of a show, with what was going on and where it can be seen again. */
export function bestMoments(
  minutes: readonly ReportMinute[],
  decisions: readonly Decision[],
  around: Around,
): ReportMoment[] {
  const decided = new Map<number, number>()
  for (const { at, amount } of decisions) {
    const minute = Math.floor(at.getTime() / minuteMs) * minuteMs
    decided.set(minute, (decided.get(minute) ?? 0) + amount)
  }
  const judged = minutes.map(({ minute, chat, likes }) => ({
    chat,
    likes,
    sales: decided.get(Date.parse(minute)) ?? 0,
  }))
  return momentsOf(judged).flatMap(({ place, ...scores }) => {
    const minute = minutes[place]?.minute
    return minute ? [shownMoment(minute, scores, around)] : []
  })
}

function shownMoment(
  minute: string,
  scores: Pick<ReportMoment, 'score' | 'chat' | 'likes' | 'sales'>,
  { showId, show, explained, launches, recording }: Around,
): ReportMoment {
  const at = Date.parse(minute)
  const clip = cut({ from: new Date(at - marginMs), until: new Date(at + minuteMs + marginMs) }, show)
  const within = (from: string, until: string | undefined) =>
    Date.parse(from) < at + minuteMs && (until === undefined || Date.parse(until) > at)
  const [from, until] = [clip.from.getTime(), clip.until.getTime()]
  const offsetMs = Math.round(offsetOf(recording, from))
  const isKept = offsetOf(recording, until) > offsetOf(recording, from)
  const file = (name: string) => (isKept ? `/live/${showId}/${name}?from=${from}&to=${until}` : undefined)
  return present({
    minute,
    from: clip.from.toISOString(),
    until: clip.until.toISOString(),
    ...scores,
    productId: explained.find((one) => within(one.from, one.until))?.productId,
    launchIds: launches.filter((one) => within(one.openedAt, one.closedAt)).map(({ id }) => id),
    offsetMs: isKept ? offsetMs : undefined,
    playlistUrl: file('clip.m3u8'),
    fileUrl: file('clip.mp4'),
  })
}
