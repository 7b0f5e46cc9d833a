import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const patienceMs = 90_000
let last: Promise<unknown> = Promise.resolve()

/**
 * Makes a video that browsers cannot play as it is into one that they can, where an `ffmpeg` is on this machine; undefined
 * where there is none, or it cannot read the file. One at a time, and it may reach nothing but that file.
 */
export function transcode(bytes: Buffer, secondsMax: number, command = 'ffmpeg'): Promise<Buffer | undefined> {
  const turn = last.then(() => transcodeNow(bytes, secondsMax, command))
  last = turn.catch(() => undefined)
  return turn
}

async function transcodeNow(bytes: Buffer, secondsMax: number, command: string): Promise<Buffer | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'nightmarket-video-'))
  const [from, into] = [join(folder, 'in'), join(folder, 'out.mp4')]
  try {
    await writeFile(from, bytes)
    const reading = ['-nostdin', '-v', 'error', '-protocol_whitelist', 'file', '-t', String(secondsMax + 1), '-i', from]
    const picture = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '26', '-pix_fmt', 'yuv420p']
    const size = [
      '-vf',
      "scale='min(1280,iw)':'min(1280,ih)':force_original_aspect_ratio=decrease:force_divisible_by=2",
    ]
    const sound = ['-c:a', 'aac', '-b:a', '128k', '-ac', '2']
    const whole = ['-map_metadata', '-1', '-movflags', '+faststart', '-threads', '1', '-y', into]
    await run(command, [...reading, ...picture, ...size, ...sound, ...whole], {
      timeout: patienceMs,
      killSignal: 'SIGKILL',
    })
    return await readFile(into)
  } catch {
    // No ffmpeg, or nothing that it can read: the caller says what is needed instead.
    return undefined
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
