import type { Generated } from 'kysely'

import type { GuestHostState } from '#contracts/live'

/** The part of the schema `live` that lectures need: guest hosts, slides, raised hands. */
export type LectureTables = {
  'live.guest_host': {
    id: string
    show_id: string
    name: string
    title: Generated<string>
    announced: Generated<boolean>
    person_id: string | null
    device_id: Generated<string | null>
    sends: 'video' | 'audio'
    state: Generated<GuestHostState>
    link_hash: Buffer | null
    expires_at: Date
    seat_hash: Generated<Buffer | null>
    sitting: Generated<number>
    seen_at: Generated<Date | null>
    place: Generated<number | null>
    muted: Generated<boolean>
    hidden: Generated<boolean>
    joined_at: Generated<Date | null>
    on_at: Generated<Date | null>
    invited_by: string
    invited_at: Date
  }
  'live.slide': {
    id: string
    show_id: string
    position: number
    file_key: string
    thumb_key: string
    url: string
    thumb_url: string
    width: number
    height: number
    note: Generated<string>
    hidden: Generated<boolean>
    added_at: Date
  }
  'live.hand': {
    id: string
    show_id: string
    person_id: string
    name: string
    avatar_url: string | null
    question: Generated<string>
    raised_at: Date
    seen_at: Date
    called_at: Generated<Date | null>
    guest_host_id: Generated<string | null>
    lowered_at: Generated<Date | null>
  }
  'live.slide_span': { id: string; show_id: string; slide_id: string; from_at: Date; until_at: Generated<Date | null> }
}
