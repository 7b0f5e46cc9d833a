import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

import type { ShowCard, ShowState } from '#contracts/live'

export interface CalendarOptions {
  readonly name: string
  /** Where the house is reached from outside, without a slash at the end. */
  readonly address: string
  readonly language: 'zh' | 'en'
}

const statusOf = (state: ShowState) => (state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED)

/**
 * Shows as a calendar (RFC 5545). The id of an entry is the show's, so that a calendar that reads the feed again moves
 * an entry instead of adding one, and strikes out what was cancelled.
 */
export function calendarOf(shows: readonly ShowCard[], { name, address, language }: CalendarOptions): string {
  const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, prodId: '-//Nightmarket//Shows//EN', ttl: 3600 })
  const { host } = new URL(address)
  for (const show of shows) {
    const startsAt = new Date(show.startsAt)
    const other = language === 'zh' ? show.title.en : show.title.zh
    calendar
      .createEvent({
        id: `${show.id}@${host}`,
        start: startsAt,
        end: new Date(startsAt.getTime() + show.plannedMinutes * 60_000),
        summary: show.title[language] ?? other ?? show.host.name,
        description: show.host.name,
        url: `${address}/shows/${show.id}`,
        status: statusOf(show.state),
        sequence: Math.floor(startsAt.getTime() / 60_000) % 2_000_000_000,
      })
      .createAlarm({ type: ICalAlarmType.display, triggerBefore: 600 })
  }
  return calendar.toString()
}
