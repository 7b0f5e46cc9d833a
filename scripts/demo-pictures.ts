import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

import { demoHosts } from '../server/domains/demo/content/people.ts'
import { productsToKeep } from '../server/domains/demo/content/products-to-keep.ts'
import { productsToTaste } from '../server/domains/demo/content/products-to-taste.ts'
import { comingShows, type DemoSlide, finishedShow, runningShow } from '../server/domains/demo/content/shows.ts'

/**
 * Draws the demo's pictures anew: Microsoft's Fluent emoji (MIT) on tinted grounds. They are kept in the repository; to
 * draw them, first `npm install --no-save @iconify-json/fluent-emoji`.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const { icons } = JSON.parse(
  readFileSync(join(root, 'node_modules/@iconify-json/fluent-emoji/icons.json'), 'utf8'),
) as {
  icons: Record<string, { body: string }>
}

/** The drawing, with the names of its gradients made its own so that several can stand in one picture. */
function art(name: string, place: string): string {
  const body = icons[name]?.body
  if (!body) throw new Error(`There is no drawing called ${name}.`)
  const mark = name.replaceAll('-', '')
  const own = body
    .replace(/\bid="([^"]+)"/g, `id="${mark}$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${mark}$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${mark}$1"`)
  return `<g transform="${place}">${own}</g>`
}

function svg(width: number, height: number, viewBox: string, content: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="${viewBox}">${content}</svg>`,
  )
}

function product(name: string, hue: number): Buffer {
  const ground = `<defs>
    <radialGradient id="ground" cx="50%" cy="34%" r="80%"><stop offset="0" stop-color="hsl(${hue} 62% 93%)"/><stop offset="1" stop-color="hsl(${hue} 45% 80%)"/></radialGradient>
    <radialGradient id="shade"><stop offset="0" stop-color="hsl(${hue} 40% 28%)" stop-opacity=".34"/><stop offset="1" stop-color="hsl(${hue} 40% 28%)" stop-opacity="0"/></radialGradient>
  </defs>
  <rect width="48" height="48" fill="url(#ground)"/><circle cx="24" cy="21" r="16.5" fill="#fff" opacity=".42"/><ellipse cx="24" cy="39" rx="13" ry="2.6" fill="url(#shade)"/>`
  return svg(960, 960, '0 0 48 48', ground + art(name, 'translate(9.5 8.5) scale(.906)'))
}

function face(name: string, hue: number): Buffer {
  const ground = `<defs><linearGradient id="ground" x2="0" y2="1"><stop offset="0" stop-color="hsl(${hue} 70% 90%)"/><stop offset="1" stop-color="hsl(${hue} 55% 76%)"/></linearGradient></defs><rect width="40" height="40" fill="url(#ground)"/>`
  return svg(400, 400, '0 0 40 40', ground + art(name, 'translate(3.2 5.5) scale(1.05)'))
}

/** A night with three lamps of light, a stall's counter, and what is sold on it. Its middle also works cut to 16:9. */
function cover([left, right, middle, hue]: readonly [string, string, string, number]): Buffer {
  const lamps = [10, 26, 48, 64]
    .map(
      (x, place) =>
        `<circle cx="${x}" cy="${12 + (place % 2) * 5}" r="7" fill="url(#lamp)"/><circle cx="${x}" cy="${12 + (place % 2) * 5}" r="1.6" fill="#ffd9a0"/>`,
    )
    .join('')
  const ground = `<defs>
    <linearGradient id="night" x2="0" y2="1"><stop offset="0" stop-color="hsl(${hue} 45% 13%)"/><stop offset=".62" stop-color="hsl(${hue} 48% 27%)"/><stop offset="1" stop-color="hsl(${hue - 20} 55% 40%)"/></linearGradient>
    <radialGradient id="lamp"><stop offset="0" stop-color="#ffb45e" stop-opacity=".75"/><stop offset="1" stop-color="#ffb45e" stop-opacity="0"/></radialGradient>
    <radialGradient id="glow"><stop offset="0" stop-color="#ffcf8f" stop-opacity=".55"/><stop offset="1" stop-color="#ffcf8f" stop-opacity="0"/></radialGradient>
    <linearGradient id="counter" x2="0" y2="1"><stop offset="0" stop-color="#7a3f22"/><stop offset="1" stop-color="#3a1c12"/></linearGradient>
  </defs>
  <rect width="75" height="100" fill="url(#night)"/><path d="M0 8 Q18 15 37 9 T75 9" fill="none" stroke="#e9c9a0" stroke-width=".35"/>${lamps}
  <circle cx="37.5" cy="50" r="34" fill="url(#glow)"/><rect y="70" width="75" height="30" fill="url(#counter)"/><rect y="69" width="75" height="2.4" fill="#b5683a"/>`
  const goods =
    art(left, 'translate(3 47) scale(.78)') +
    art(right, 'translate(47 47) scale(.78)') +
    art(middle, 'translate(19.5 33) scale(1.13)')
  return svg(900, 1200, '0 0 75 100', ground + goods)
}

/** A slide on a pale ground: what it says at the left, its drawing at the right. */
function slide({ art: name, heading, points }: DemoSlide, hue: number): Buffer {
  const face = `font-family="Noto Sans CJK SC, Noto Sans SC, sans-serif"`
  const says = points
    .map((point, nth) => `<text x="12" y="${47 + nth * 11}" font-size="5.2" fill="hsl(${hue} 18% 28%)">${point}</text>`)
    .join('')
  const ground = `<defs><linearGradient id="ground" x2="1" y2="1"><stop offset="0" stop-color="hsl(${hue} 55% 96%)"/><stop offset="1" stop-color="hsl(${hue} 45% 87%)"/></linearGradient></defs>
  <rect width="160" height="90" fill="url(#ground)"/><circle cx="124" cy="47" r="27" fill="#fff" opacity=".6"/><rect x="12" y="33" width="14" height="1.2" fill="hsl(${hue} 45% 42%)"/>`
  const words = `<g ${face}><text x="12" y="27" font-size="9" font-weight="700" fill="hsl(${hue} 40% 20%)">${heading}</text>${says}</g>`
  return svg(1600, 900, '0 0 160 90', ground + words + art(name, 'translate(104 27) scale(1.25)'))
}

async function keep(picture: Buffer, path: string): Promise<void> {
  await sharp(picture)
    .webp({ quality: 80, effort: 6 })
    .toFile(join(root, 'server/domains/demo/picture', `${path}.webp`))
}

for (const one of [...productsToTaste, ...productsToKeep]) await keep(product(...one.art), `product/${one.handle}`)
for (const host of demoHosts) await keep(face(...host.art), `face/${host.key}`)
for (const show of [runningShow, finishedShow, ...comingShows]) await keep(cover(show.art), `cover/${show.key}`)
for (const { key, slides = [], art } of comingShows) {
  for (const [nth, one] of slides.entries()) await keep(slide(one, art[3]), `slide/${key}-${nth + 1}`)
}
