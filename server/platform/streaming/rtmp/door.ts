import type { Publication } from '../channel/channel.ts'
import type { Channels } from '../channel/channels.ts'
import { parseAudioBody, parseVideoBody, UnknownCodec } from '../media/flv.ts'
import type { MediaPacket } from '../media/frame.ts'
import type { PublishSink } from './session.ts'

/** Lets an authorized RTMP publisher into its channel. */
export async function admit(
  channels: Channels,
  channelId: string,
  close: (reason: string) => void,
): Promise<PublishSink> {
  const channel = await channels.open(channelId)
  return sinkInto(channel.publish('rtmp', close))
}

function sinkInto(publication: Publication): PublishSink {
  const take = (parse: () => MediaPacket | undefined) => {
    try {
      const packet = parse()
      if (packet) publication.packet(packet)
    } catch (error) {
      if (error instanceof UnknownCodec) publication.unknownCodec(error.codec)
      throw error
    }
  }
  return {
    audio: (at, body) => take(() => parseAudioBody(at, body)),
    video: (at, body) => take(() => parseVideoBody(at, body)),
    end: (reason) => publication.end(reason),
  }
}
