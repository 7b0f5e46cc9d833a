import type { SegmentStore } from '../recording/store.ts'

/** Segments in memory; can be told to fail as a full disk does. */
export class MemoryStore implements SegmentStore {
  readonly files = new Map<string, Buffer>()
  isFull = false

  async write(name: string, bytes: Buffer): Promise<void> {
    if (this.isFull) throw new Error('no space left')
    this.files.set(name, bytes)
  }

  async read(name: string): Promise<Buffer | undefined> {
    return this.files.get(name)
  }

  async list(channelId: string): Promise<string[]> {
    const start = `${channelId}/`
    return [...this.files.keys()].filter((name) => name.startsWith(start)).map((name) => name.slice(start.length))
  }

  async remove(channelId: string): Promise<void> {
    for (const name of this.files.keys()) if (name.startsWith(`${channelId}/`)) this.files.delete(name)
  }
}
