import type { FastifyInstance } from 'fastify'

import type { House } from '#platform/house'
import { gateOf } from '../auth/gate.ts'
import { reading } from '../tables.ts'
import { readBrand } from './queries.ts'

/** The night market's own, where the house has no logo. */
const ownIcons = [
  { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
  { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  { src: '/icons/lantern.svg', sizes: 'any', type: 'image/svg+xml' },
]

/**
 * What a browser installs the viewer as: the house's own name, in its language, and its logo. Not a route of the contract,
 * since its reader is a browser that knows another contract.
 */
export function mountManifest(app: FastifyInstance, house: House): void {
  app.get('/manifest.webmanifest', async (_request, reply) => {
    const { language } = await gateOf(house).rules()
    const { name, tagline, logo } = await readBrand(reading(house.db))
    const icons = logo
      ? [{ src: logo.url, sizes: `${logo.width}x${logo.height}`, type: 'image/webp' }, ...ownIcons.slice(0, 1)]
      : ownIcons
    reply.type('application/manifest+json').header('cache-control', 'no-cache')
    return JSON.stringify({
      name: name[language],
      short_name: name[language],
      description: tagline[language],
      lang: language,
      id: '/',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      background_color: '#fbf7f1',
      theme_color: '#fbf7f1',
      icons,
    })
  })
}
