import { findOutsideAccount, readingIdentity } from '#domains/identity/index'
import type { Database } from '#platform/db/database'

/** The sign-in provider whose name for a person is what WeChat Pay knows them by, as operators set it up. */
const signIn = 'wechat'

/** Who pays inside WeChat: as they signed in through it; else as the page was told. */
export async function openIdFor(
  reader: Database,
  personId: string,
  told: string | undefined,
  providerId = signIn,
): Promise<string | undefined> {
  return (await findOutsideAccount(readingIdentity(reader), personId, providerId)) ?? told
}
