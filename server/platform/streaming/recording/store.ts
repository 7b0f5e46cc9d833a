import { constants } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'

/** Where segments are kept. Names are `channel/file`, both from a small alphabet. */
export interface SegmentStore {
  /** All or nothing: a name is listed only once its bytes are whole and on the disk. */
  write(name: string, bytes: Buffer): Promise<void>
  /** Undefined when there is no such name. */
  read(name: string): Promise<Buffer | undefined>
  /** File names of one channel, in no order; empty when there are none. */
  list(channelId: string): Promise<string[]>
  remove(channelId: string): Promise<void>
}

/** Segments as files below one directory. */
export class DiskStore implements SegmentStore {
  private readonly directory: string

  constructor(directory: string) {
    this.directory = resolve(directory)
  }

  async write(name: string, bytes: Buffer): Promise<void> {
    const path = this.path(name)
    const partial = `${path}.partial`
    await mkdir(dirname(path), { recursive: true })
    const file = await open(partial, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC)
    try {
      await file.writeFile(bytes)
      await file.datasync()
    } finally {
      await file.close()
    }
    await rename(partial, path)
  }

  async read(name: string): Promise<Buffer | undefined> {
    return readFile(this.path(name)).catch(absent)
  }

  async list(channelId: string): Promise<string[]> {
    const files = await readdir(this.path(channelId)).catch(absent)
    return (files ?? []).filter((file) => !file.endsWith('.partial'))
  }

  async remove(channelId: string): Promise<void> {
    await rm(this.path(channelId), { recursive: true, force: true })
  }

  private path(name: string): string {
    const path = join(this.directory, name)
    if (!path.startsWith(this.directory + sep)) throw new Error(`segment name outside the store: ${name}`)
    return path
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
  throw error
}
