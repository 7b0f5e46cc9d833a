import { genericOAuth } from 'better-auth/plugins/generic-oauth'

import type { KnownProvider } from '../setting/provider.ts'

/**
 * OpenID Connect with PKCE; a provider whose identity tokens cannot be verified by its own published keys is left out.
 * Each is added by itself, so that one which cannot be reached does not take the others along.
 */
export function outsideProviders(providers: readonly KnownProvider[]) {
  return genericOAuth({
    config: providers.map((provider) => ({
      providerId: provider.id,
      name: provider.label,
      discoveryUrl: provider.discoveryUrl,
      clientId: provider.clientId,
      ...(provider.clientSecret && { clientSecret: provider.clientSecret }),
      scopes: [...provider.scopes],
      pkce: true,
      requireIdTokenVerification: true,
    })),
  })
}
