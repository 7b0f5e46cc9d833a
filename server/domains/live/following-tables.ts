import type { Generated } from 'kysely'

/** The part of the schema `live` that follows shows: who waits, who was told, how it went. */
export type FollowingTables = {
  'live.reservation': { show_id: string; person_id: string; at: Date }
  'live.reminder': { show_id: string; kind: 'soon' | 'started'; starts_at: Date; at: Date; people: number }
  'live.fan': {
    host_id: string
    person_id: string
    follows: Generated<boolean>
    followed_at: Date
    points: Generated<number>
  }
  'live.fan_day': {
    host_id: string
    person_id: string
    day: string
    act: 'watch' | 'chat' | 'like' | 'follow'
    units: number
    points: number
  }
  'live.minute': {
    show_id: string
    minute: Date
    people: Generated<number>
    joins: Generated<number>
    chat: Generated<number>
    likes: Generated<number>
    follows: Generated<number>
    explain_requests: Generated<number>
  }
  'live.head_count': { show_id: string; at: Date; people: number }
  'live.incident': {
    id: string
    show_id: string
    code: string
    severity: 'warn' | 'bad'
    detail: string | null
    at: Date
    ended_at: Generated<Date | null>
  }
  'live.playback': {
    show_id: string
    minute: Date
    player: string
    reports: Generated<number>
    stalled: Generated<number>
    stalls: Generated<number>
    stalled_ms: Generated<number>
    played_ms: Generated<number>
    latency_ms: Generated<number>
  }
  'live.restream': {
    id: string
    show_id: string
    name: string
    address: string
    sealed_key: Buffer
    wanted: Generated<boolean>
    added_by: string
    added_at: Date
  }
}
