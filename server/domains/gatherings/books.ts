import { sql } from 'kysely'

import { type Invariant, invariant } from '#platform/operations/books/index'

/** What is always true of events. */
export const gatheringBooks: readonly Invariant[] = [
  invariant(
    'As many places of an event are taken as people go.',
    sql`
      select format('event %s: %s taken, %s go', event.id, event.taken, own.people) as what
      from gatherings.gathering as event
      cross join lateral (
        select count(*) as people from gatherings.sign_up where gathering_id = event.id and state = 'going') as own
      where event.taken <> own.people`,
  ),
  invariant(
    'Nobody waits for long while a place of a coming event is free.',
    sql`
      select format('event %s: %s of %s taken', event.id, event.taken, event.capacity) as what
      from gatherings.gathering as event
      where event.state = 'open' and event.taken < event.capacity and event.ends_at > now() and exists (
        select from gatherings.sign_up where gathering_id = event.id and state = 'waiting' and signed_at < now() - interval '1 hour')`,
  ),
  invariant(
    'Who was thanked with a coupon has come, and the event has a reward.',
    sql`
      select format('sign-up %s', own.id) as what
      from gatherings.sign_up as own join gatherings.gathering as event on event.id = own.gathering_id
      where own.coupon_id is not null and (own.came_at is null or event.results_at is null)`,
  ),
]
