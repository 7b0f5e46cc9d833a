import { randomBytes } from 'node:crypto'
import { createReadStream, mkdirSync } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'

import { typeByExtension } from './media-type.ts'
import { refuse } from './refusals.ts'
import {
  checkKey,
  checkPrefix,
  foreverSeconds,
  listenForErrors,
  mediaUrl,
  type PutOptions,
  type Storage,
  type StoredEntry,
  type StoredFacts,
} from './storage.ts'

/** Keeps files below one folder, under their keys, so that a web server in front may serve them by itself. */
export function diskStorage(folder: string): Storage {
  mkdirSync(join(folder, '.unfinished'), { recursive: true })
  const pathOf = (key: string) => join(folder, key)

  async function head(key: string): Promise<StoredFacts | undefined> {
    checkKey(key)
    const found = await orUndefined(stat(pathOf(key)))
    if (!found?.isFile()) return undefined
    return {
      key,
      size: found.size,
      changedAt: found.mtime,
      type: typeByExtension(key) ?? 'application/octet-stream',
      tag: `${found.ino.toString(36)}-${found.size.toString(36)}-${Math.trunc(found.mtimeMs * 1000).toString(36)}`,
      cacheSeconds: await readCacheSeconds(pathOf(key)),
    }
  }

  return {
    head,
    async get(key, range) {
      const facts = await head(key)
      if (!facts) return undefined
      const file = await orUndefined(open(pathOf(key)))
      return file && { ...facts, stream: createReadStream('', { fd: file, ...range }) }
    },
    async put(key, content, options) {
      checkKey(key, options.type)
      listenForErrors(content)
      const unfinished = join(folder, '.unfinished', randomBytes(12).toString('hex'))
      try {
        await writeThrough(unfinished, content)
        await settle(unfinished, pathOf(key), options)
      } catch (cause) {
        await rm(unfinished, { force: true })
        throw inWords(cause)
      }
    },
    async remove(key) {
      checkKey(key)
      await orUndefined(unlink(pathOf(key)))
      await orUndefined(unlink(cacheNote(pathOf(key))))
    },
    async *list(prefix) {
      checkPrefix(prefix)
      const start = prefix.includes('/') ? prefix.slice(0, prefix.lastIndexOf('/') + 1) : ''
      yield* walk(folder, start, prefix)
    },
    url: mediaUrl,
    close() {},
  }
}

async function writeThrough(path: string, content: Buffer | Readable): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Gives a finished file its name; the folder is synced, or the name could be lost with the power. */
async function settle(unfinished: string, path: string, { cacheSeconds = foreverSeconds }: PutOptions): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  if (cacheSeconds === foreverSeconds) await rm(cacheNote(path), { force: true })
  else await writeFile(cacheNote(path), String(cacheSeconds))
  await rename(unfinished, path)
  let parent: FileHandle | undefined
  try {
    parent = await open(dirname(path))
    await parent.sync()
  } finally {
    await parent?.close()
  }
}

/** The exceptional age stands in a hidden file beside the content, where no key can reach. */
function cacheNote(path: string): string {
  return join(dirname(path), `.${path.slice(dirname(path).length + 1)}.cache`)
}

async function readCacheSeconds(path: string): Promise<number> {
  const text = await orUndefined(readFile(cacheNote(path), 'utf8'))
  const seconds = Number.parseInt(text ?? '', 10)
  return Number.isNaN(seconds) ? foreverSeconds : seconds
}

async function* walk(folder: string, at: string, prefix: string): AsyncGenerator<StoredEntry> {
  const entries = (await orUndefined(readdir(join(folder, at), { withFileTypes: true }))) ?? []
  const named = entries.map((entry) => ({ entry, name: at + entry.name + (entry.isDirectory() ? '/' : '') }))
  named.sort((one, other) => (one.name < other.name ? -1 : 1))
  for (const { entry, name } of named) {
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) {
      if (name.startsWith(prefix) || prefix.startsWith(name)) yield* walk(folder, name, prefix)
    } else if (name.startsWith(prefix)) {
      const found = await orUndefined(stat(join(folder, name)))
      if (found) yield { key: name, size: found.size, changedAt: found.mtime }
    }
  }
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : undefined
}

async function orUndefined<Result>(wanted: Promise<Result>): Promise<Result | undefined> {
  try {
    return await wanted
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT' || codeOf(cause) === 'ENOTDIR') return undefined
    throw inWords(cause)
  }
}

function inWords(cause: unknown): unknown {
  const code = codeOf(cause)
  if (code === 'ENOSPC' || code === 'EDQUOT') return Object.assign(refuse.full(), { cause })
  if (code === 'EIO' || code === 'EROFS' || code === 'ESTALE' || code === 'EMFILE')
    return Object.assign(refuse.away(), { cause })
  return cause
}
