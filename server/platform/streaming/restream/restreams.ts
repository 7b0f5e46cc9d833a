import type { Channel } from '../channel/channel.ts'
import { RtmpPublisher } from '../rtmp/publisher.ts'
import { Restream, type RestreamState, type RestreamTarget } from './restream.ts'

const mostTargets = 8

/** Which channels are copied where. Kept apart from the channels, which come and go with their publishers. */
export class Restreams {
  private readonly isPublicOnly: boolean
  private readonly wanted = new Map<string, readonly RestreamTarget[]>()
  private readonly working = new Map<Channel, Map<string, { target: RestreamTarget; restream: Restream }>>()

  constructor(isPublicOnly: boolean) {
    this.isPublicOnly = isPublicOnly
  }

  /** Says where a channel is to be copied from now on; what is the same goes on undisturbed. */
  set(channelId: string, targets: readonly RestreamTarget[], channel: Channel | undefined): void {
    if (targets.length > 0) this.wanted.set(channelId, targets.slice(0, mostTargets))
    else this.wanted.delete(channelId)
    if (channel) this.attach(channel)
  }

  /** Brings a channel's copies to what is wanted. */
  attach(channel: Channel): void {
    const targets = this.wanted.get(channel.id) ?? []
    const running = this.working.get(channel) ?? new Map()
    for (const [id, { target, restream }] of running) {
      if (targets.some((wanted) => wanted.id === id && wanted.url === target.url)) continue
      channel.outlets.remove(restream)
      restream.stop()
      running.delete(id)
    }
    for (const target of targets) if (!running.has(target.id)) running.set(target.id, this.start(channel, target))
    if (running.size > 0) this.working.set(channel, running)
    else this.working.delete(channel)
  }

  /** Stops the copies of a channel that has ended. */
  release(channel: Channel): void {
    for (const { restream } of this.working.get(channel)?.values() ?? []) {
      channel.outlets.remove(restream)
      restream.stop()
    }
    this.working.delete(channel)
  }

  states(channel: Channel): RestreamState[] {
    return [...(this.working.get(channel)?.values() ?? [])].map(({ restream }) => restream.state)
  }

  private start(channel: Channel, target: RestreamTarget) {
    const restream = new Restream({
      target,
      open: (url) => RtmpPublisher.open(url, { isPublicOnly: this.isPublicOnly }),
      failed: (reason) => channel.log.note('restream-failed', { target: target.id, reason }),
    })
    channel.outlets.add(restream)
    return { target, restream }
  }
}
