import type { Contributor } from '#domains/identity/index'
import { reading, writing } from '../../tables.ts'

/** A host who leaves takes face and words along; what they stood up for is theirs to know. */
export const endorsingPerson: Contributor = {
  domain: 'catalogue',
  async export(db, personId) {
    const endorsements = await reading(db)
      .selectFrom('catalogue.endorsement')
      .select(['name', 'role', 'quote', 'from_day as from', 'until_day as until', 'rights'])
      .where('host_id', '=', personId)
      .orderBy('id')
      .execute()
    return { endorsements }
  },
  async erase(work, personId) {
    await writing(work)
      .updateTable('catalogue.endorsement')
      .set({ host_id: null, quote: '{}', removed_at: work.now })
      .where('host_id', '=', personId)
      .execute()
  },
}
