import { sql } from 'kysely'

import { type Invariant, invariant } from '#platform/operations/books/index'

/** What is always true of group buys by themselves. */
export const groupBooks: readonly Invariant[] = [
  invariant(
    'What is taken and paid of a group are its seats that stand, never more than it has.',
    sql`
      select format('group %s: %s taken and %s paid of %s, seats %s and %s', id, buying.taken, buying.paid, size, own.taken, own.paid) as what
      from sharing.group as buying
      cross join lateral (
        select count(*) filter (where state in ('held', 'paid')) as taken, count(*) filter (where state = 'paid') as paid
        from sharing.group_seat where group_id = buying.id
      ) as own (taken, paid)
      where (buying.taken, buying.paid) is distinct from (own.taken, own.paid) or buying.taken > size`,
  ),
  invariant(
    'A completed group has paid seats only, as many as it takes unless the shop filled it up; a failed one has none.',
    sql`
      select format('group %s: %s with %s taken and %s paid, needs %s', id, state, taken, paid, needs) as what
      from sharing.group
      where state = 'completed' and (paid <> taken or paid < needs and not by_house)
        or state = 'failed' and taken > 0`,
  ),
  invariant(
    'A person has one seat in a group, and is in no more groups of an offer than they may be.',
    sql`
      select format('offer %s, person %s: %s of %s, seats %s', offer_id, person_id, taken, most, own.seats) as what
      from sharing.group_offer_person as person
      cross join lateral (
        select count(*) as seats from sharing.group_seat as seat
        where seat.offer_id = person.offer_id and seat.person_id = person.person_id and state in ('held', 'paid')
      ) as own
      where taken <> own.seats or taken > most`,
  ),
]
