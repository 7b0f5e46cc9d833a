import type { Provider } from '#contracts/platform/house'
import type { Config } from '#platform/config/config'

/** An outside sign-in provider (OpenID Connect) with the secret that only the server sees. */
export interface KnownProvider extends Omit<Provider, 'hasSecret'> {
  readonly clientSecret: string
}

/** The provider that the environment names; it shows as `sso` and cannot be changed in the console. */
export function providerOf(config: Config): KnownProvider | undefined {
  const { NIGHTMARKET_OIDC_ISSUER: issuer, NIGHTMARKET_OIDC_CLIENT: clientId } = config
  if (!issuer || !clientId) return undefined
  return {
    id: 'sso',
    label: config.NIGHTMARKET_OIDC_NAME,
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret: config.NIGHTMARKET_OIDC_SECRET ?? '',
    scopes: ['openid', 'profile', 'email'],
  }
}
