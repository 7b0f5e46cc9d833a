import { build } from 'vite'
import { barcode } from '../../scripts/demo-clip/barcode.ts'

export interface PageFile {
  readonly type: string
  readonly body: string | Uint8Array
}

const entry = 'virtual:video-page'
const source = `
export { createPlayer } from '/web/shared/player/index.ts'
export { openDevices, startCamera } from '/web/shared/player/camera/index.ts'`

/** The player as the browser gets it in the product, built in memory: file name to content. */
export async function buildPlayerPage(): Promise<Map<string, PageFile>> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    root: new URL('../..', import.meta.url).pathname,
    plugins: [
      {
        name: 'video-page',
        resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
        load: (id) => (id === `\0${entry}` ? source : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2023',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict', output: { entryFileNames: 'page.js' } },
    },
  })
  if (!('output' in output)) throw new Error('no page was built')
  const files = new Map<string, PageFile>()
  for (const file of output.output) {
    const body = file.type === 'chunk' ? file.code : file.source
    files.set(file.fileName, { type: 'text/javascript', body })
  }
  return files.set('', { type: 'text/html', body: page })
}

const { bits, cellWidth, cellHeight, left, top } = barcode

/**
 * The page of one player. `readings` gets, for each picture shown, the number read from its lower edge, the wall clock
 * and the player's program time; `marker` tells whether the page was loaded anew.
 */
const page = `<!doctype html><meta charset="utf-8"><body style="margin:0;background:#111">
<video id="video" width="270" height="480"></video>
<script type="module">
import { createPlayer, openDevices, startCamera } from '/page/page.js'
const asked = Object.fromEntries(new URLSearchParams(location.search))
const options = { channelId: asked.channel, mode: asked.mode ?? 'live' }
if (asked.routes) options.routes = asked.routes.split(',')
if (asked.from) Object.assign(options, { from: Number(asked.from), to: Number(asked.to) })
const canvas = new OffscreenCanvas(${(bits + 3) * cellWidth}, ${cellHeight})
const pen = canvas.getContext('2d', { willReadFrequently: true })
Object.assign(window, { readings: [], states: [], stalls: 0, shown: 0, marker: Math.random() })
window.goLive = async () => {
  const { stream, fault } = await openDevices()
  if (fault) throw new Error(fault)
  const url = '/camera?channel=' + asked.channel
  window.camera = startCamera({ showId: asked.channel, stream, url, bitsPerSecond: 500_000 })
}
const player = window.player = createPlayer(video, options)
player.on('state', (state) => states.push(state))
player.on('stall', () => stalls++)
function readNumber() {
  pen.drawImage(video, ${left}, ${top}, canvas.width, ${cellHeight}, 0, 0, canvas.width, ${cellHeight})
  const { data } = pen.getImageData(0, ${cellHeight / 2}, canvas.width, 1)
  const cells = Array.from({ length: ${bits + 3} }, (_, place) => data[(place * ${cellWidth} + ${cellWidth / 2}) * 4] > 130)
  const number = cells.slice(1, ${bits + 1}).reduce((sum, isLight, place) => sum + (isLight ? 2 ** place : 0), 0)
  const isEven = cells.slice(1, ${bits + 2}).filter(Boolean).length % 2 === 0
  return cells[0] && !cells.at(-1) && isEven ? number : undefined
}
function look() {
  shown++
  const frame = readNumber()
  if (frame !== undefined) readings.push({ frame, at: Date.now(), programTime: player.programTime() })
  if (readings.length > 3000) readings.shift()
  video.requestVideoFrameCallback(look)
}
video.requestVideoFrameCallback(look)
</script>`
