import type { ShowChange, ShowSettings } from '#contracts/live'
import { localTime } from '#web/shared/i18n/local-time.ts'

/** A show as its form holds it: texts are never absent, the start is what the field writes, local and without a zone. */
export interface ShowForm {
  readonly zh: string
  readonly en: string
  readonly about: string
  readonly startsAt: string
  readonly plannedMinutes: number
  readonly coverUrl: string
}

type Shown = Pick<ShowSettings, 'title' | 'about' | 'startsAt' | 'plannedMinutes' | 'coverUrl'>

export function draftOf(show: Shown): ShowForm {
  return {
    zh: show.title.zh ?? '',
    en: show.title.en ?? '',
    about: show.about,
    startsAt: localTime(new Date(show.startsAt)),
    plannedMinutes: show.plannedMinutes,
    coverUrl: show.coverUrl ?? '',
  }
}

export function withoutBlanks(form: ShowForm): ShowForm {
  return { ...form, zh: form.zh.trim(), en: form.en.trim() }
}

/** At least one language has a title. */
export function isComplete(form: ShowForm): boolean {
  return form.zh !== '' || form.en !== ''
}

/** What the form says differently from the show; nothing when it says the same. */
export function changesOf(show: Shown, form: ShowForm): ShowChange | undefined {
  const { zh, en, about, startsAt, plannedMinutes, coverUrl } = withoutBlanks(form)
  const was = draftOf(show)
  const start = new Date(startsAt)
  const change: ShowChange = {
    ...((zh !== was.zh || en !== was.en) && { title: { ...(zh && { zh }), ...(en && { en }) } }),
    ...(about !== was.about && { about }),
    ...(startsAt !== was.startsAt && !Number.isNaN(start.getTime()) && { startsAt: start.toISOString() }),
    ...(plannedMinutes !== was.plannedMinutes && { plannedMinutes }),
    ...(coverUrl !== was.coverUrl && { coverUrl }),
  }
  return Object.keys(change).length > 0 ? change : undefined
}
