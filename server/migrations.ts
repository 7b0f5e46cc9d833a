import { fileURLToPath } from 'node:url'

import type { MigrationSource } from '#platform/db/migrate'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Every owner of a schema in the order in which their migrations run: the order of `domains.ts`, after the platform. */
export const migrationSources: readonly MigrationSource[] = [
  { owner: 'platform', folder: folder('./platform/migrations') },
  { owner: 'realtime', folder: folder('./platform/realtime/migrations') },
  ...[
    'identity',
    'moderation',
    'catalogue',
    'messaging',
    'live',
    'promotions',
    'sharing',
    'payments',
    'orders',
    'draws',
    'community',
    'columns',
    'news',
    'partners',
    'search',
    'gatherings',
    'reviews',
    'analytics',
    'demo',
  ].map((owner) => ({
    owner,
    folder: folder(`./domains/${owner}/migrations`),
  })),
]
