import type { Work } from '#platform/work'
import { audit } from '../audit/audit.ts'
import { checkAbove } from '../person/ban.ts'
import { lockPerson } from '../person/queries.ts'
import { endAllSessions } from './end.ts'

/** Staff sign a person out everywhere; nobody does it to somebody with rights beyond their own. */
export async function endSessionsOf(work: Work, personId: string): Promise<number> {
  const person = await lockPerson(work, personId)
  checkAbove(work, person)
  const ended = await endAllSessions(work, personId)
  if (ended > 0) {
    await audit(work, 'identity.sessions-ended', { kind: 'person', id: personId, name: person.name }, { ended })
  }
  return ended
}
