import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

import { productsToKeep } from '../server/demo/content/products-to-keep.ts'
import { productsToTaste } from '../server/demo/content/products-to-taste.ts'

/**
 * Draws the demo's product pictures anew: Microsoft's Fluent emoji (MIT) on tinted grounds. They are kept in the
 * repository; to draw them, first `npm install --no-save @iconify-json/fluent-emoji`.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const { icons } = JSON.parse(
  readFileSync(join(root, 'node_modules/@iconify-json/fluent-emoji/icons.json'), 'utf8'),
) as {
  icons: Record<string, { body: string }>
}
const size = 960

function drawing(art: string, hue: number): string {
  const body = icons[art]?.body
  if (!body) throw new Error(`There is no drawing called ${art}.`)
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${size}" height="${size}" viewBox="0 0 48 48">
    <defs>
      <radialGradient id="ground" cx="50%" cy="34%" r="80%">
        <stop offset="0" stop-color="hsl(${hue} 62% 93%)"/><stop offset="1" stop-color="hsl(${hue} 45% 80%)"/>
      </radialGradient>
      <radialGradient id="shade"><stop offset="0" stop-color="hsl(${hue} 40% 28%)" stop-opacity=".34"/><stop offset="1" stop-color="hsl(${hue} 40% 28%)" stop-opacity="0"/></radialGradient>
    </defs>
    <rect width="48" height="48" fill="url(#ground)"/>
    <circle cx="24" cy="21" r="16.5" fill="#fff" opacity=".42"/>
    <ellipse cx="24" cy="39" rx="13" ry="2.6" fill="url(#shade)"/>
    <g transform="translate(9.5 8.5) scale(.906)">${body}</g>
  </svg>`
}

for (const { handle, art } of [...productsToTaste, ...productsToKeep]) {
  const picture = sharp(Buffer.from(drawing(art[0], art[1])), { density: 96 }).resize(size, size)
  await picture.webp({ quality: 80, effort: 6 }).toFile(join(root, 'server/demo/picture', `${handle}.webp`))
}
