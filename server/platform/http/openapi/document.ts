import { permissions } from '#contracts/permissions'
import type { May, Route } from '#contracts/route'
import { declaredRefusals, type RefusalKind } from '#kernel/refusal'
import { exampleOf } from './example.ts'

const statusOf: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  closed: 410,
  unfit: 422,
  limited: 429,
  unavailable: 503,
}
const problemType = 'application/problem+json'

/** The OpenAPI 3.1 document of the given routes; plain JSON, the same for the same routes. */
export function describeApi(routes: readonly Route[], serverUrl: string, version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of [...routes].sort(byPath)) {
    const path = route.path.replace(/:([A-Za-z0-9_]+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Nightmarket 夜市',
      version,
      description:
        'Everything the apps do, they do over this API. Refusals are RFC 9457 problems whose `type` is the code.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${serverUrl.replace(/\/$/, '')}/api` }],
    tags: [...new Set(routes.map(tagOf))].sort().map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'better-auth.session_token',
          description: 'A signed-in browser',
        },
        token: { type: 'http', scheme: 'bearer', description: 'An API token made in the console' },
      },
      schemas: { Problem },
      responses: {
        Problem: {
          description: 'Why not',
          content: { [problemType]: { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
    'x-refusals': Object.fromEntries(
      [...declaredRefusals]
        .sort()
        .map(([code, [kind, sentence]]) => [code, { kind, status: statusOf[kind], sentence }]),
    ),
  }
}

const Problem = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string', description: 'The refusal’s code' },
    title: { type: 'string', description: 'The refusal in a sentence' },
    status: { type: 'integer' },
  },
  additionalProperties: true,
}

function operationOf(route: Route): Record<string, unknown> {
  const answers = Object.entries(route.answers).map(([status, schema]) => [
    status,
    { description: route.summary, content: { 'application/json': { schema, example: exampleOf(schema) } } },
  ])
  return {
    operationId: operationIdOf(route),
    tags: [tagOf(route)],
    summary: route.summary,
    ...(route.may !== 'anyone' && { security: [{ session: [] }, { token: [] }] }),
    'x-may': mayInWords(route.may),
    ...(route.perMinute !== undefined && { 'x-per-minute': route.perMinute }),
    parameters: parametersOf(route),
    ...(route.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: route.body, example: exampleOf(route.body) } },
      },
    }),
    responses: { ...Object.fromEntries(answers), default: { $ref: '#/components/responses/Problem' } },
  }
}

function parametersOf({ params, query, method }: Route): unknown[] {
  const repeatable = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', maxLength: 255 },
    description: 'Within a day, a repetition with the same key gets the first answer and does nothing again.',
  }
  return [...namedIn('path', params), ...namedIn('query', query), ...(method === 'POST' ? [repeatable] : [])]
}

function namedIn(place: 'path' | 'query', schema: object | undefined): unknown[] {
  if (!schema || !('properties' in schema) || typeof schema.properties !== 'object' || !schema.properties) return []
  const required = 'required' in schema && Array.isArray(schema.required) ? schema.required : []
  return Object.entries(schema.properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}

/** `POST /shows/:showId/lines` is `postShowsByShowIdLines`: stable as long as the path is. */
function operationIdOf({ method, path }: Route): string {
  const words = path
    .split('/')
    .filter(Boolean)
    .flatMap((part) => (part.startsWith(':') ? ['by', part.slice(1)] : part.split('-')))
  return method.toLowerCase() + words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('')
}

function tagOf({ path }: Route): string {
  return path.split('/')[1] ?? ''
}

function mayInWords(may: May): string {
  if (may === 'anyone') return 'Anyone'
  if (may === 'person') return 'Any person with a session, guests too'
  if (may === 'member') return 'Signed-up members'
  return `${may}: ${permissions[may]}`
}

function byPath(one: Route, other: Route): number {
  const [a, b] = [`${one.path} ${one.method}`, `${other.path} ${other.method}`]
  return a < b ? -1 : a > b ? 1 : 0
}
