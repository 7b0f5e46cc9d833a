import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'

import type { NoticeAbout, NoticeKind, NoticeValues } from '#contracts/messaging'

export type NoticeTables = {
  'messaging.notice': {
    id: string
    person_id: string
    kind: NoticeKind
    about_kind: NoticeAbout
    about_id: string
    detail: JSONColumnType<NoticeValues>
    words: GeneratedAlways<string>
    is_bundle: Generated<boolean>
    people: Generated<number>
    is_boxed: Generated<boolean>
    at: Date
    read_at: Generated<Date | null>
  }
  'messaging.notice_by': { notice_id: string; person_id: string; at: Date }
}
