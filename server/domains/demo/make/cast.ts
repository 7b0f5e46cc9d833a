import { readFile } from 'node:fs/promises'

import { addMember } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { House } from '#platform/house'
import { system } from '#platform/work'
import { demoHosts, demoMembers } from '../content/people.ts'
import type { DemoShow } from '../content/shows.ts'

/** The people of the demo by their key or place; their addresses lead nowhere and they have no password. */
export interface Cast {
  readonly hosts: ReadonlyMap<string, string>
  readonly members: readonly string[]
}

export async function makeCast(house: House): Promise<Cast> {
  const avatars = new Map<string, string>()
  for (const { key } of demoHosts) {
    const storageKey = `identity/${newId()}.webp`
    const bytes = await readFile(new URL(`../picture/face/${key}.webp`, import.meta.url))
    await house.storage.put(storageKey, bytes, { type: 'image/webp' })
    avatars.set(key, storageKey)
  }
  return house.perform(system, async (work) => {
    const hosts = new Map<string, string>()
    for (const { key, name, bio } of demoHosts) {
      const avatar = avatars.get(key)
      const wish = { name, bio, email: `${key}@demo.invalid`, roles: ['host'] as const, isDemo: true }
      hosts.set(key, await addMember(work, { ...wish, ...(avatar && { avatar }) }))
    }
    const members: string[] = []
    for (const [place, name] of demoMembers.entries()) {
      members.push(await addMember(work, { name, email: `member${place + 1}@demo.invalid`, isDemo: true }))
    }
    return { hosts, members }
  })
}

export function hostOf(cast: Cast, { host }: DemoShow): string {
  const hostId = cast.hosts.get(host)
  if (!hostId) throw new Error(`The demo has no host called ${host}.`)
  return hostId
}
