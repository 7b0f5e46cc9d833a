import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

import type { Gathering } from '#contracts/gatherings'

/**
 * An event as a calendar file (RFC 5545). Its entry has the event's id, so that a calendar which reads it again moves the entry
 * instead of adding one, and strikes out what was cancelled.
 */
export function calendarOf(
  gathering: Gathering,
  { address, language }: { readonly address: string; readonly language: 'zh' | 'en' },
): string {
  const calendar = ical({
    name: 'Nightmarket',
    method: ICalCalendarMethod.PUBLISH,
    prodId: '-//Nightmarket//Events//EN',
  })
  const { title, startsAt, endsAt, place, about, id, phase } = gathering
  const other = language === 'zh' ? title.en : title.zh
  calendar
    .createEvent({
      id: `${id}@${new URL(address).host}`,
      start: new Date(startsAt),
      end: new Date(endsAt),
      summary: title[language] ?? other ?? '',
      description: about,
      location: place,
      url: `${address}/events/${id}`,
      status: phase === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      sequence: Math.floor(new Date(startsAt).getTime() / 60_000) % 2_000_000_000,
    })
    .createAlarm({ type: ICalAlarmType.display, triggerBefore: 3_600 })
  return calendar.toString()
}
