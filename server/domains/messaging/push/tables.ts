import type { Generated } from 'kysely'

import type { NoticeChannel, NoticeKind } from '#contracts/messaging'

export type PushTables = {
  'messaging.notice_choice': { person_id: string; kind: NoticeKind; channel: NoticeChannel; is_on: boolean }
  'messaging.quiet_hours': {
    person_id: string
    is_on: boolean
    from_minute: number
    until_minute: number
    time_zone: string
  }
  'messaging.push_key': { single: Generated<boolean>; public_key: string; sealed_key: Buffer; made_at: Date }
  'messaging.push_device': {
    id: string
    person_id: string
    endpoint: string
    p256dh: string
    auth: string
    name: string
    language: 'zh-CN' | 'en'
    added_at: Date
    rang_at: Generated<Date | null>
  }
  'messaging.push': {
    notice_id: string
    device_id: string
    state: Generated<'waiting' | 'sending' | 'sent' | 'dropped' | 'failed'>
    why: Generated<string | null>
    due_at: Date
    tries: Generated<number>
    claimed_at: Generated<Date | null>
    ended_at: Generated<Date | null>
  }
  'messaging.push_hour': { device_id: string; hour: Date; pushes: number }
}
