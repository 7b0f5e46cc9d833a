import { readFile } from 'node:fs/promises'

import { addMember } from '#domains/identity/index'
import { newId } from '#kernel/id'
import { type DemoHost, demoHosts, demoMembers } from '../content/people.ts'
import type { DemoShow } from '../content/shows.ts'
import type { Pieces } from './pieces.ts'

/** The people of the demo by their key or place; their addresses lead nowhere and they have no password. */
export interface Cast {
  readonly hosts: ReadonlyMap<string, string>
  readonly members: readonly string[]
}

export async function makeCast(pieces: Pieces): Promise<Cast> {
  const hosts = new Map<string, string>()
  for (const host of demoHosts) hosts.set(host.key, await makeHost(pieces, host))
  const members: string[] = []
  for (const [place, name] of demoMembers.entries()) {
    const wish = { name, email: `member${place + 1}@demo.invalid`, isDemo: true }
    members.push(await pieces.make(`member/${place}`, (work) => addMember(work, wish)))
  }
  return { hosts, members }
}

async function makeHost(pieces: Pieces, { key, name, bio }: DemoHost): Promise<string> {
  const before = pieces.find(`host/${key}`)
  if (before) return before
  const avatar = await keepFace(pieces, key)
  const wish = { name, bio, email: `${key}@demo.invalid`, roles: ['host'] as const, isDemo: true, avatar }
  return pieces.make(`host/${key}`, (work) => addMember(work, wish))
}

async function keepFace({ house }: Pieces, key: string): Promise<string> {
  const storageKey = `identity/${newId()}.webp`
  const bytes = await readFile(new URL(`../picture/face/${key}.webp`, import.meta.url))
  await house.storage.put(storageKey, bytes, { type: 'image/webp' })
  return storageKey
}

export function hostOf(cast: Cast, { host }: DemoShow): string {
  const hostId = cast.hosts.get(host)
  if (!hostId) throw new Error(`The demo has no host called ${host}.`)
  return hostId
}
