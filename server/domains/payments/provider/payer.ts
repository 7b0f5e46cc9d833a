import type { Secrets } from '#platform/secrets'
import type { Notice, Provider, Standing } from './port.ts'

const purpose = 'payments.payer'

/**
 * A provider of which nobody behind learns who paid: the account is told as a hash under the house's key. It says whether two
 * payments came from one account of this provider, and nothing else.
 */
export function withHashedPayer(provider: Provider, secrets: Pick<Secrets, 'sign'>): Provider {
  const hashed = (standing: Standing): Standing => {
    if (standing.state !== 'paid' || standing.payer === undefined) return standing
    return { ...standing, payer: secrets.sign(purpose, `${provider.id} ${standing.payer}`) }
  }
  const told = (notice: Notice): Notice => {
    const { about } = notice
    return about.kind === 'intent' ? { ...notice, about: { ...about, standing: hashed(about.standing) } } : notice
  }
  return {
    ...provider,
    async start(intent) {
      const started = await provider.start(intent)
      return { ...started, standing: hashed(started.standing) }
    },
    query: async (intent) => hashed(await provider.query(intent)),
    close: async (intent) => hashed(await provider.close(intent)),
    readNotice: (notice) => told(provider.readNotice(notice)),
  }
}
