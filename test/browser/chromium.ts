import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Flags that every browser of the tests starts with: no look-ups outside, sound without a tap, a camera made of colours. */
const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
]

const headlessShell = ['--headless=shell', '--no-zygote']
/** Flags under which the browser from npm draws as with a graphics card on a machine without one. */
const imitatedCard = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']

export interface Browser {
  readonly executablePath: string
  readonly args: string[]
  /** For pages that are looked at and not filmed: imitating a graphics card costs a quarter of all their time. */
  readonly plainArgs: string[]
}

/** The browser to test with: CHROMIUM_PATH, else the system's, else the one that comes through npm. */
export async function findChromium(): Promise<Browser> {
  const installed = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]
  const found = installed.find((path) => path && existsSync(path))
  if (found) return { executablePath: found, args: flags, plainArgs: flags }
  // Named so, the package unpacks the system libraries that it needs along with the browser.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x'
  // Left alone, it brings one Latin font and looks at no other, so that nothing Chinese would be on the screen.
  process.env.FONTCONFIG_FILE ??= fileURLToPath(new URL('fonts.conf', import.meta.url))
  const { default: chromium } = await import('@sparticuz/chromium')
  const executablePath = await chromium.executablePath()
  const plainArgs = [...flags, ...headlessShell, '--disable-gpu']
  return { executablePath, args: [...flags, ...headlessShell, ...imitatedCard], plainArgs }
}
