import type { FastifyInstance } from 'fastify'
import type { FactName, Facts } from '#platform/facts'
import type { House } from '#platform/house'
import type { MountedRoute } from '#platform/http'
import type { Invariant } from '#platform/operations/books/index'
import type { RoomsOptions } from '#platform/realtime/face'
import type { StreamingOptions } from '#platform/streaming/index'
import type { Work } from '#platform/work'

/** What a domain does when others' facts reach it: in its own transaction, in commit order, exactly once. */
export type Reactions = { readonly [Name in FactName]?: (work: Work, data: Facts[Name]) => Promise<void> }

/** What the realtime side asks the domain whose rooms they are: who may come in, how a room is when it opens, its likes. */
export type RoomSide = Pick<RoomsOptions, 'admit' | 'open' | 'keepLikes' | 'peopleChanged'> & {
  /** Which rooms are this domain's; absent for the one domain that has all that nobody else claims. */
  readonly owns?: (roomId: string) => boolean
}

/** What the streaming side asks the domain whose shows are on air: who may publish and watch; and whom it tells. */
export type StreamSide = Pick<StreamingOptions, 'authorize' | 'onState' | 'onRecording' | 'mayWatch' | 'mayPublish'>

/** Where a house that serves can be reached on its own machine. */
export interface Doors {
  /** `http://127.0.0.1:4400` */
  readonly http: string
  /** `rtmp://127.0.0.1:1935` */
  readonly rtmp: string
}

/** The face that a domain shows to the house. Everything is optional but its name, which is also its schema's. */
export interface Domain {
  readonly name: string
  readonly routes?: readonly MountedRoute[]
  readonly reactions?: Reactions
  /** What is always true of what it keeps; checked every night and by `npm run check:books`. */
  readonly books?: readonly Invariant[]
  /** Given by domains that have rooms. Called before `start`. */
  readonly rooms?: (house: House) => RoomSide
  /** Given by the one domain that puts video on air. Called before `start`. */
  readonly streaming?: (house: House) => StreamSide
  /** Called once when the house opens, before it serves; the returned function is called when it closes. */
  readonly start?: (house: House) => Promise<(() => Promise<void>) | undefined>
  /** Called once the house serves; the returned function is called first when it closes. */
  readonly opened?: (house: House, doors: Doors) => Promise<() => Promise<void>>
  /** What a screen of the viewer is about, in the words of schema.org; undefined for screens of others. */
  readonly markup?: (house: House, path: string, language: 'zh-CN' | 'en') => Promise<object | undefined>
  /** For what is not a JSON route: protocol endpoints, files, streams. */
  readonly mount?: (app: FastifyInstance, house: House) => Promise<void>
}
