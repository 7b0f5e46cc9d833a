import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import process from 'node:process'

/**
 * A crowd of viewers in a process of its own: raw sockets that read only as much of a frame as the measure needs, so
 * that the viewers take little of the machine. Started by `crowds.ts`, talks to it over the process's channel.
 */
export interface CrowdOrder {
  readonly port: number
  readonly path: string
  readonly viewers: number
  readonly peer: 'nightmarket' | 'socket.io'
}

export interface CrowdReport {
  readonly frames: number
  readonly bytes: number
  /** Lines that reached a viewer, over all viewers. */
  readonly lines: number
  /** Lines that the frames said were left out, and places of the log that never came. */
  readonly leftOut: number
  readonly missing: number
  /** Milliseconds from when a line was said to when a viewer had it: counts by whole millisecond. */
  readonly latencies: readonly number[]
}

interface Viewer {
  readonly socket: Socket
  rest: Buffer | undefined
  isOpen: boolean
  known: number
}

interface Told {
  readonly after: number
  readonly upTo: number
  readonly lines: number
  readonly leftOut: number
  readonly saidAt: readonly number[]
}

const empty: Told = { after: -1, upTo: -1, lines: 0, leftOut: 0, saidAt: [] }
const viewers: Viewer[] = []
const latencies: number[] = []
let report = { frames: 0, bytes: 0, lines: 0, leftOut: 0, missing: 0 }
let peer: CrowdOrder['peer'] = 'nightmarket'
let lastText: Buffer = Buffer.alloc(0)
let lastTold: Told = empty

/** So many come in at the same time. */
const doors = 200

async function enter(order: CrowdOrder): Promise<void> {
  peer = order.peer
  let left = order.viewers
  const enterOneByOne = async () => {
    while (left-- > 0) await open(order)
  }
  await Promise.all(Array.from({ length: doors }, enterOneByOne))
}

function open({ port, path }: CrowdOrder): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      const key = randomBytes(16).toString('base64')
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
          `Sec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
      )
    })
    const viewer: Viewer = { socket, rest: undefined, isOpen: false, known: -1 }
    viewers.push(viewer)
    socket.on('data', (chunk) => {
      hear(viewer, chunk)
      if (viewer.isOpen) resolve()
    })
    socket.on('error', reject)
  })
}

function hear(viewer: Viewer, chunk: Buffer): void {
  report.bytes += chunk.length
  let bytes = viewer.rest ? Buffer.concat([viewer.rest, chunk]) : chunk
  if (!viewer.isOpen) {
    const end = bytes.indexOf('\r\n\r\n')
    if (end < 0) {
      viewer.rest = bytes
      return
    }
    viewer.isOpen = true
    if (peer === 'socket.io') viewer.socket.write(masked('40'))
    bytes = bytes.subarray(end + 4)
  }
  const used = readFrames(viewer, bytes)
  viewer.rest = used < bytes.length ? Buffer.from(bytes.subarray(used)) : undefined
}

function readFrames(viewer: Viewer, bytes: Buffer): number {
  let at = 0
  while (bytes.length - at >= 2) {
    const opcode = (bytes[at] ?? 0) & 0x0f
    const short = (bytes[at + 1] ?? 0) & 0x7f
    const head = short === 126 ? 4 : short === 127 ? 10 : 2
    if (bytes.length - at < head) break
    const length = short === 126 ? bytes.readUInt16BE(at + 2) : short === 127 ? bytes.readUInt32BE(at + 6) : short
    if (bytes.length - at < head + length) break
    const payload = bytes.subarray(at + head, at + head + length)
    if (opcode === 1) take(viewer, payload)
    if (opcode === 9) viewer.socket.write(masked('', 0xa))
    at += head + length
  }
  return at
}

function take(viewer: Viewer, text: Buffer): void {
  report.frames++
  if (peer === 'socket.io' && text[0] === 0x32 && text.length === 1) {
    viewer.socket.write(masked('3'))
    return
  }
  // All viewers of a tick get the same bytes: they are read once.
  const told = text.equals(lastText) ? lastTold : read(text)
  lastText = text
  lastTold = told
  if (viewer.known >= 0 && told.after > viewer.known) report.missing += told.after - viewer.known
  if (told.upTo >= 0) viewer.known = Math.max(viewer.known, told.upTo)
  report.lines += told.lines
  report.leftOut += told.leftOut
  const now = Date.now()
  for (const saidAt of told.saidAt) {
    const ms = Math.max(0, now - saidAt)
    latencies[ms] = (latencies[ms] ?? 0) + 1
  }
}

/** A line's id is made where it is said, and tells the millisecond. */
interface SaidLine {
  readonly type: string
  readonly body: { readonly id?: string }
  readonly folded?: { readonly times: number }
}

function read(text: Buffer): Told {
  if (peer === 'socket.io') {
    if (!text.subarray(0, 2).equals(Buffer.from('42'))) return empty
    const [, line] = JSON.parse(text.toString('utf8', 2)) as [string, SaidLine]
    return isChat(line) ? { ...empty, lines: 1, saidAt: saidAtOf(line) } : empty
  }
  const frame = JSON.parse(text.toString())
  if (frame.kind === 'snapshot') return { ...empty, upTo: frame.upTo }
  if (frame.kind !== 'news') return empty
  const entries = (frame.entries as SaidLine[]).filter(isChat)
  const lines = entries.reduce((sum, entry) => sum + (entry.folded?.times ?? 1), 0)
  return { after: frame.after, upTo: frame.upTo, lines, leftOut: frame.leftOut ?? 0, saidAt: entries.flatMap(saidAtOf) }
}

const isChat = ({ type }: SaidLine) => type === 'chat-line'
const digits = '0123456789abcdefghjkmnpqrstvwxyz'

function saidAtOf({ body: { id } }: SaidLine): number[] {
  return id ? [[...id.slice(0, 10)].reduce((ms, digit) => ms * 32 + digits.indexOf(digit), 0)] : []
}

function masked(text: string, opcode = 1): Buffer {
  const payload = Buffer.from(text)
  return Buffer.concat([Buffer.from([0x80 | opcode, 0x80 | payload.length, 0, 0, 0, 0]), payload])
}

process.on('message', async (message: { order?: CrowdOrder; ask?: 'report' | 'reset' }) => {
  if (message.order) {
    await enter(message.order)
    process.send?.({ entered: viewers.length })
  }
  if (message.ask === 'reset') {
    report = { frames: 0, bytes: 0, lines: 0, leftOut: 0, missing: 0 }
    latencies.length = 0
    process.send?.({ reset: true })
  }
  if (message.ask === 'report') {
    process.send?.({ report: { ...report, latencies: Array.from(latencies, (count) => count ?? 0) } })
  }
})
process.on('disconnect', () => process.exit())
