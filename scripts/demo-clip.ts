/**
 * Makes server/domains/demo/clip/night-market.flv: draws each picture in a headless browser, encodes with ffmpeg (needed only
 * here) and cuts the sound so that the loop has no seam. Usage: node scripts/demo-clip.ts [--still <frame> <file.png>]
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { aacFrameLength } from '#platform/streaming/media/aac'
import { flvHeader, flvTag, tagKind } from '#platform/streaming/media/flv'
import { type FlvTag, readFlv } from '#platform/streaming/media/flv-reader'
import { composeLoop, sampleRate } from './demo-clip/melody.ts'
import { frameCount, framesPerSecond, height, loopSeconds, width } from './demo-clip/pen.ts'
import { paintFrame } from './demo-clip/scene.ts'

const output = join(import.meta.dirname, '../server/domains/demo/clip/night-market.flv')
const soundFrames = (loopSeconds * sampleRate) / aacFrameLength

async function openScene(): Promise<Page> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium' })
  const page = await browser.newPage()
  await page.route('http://scene.test/**', async (route) => {
    const file = new URL(route.request().url()).pathname.slice(1)
    if (file === '') return route.fulfill({ contentType: 'text/html', body: stage })
    const source = readFileSync(join(import.meta.dirname, 'demo-clip', file), 'utf8')
    return route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(source) })
  })
  await page.goto('http://scene.test/')
  await page.waitForFunction('window.paint')
  return page
}

const stage = `<!doctype html><canvas id="canvas" width="${width}" height="${height}"></canvas>
<script type="module">
  import { ${paintFrame.name} as paintFrame } from './scene.ts'
  const pen = canvas.getContext('2d')
  window.paint = (frame, type) => { paintFrame(pen, frame); return canvas.toDataURL(type, 0.98).split(',')[1] }
</script>`

async function picture(page: Page, frame: number, type: string): Promise<Buffer> {
  return Buffer.from(String(await page.evaluate(`paint(${frame}, '${type}')`)), 'base64')
}

async function encode(args: string[], feed: (pipe: NodeJS.WritableStream) => Promise<void>): Promise<void> {
  const ffmpeg = spawn('ffmpeg', ['-y', '-loglevel', 'error', ...args], { stdio: ['pipe', 'inherit', 'inherit'] })
  const exited = once(ffmpeg, 'exit')
  await feed(ffmpeg.stdin)
  ffmpeg.stdin.end()
  const [code] = await exited
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`)
}

async function encodePictures(page: Page, file: string): Promise<void> {
  const rate = ['-b:v', '700k', '-maxrate', '900k', '-bufsize', '900k']
  const groups = ['-g', '25', '-keyint_min', '25', '-sc_threshold', '0', '-bf', '0']
  const codec = [
    '-c:v',
    'libx264',
    '-profile:v',
    'main',
    '-preset',
    'slow',
    '-tune',
    'animation',
    '-pix_fmt',
    'yuv420p',
  ]
  const input = ['-f', 'image2pipe', '-framerate', String(framesPerSecond), '-c:v', 'mjpeg', '-i', '-']
  await encode([...input, ...codec, ...rate, ...groups, '-f', 'flv', file], async (pipe) => {
    for (let frame = 0; frame < frameCount; frame++) {
      if (!pipe.write(await picture(page, frame, 'image/jpeg'))) await once(pipe, 'drain')
    }
  })
}

/** Three loops are encoded and the middle one is kept: there the encoder already knows what came before. */
async function encodeSound(file: string): Promise<void> {
  const loop = composeLoop()
  const input = ['-f', 'f32le', '-ar', String(sampleRate), '-ac', '1', '-i', '-']
  await encode([...input, '-c:a', 'aac', '-b:a', '64k', '-f', 'flv', file], async (pipe) => {
    for (let round = 0; round < 3; round++) {
      if (!pipe.write(Buffer.from(loop.buffer))) await once(pipe, 'drain')
    }
  })
}

function interleave(pictures: FlvTag[], sounds: FlvTag[]): Buffer {
  const isTrack = ({ kind, body }: FlvTag) => kind !== tagKind.script && body[1] === 0
  const isFrame = ({ kind, body }: FlvTag) => kind !== tagKind.script && body[1] === 1
  const shown = pictures.filter(isFrame).map((tag, place) => ({ ...tag, at: (place * 1000) / framesPerSecond }))
  const heard = sounds
    .filter(isFrame)
    .slice(soundFrames, soundFrames * 2)
    .map((tag, place) => ({ ...tag, at: Math.round((place * aacFrameLength * 1000) / sampleRate) }))
  const media = [...shown, ...heard].toSorted((a, b) => a.at - b.at || b.kind - a.kind)
  const tracks = [...pictures.filter(isTrack).slice(0, 1), ...sounds.filter(isTrack).slice(0, 1)]
  const tags = [...tracks.map((tag) => ({ ...tag, at: 0 })), ...media]
  const header = flvHeader({})
  header.writeUInt8(5, 4)
  return Buffer.concat([header, ...tags.map(({ kind, at, body }) => flvTag(kind, at, body))])
}

const page = await openScene()
const [option, frame, file] = process.argv.slice(2)
if (option === '--still') {
  writeFileSync(file ?? 'still.png', await picture(page, Number(frame), 'image/png'))
} else {
  const folder = mkdtempSync(join(tmpdir(), 'demo-clip-'))
  await encodePictures(page, join(folder, 'pictures.flv'))
  await encodeSound(join(folder, 'sound.flv'))
  const read = (name: string) => [...readFlv(readFileSync(join(folder, name)))]
  const clip = interleave(read('pictures.flv'), read('sound.flv'))
  writeFileSync(output, clip)
  rmSync(folder, { recursive: true })
  console.log(`${output}: ${(clip.length / 2 ** 20).toFixed(2)} MiB, ${loopSeconds} s`)
}
await page.context().browser()?.close()
