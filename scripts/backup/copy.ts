import { once } from 'node:events'
import type { Socket } from 'node:net'
import type { Readable, Writable } from 'node:stream'
import type pg from 'pg'

/** What a command of the copy protocol needs of pg's connection; pg's own types leave that protocol out. */
interface CopyConnection {
  readonly stream: Socket
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
}

interface Sides {
  /** Called with each piece that comes out; its bytes are good until the call returns. */
  take?(chunk: Buffer, connection: CopyConnection): void
  /** Called when pieces may go in. */
  give?(connection: CopyConnection): Promise<void>
}

/** Runs one COPY on a client; settles when the server is ready for the next command. */
function runCopy(client: pg.Client, text: string, { take, give }: Sides): Promise<void> {
  return new Promise((resolve, reject) => {
    let broken: unknown
    const copying = {
      submit(connection: CopyConnection) {
        connection.query(text)
      },
      handleCopyData: ({ chunk }: { chunk: Buffer }, connection: CopyConnection) => take?.(chunk, connection),
      handleCopyInResponse(connection: CopyConnection) {
        give?.(connection).catch((cause) => {
          broken = cause
          connection.sendCopyFail('the source broke off')
        })
      },
      handleError: (error: unknown) => reject(broken ?? error),
      handleReadyForQuery: () => resolve(),
      handleRowDescription() {},
      handleCommandComplete() {},
    }
    client.query(copying as unknown as pg.Submittable)
  })
}

/** Writes what a query gives to `sink` in COPY's text form, as fast as that takes it. */
export function copyOut(client: pg.Client, query: string, sink: Writable): Promise<void> {
  return runCopy(client, `copy (${query}) to stdout`, {
    take(chunk, { stream }) {
      // What pg hands over is a window on memory that it fills again before a slow sink has read it.
      if (sink.write(Buffer.from(chunk))) return
      stream.pause()
      sink.once('drain', () => stream.resume())
    },
  })
}

/** Feeds `source` to a table; a source that breaks undoes the whole command. */
export function copyIn(client: pg.Client, into: string, source: Readable): Promise<void> {
  return runCopy(client, `copy ${into} from stdin`, {
    async give(connection) {
      for await (const chunk of source) {
        connection.sendCopyFromChunk(chunk)
        if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
      }
      connection.endCopyFrom()
    },
  })
}
