/** People of the house: who is asking, how one signs in, roles, bans, sessions, API tokens, the audit log. */
export * from './identity/audit.ts'
export * from './identity/me.ts'
export * from './identity/people.ts'
export * from './identity/person.ts'
export * from './identity/session.ts'
export * from './identity/sign-in.ts'
export * from './identity/token.ts'
