/** How better-auth's models are called in the schema `identity`. Those of its plugins stand with the plugins. */
const times = { createdAt: 'created_at', updatedAt: 'updated_at' }

export const columns = {
  user: { modelName: 'login', fields: { ...times, emailVerified: 'email_verified' } },
  session: {
    modelName: 'session',
    fields: { ...times, userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent' },
  },
  account: {
    modelName: 'account',
    fields: {
      ...times,
      accountId: 'account_id',
      providerId: 'provider_id',
      userId: 'user_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: { modelName: 'verification', fields: { ...times, expiresAt: 'expires_at' } },
}
