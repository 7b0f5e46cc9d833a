import type { Secrets } from '#platform/secrets'

/** What better-auth signs cookies with and encrypts second factors under. */
export function sessionSecretOf(secrets: Secrets): string {
  return secrets.key('identity.session').toString('base64url')
}

export function deviceSecretOf(secrets: Secrets): string {
  return secrets.key('identity.device').toString('base64url')
}
