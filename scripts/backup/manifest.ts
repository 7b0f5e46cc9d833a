import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'

/** What a backup says of itself. A folder without it is an unfinished backup. */
export const Manifest = Type.Object({
  format: Type.Literal(1),
  madeAt: Type.String(),
  /** Migrations that had run, with their checksums: the very ones that a restore runs before it reads rows. */
  migrations: Type.Array(Type.Object({ name: Type.String(), checksum: Type.String() })),
  /** Version of the queue's schema; its rows are only restored into the same one. */
  queueVersion: Type.Optional(Type.Integer()),
  tables: Type.Array(Type.Object({ name: Type.String(), columns: Type.Array(Type.String()), rows: Type.Integer() })),
  sequences: Type.Record(Type.String(), Type.String()),
  folders: Type.Array(Type.String()),
})
export type Manifest = Static<typeof Manifest>

export function readManifest(text: string): Manifest {
  const manifest: unknown = JSON.parse(text)
  if (!Value.Check(Manifest, manifest))
    throw new Error('This is not the manifest of a backup that this version can read.')
  return manifest
}
