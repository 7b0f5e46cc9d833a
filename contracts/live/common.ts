import { type Static, Type } from 'typebox'

import { Id } from '../route.ts'

/** Milliseconds since 1970 on the server's clock: the PROGRAM-DATE-TIME of the frame that was arriving then. */
export const MediaTime = Type.Integer({ minimum: 0 })

/** What a person is in one room, the most powerful first. */
export const RoomRole = Type.Enum(['host', 'cohost', 'moderator', 'invited', 'viewer', 'guest'])
export type RoomRole = Static<typeof RoomRole>

/** A person as everybody in the room sees them. */
export const RoomPerson = Type.Object({
  id: Type.String(),
  name: Type.String(),
  avatarUrl: Type.Optional(Type.String()),
  role: RoomRole,
  /** 1 and up once the person follows the host; the badge beside the name. */
  fanLevel: Type.Optional(Type.Integer({ minimum: 1 })),
  /** A rehearsal's made-up viewer. */
  simulated: Type.Optional(Type.Boolean()),
})
export type RoomPerson = Static<typeof RoomPerson>

/** A guest host as everybody may know them. */
export const GuestName = Type.Object({ id: Id, name: Type.String(), title: Type.String() })
export type GuestName = Static<typeof GuestName>

/** One act a crew member may do in a room; host and co-hosts may all of them. */
export const roomRights = ['run', 'retract', 'mute', 'kick', 'ban', 'rules', 'answer'] as const
export const RoomRight = Type.Enum([...roomRights])
export type RoomRight = (typeof roomRights)[number]

/** Where a room's log stood when an answer was read: its socket goes on from there (`epoch`, `seq`, `begins`). */
export const LogPosition = Type.Object({ epoch: Type.Integer(), seq: Type.Integer() })

export const ShowParams = Type.Object({ showId: Id })
export const HostParams = Type.Object({ hostId: Type.String({ minLength: 1, maxLength: 64 }) })
export const PersonId = Type.String({ minLength: 1, maxLength: 64 })
