import { type Static, Type } from 'typebox'

const Port = Type.Integer({ minimum: 0, maximum: 65_535 })
const Switch = Type.Union([Type.Literal('on'), Type.Literal('off')])

/**
 * Every setting read from the environment, by the variable's name. What operators change belongs in the console instead.
 * `secret: true` keeps a value out of print-outs and logs.
 */
export const Settings = Type.Object({
  PORT: Type.Integer({ ...Port, default: 4400, description: 'HTTP port of the apps, the API and the sockets' }),
  DATABASE_URL: Type.Optional(
    Type.String({
      pattern: '^postgres(ql)?://',
      secret: true,
      description: 'A PostgreSQL server; embedded when absent',
    }),
  ),
  NIGHTMARKET_PREPARE: Type.Intersect([Switch], {
    default: 'on',
    description:
      'Have PostgreSQL prepare frequent statements; off behind a pooler that lends connections by transaction',
  }),
  REDIS_URL: Type.Optional(
    Type.String({ pattern: '^rediss?://', secret: true, description: 'Redis or Valkey, needed for several nodes' }),
  ),
  NIGHTMARKET_HOST: Type.String({ default: '0.0.0.0', description: 'Address to listen on' }),
  NIGHTMARKET_PUBLIC_URL: Type.Optional(
    Type.String({ pattern: '^https?://', description: 'How people reach this house from outside' }),
  ),
  NIGHTMARKET_DATA: Type.String({
    default: './data',
    description: 'Folder of the embedded database, media and recordings',
  }),
  NIGHTMARKET_DEMO: Type.Union([Type.Literal('on'), Type.Literal('small'), Type.Literal('off')], {
    default: 'on',
    description: 'Fill an empty database with a living demo, or with one of few notes',
  }),
  NIGHTMARKET_SECRET: Type.Optional(
    Type.String({
      minLength: 32,
      secret: true,
      description: 'Root of all derived keys; made and kept in the data folder when absent',
    }),
  ),
  NIGHTMARKET_RTMP_PORT: Type.Integer({ ...Port, default: 1935, description: 'Port for OBS and other encoders' }),
  NIGHTMARKET_ICE_URLS: Type.Optional(
    Type.String({
      pattern: '^(stuns?|turns?):[^\\s,]+([\\s,]+(stuns?|turns?):[^\\s,]+)*$',
      description: 'STUN and TURN servers by which guest hosts reach the host; none is needed in one network',
    }),
  ),
  NIGHTMARKET_TURN_SECRET: Type.Optional(
    Type.String({
      minLength: 8,
      secret: true,
      description: 'Shared secret of those TURN servers (coturn’s use-auth-secret)',
    }),
  ),
  NIGHTMARKET_TRUST_PROXY: Type.Union([Type.Literal('on'), Type.Literal('off')], {
    default: 'off',
    description: 'Believe X-Forwarded-* of a proxy in front',
  }),
  NIGHTMARKET_LOG: Type.Union(
    ['debug', 'info', 'warn', 'error', 'silent'].map((level) => Type.Literal(level)),
    { default: 'info', description: 'How much to log' },
  ),
  NIGHTMARKET_METRICS_TOKEN: Type.Optional(
    Type.String({ minLength: 16, secret: true, description: 'Lets /metrics be read from elsewhere than loopback' }),
  ),
  NIGHTMARKET_SMTP_URL: Type.Optional(
    Type.String({
      pattern: '^smtps?://',
      secret: true,
      description: 'Where mail is handed over; written to the log when absent',
    }),
  ),
  NIGHTMARKET_MAIL_FROM: Type.String({ default: 'Nightmarket <no-reply@localhost>', description: 'Sender of mails' }),
  NIGHTMARKET_S3_ENDPOINT: Type.Optional(
    Type.String({ pattern: '^https?://', description: 'S3-compatible storage for media; the data folder when absent' }),
  ),
  NIGHTMARKET_S3_REGION: Type.String({ default: 'us-east-1', description: 'Region of that storage' }),
  NIGHTMARKET_S3_BUCKET: Type.Optional(Type.String({ minLength: 1, description: 'Bucket of that storage' })),
  NIGHTMARKET_S3_KEY: Type.Optional(Type.String({ minLength: 1, secret: true, description: 'Access key id' })),
  NIGHTMARKET_S3_SECRET: Type.Optional(Type.String({ minLength: 1, secret: true, description: 'Secret access key' })),
  NIGHTMARKET_OIDC_ISSUER: Type.Optional(
    Type.String({ pattern: '^https?://', description: 'OpenID Connect issuer for sign-in' }),
  ),
  NIGHTMARKET_OIDC_CLIENT: Type.Optional(Type.String({ minLength: 1, description: 'Client id at that issuer' })),
  NIGHTMARKET_OIDC_SECRET: Type.Optional(
    Type.String({ minLength: 1, secret: true, description: 'Client secret at that issuer' }),
  ),
  NIGHTMARKET_OIDC_NAME: Type.String({ default: 'SSO', description: 'What the sign-in button says' }),
  NIGHTMARKET_SANDBOX: Type.Optional(
    Type.Intersect([Switch], {
      description: 'Offer the payment sandbox, which takes no money; as NIGHTMARKET_DEMO when absent',
    }),
  ),
  NIGHTMARKET_PRIVATE_FETCH: Type.Intersect([Switch], {
    default: 'off',
    description: 'Let webhooks and image fetches reach private addresses',
  }),
})

export type Settings = Static<typeof Settings>
