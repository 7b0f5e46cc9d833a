/** Ten shades, light to dark; the form Mantine asks for. */
export type Scale = readonly [string, string, string, string, string, string, string, string, string, string]
type Triple = readonly [number, number, number]

const lightness = [0.975, 0.94, 0.885, 0.815, 0.745, 0, 0.58, 0.51, 0.43, 0.35] as const
const saturation = [0.12, 0.24, 0.42, 0.66, 0.88, 1, 1, 0.94, 0.84, 0.7] as const

/**
 * Ten shades of one colour, even to the eye (OKLCH, Ottosson 2020). Shade 5 is the colour itself; 6 is made dark enough for
 * white text on it (4.5:1), 7 for text on tinted paper, 8 beyond; 3 light enough to be text at night.
 */
export function scaleOf(colour: string): Scale {
  const [base, chroma, hue] = toOklch(colour)
  const shade = (place: number, least = 0) => {
    const wanted = place === 5 ? base : (lightness[place] ?? base)
    const at = place > 5 ? Math.min(wanted, base - 0.04) : wanted
    return darkened(at, chroma * (saturation[place] ?? 1), hue, least)
  }
  return [
    shade(0),
    shade(1),
    shade(2),
    shade(3),
    shade(4),
    shade(5),
    shade(6, 4.6),
    shade(7, 6),
    shade(8, 8),
    shade(9, 11),
  ]
}

/** Contrast of two colours after WCAG 2: 1 (none) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text)
}

function darkened(from: number, chroma: number, hue: number, least: number): string {
  let light = from
  let shade = inGamut(light, chroma, hue)
  while (least > 0 && light > 0.05 && contrast(shade, '#ffffff') < least) {
    light -= 0.01
    shade = inGamut(light, chroma, hue)
  }
  return shade
}

/** Takes colourfulness away until a screen can show it, keeping lightness and hue. */
function inGamut(light: number, chroma: number, hue: number): string {
  for (let kept = chroma; kept > 0; kept -= 0.004) {
    const rgb = toRgb([light, kept, hue])
    if (rgb.every((part) => part >= -0.0005 && part <= 1.0005)) return toHex(rgb)
  }
  return toHex(toRgb([light, 0, hue]))
}

function channels(colour: string): Triple {
  const at = (place: number) => linear(Number.parseInt(colour.slice(place, place + 2), 16) / 255)
  return [at(1), at(3), at(5)]
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

function gamma(part: number): number {
  return part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function toHex(rgb: Triple): string {
  const part = (value: number) =>
    Math.round(Math.min(1, Math.max(0, gamma(value))) * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${rgb.map(part).join('')}`
}

function toOklch(colour: string): Triple {
  const [r, g, b] = channels(colour)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const light = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
  const x = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return [light, Math.hypot(x, y), Math.atan2(y, x)]
}

function toRgb([light, chroma, hue]: Triple): Triple {
  const x = chroma * Math.cos(hue)
  const y = chroma * Math.sin(hue)
  const l = (light + 0.3963377774 * x + 0.2158037573 * y) ** 3
  const m = (light - 0.1055613458 * x - 0.0638541728 * y) ** 3
  const s = (light - 0.0894841775 * x - 1.291485548 * y) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}
