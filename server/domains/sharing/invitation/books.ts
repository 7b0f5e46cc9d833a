import { sql } from 'kysely'

import { type Invariant, invariant } from '#platform/operations/books/index'

/** What is always true of invitations. */
export const invitationBooks: readonly Invariant[] = [
  invariant(
    'No campaign has rewarded more invitations than its budget was, and no inviter has more rewards than they may.',
    sql`
      select format('campaign %s: %s rewards of %s', campaign_id, count(*), max(budget_most)) as what
      from sharing.invitation where budget_number is not null
      group by campaign_id having count(*) > max(budget_most)
      union all
      select format('inviter %s in campaign %s: %s rewards of %s', inviter_id, campaign_id, count(*), max(own_most))
      from sharing.invitation where own_number is not null
      group by inviter_id, campaign_id having count(*) > max(own_most)`,
  ),
  invariant(
    'Who was rewarded has the coupons of the campaign’s two sides.',
    sql`
      select format('invitation %s: rewarded without a coupon', id) as what from sharing.invitation
      where state = 'rewarded' and inviter_coupon_id is null and invited_coupon_id is null`,
  ),
]
