import { type Static, Type } from 'typebox'

import { Language } from '../identity/person.ts'
import { Done, Id, Instant, route } from '../route.ts'
import { noticeKindNames, noticeTopics } from './notice-kind.ts'

/** Where a notice goes: into the box in the app, or out to devices. */
export const noticeChannels = ['box', 'push'] as const
export const NoticeChannel = Type.Enum([...noticeChannels])
export type NoticeChannel = (typeof noticeChannels)[number]

const TimeOfDay = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })

/** When no device rings; the hours may go over midnight. */
export const QuietHours = Type.Object({
  isOn: Type.Boolean(),
  from: TimeOfDay,
  until: TimeOfDay,
  /** A name of the IANA time zone database: `Asia/Shanghai`. */
  timeZone: Type.String({ minLength: 1, maxLength: 60 }),
})
export type QuietHours = Static<typeof QuietHours>

export const PushDevice = Type.Object({ id: Id, name: Type.String(), addedAt: Instant, rangAt: Type.Optional(Instant) })
export type PushDevice = Static<typeof PushDevice>

export const NoticeSettings = Type.Object({
  kinds: Type.Array(
    Type.Object({
      kind: Type.Enum(noticeKindNames),
      topic: Type.Enum([...noticeTopics]),
      box: Type.Boolean(),
      push: Type.Boolean(),
    }),
  ),
  quiet: QuietHours,
  devices: Type.Array(PushDevice),
  /** The house's public key, which a browser needs to subscribe (RFC 8292). */
  pushKey: Type.String(),
})
export type NoticeSettings = Static<typeof NoticeSettings>

export const getNoticeSettings = route({
  method: 'GET',
  path: '/me/notice-settings',
  may: 'member',
  summary: 'How the caller is told: by kind and channel, quiet hours, devices that ring.',
  answers: { 200: NoticeSettings },
})

export const changeNoticeSettings = route({
  method: 'PATCH',
  path: '/me/notice-settings',
  may: 'member',
  summary: 'Changes how the caller is told; what is not named stays.',
  body: Type.Object(
    {
      choices: Type.Optional(
        Type.Array(Type.Object({ kind: Type.Enum(noticeKindNames), channel: NoticeChannel, isOn: Type.Boolean() }), {
          maxItems: 200,
        }),
      ),
      quiet: Type.Optional(QuietHours),
    },
    { additionalProperties: false },
  ),
  answers: { 200: NoticeSettings },
})

const Key = Type.String({ pattern: '^[A-Za-z0-9_-]+={0,2}$', maxLength: 120 })

export const addPushDevice = route({
  method: 'PUT',
  path: '/me/push-devices',
  may: 'member',
  summary: 'Lets this browser ring: its push subscription, whoever had it before. Twice is once.',
  perMinute: 20,
  body: Type.Object({
    endpoint: Type.String({ pattern: '^https?://', maxLength: 1000 }),
    keys: Type.Object({ p256dh: Key, auth: Key }),
    name: Type.String({ maxLength: 80 }),
    language: Language,
  }),
  answers: { 200: PushDevice },
})

export const removePushDevice = route({
  method: 'DELETE',
  path: '/me/push-devices/:deviceId',
  may: 'member',
  summary: 'Lets a device of the caller ring no more.',
  params: Type.Object({ deviceId: Id }),
  answers: { 200: Done },
})
