import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** What the server says to the next mails: `busy` 451, `unknown` 550, `hang-up` ends the connection in the middle. */
export type SmtpTrouble = 'busy' | 'unknown' | 'hang-up'

export interface ReceivedMail {
  readonly from: string
  readonly to: readonly string[]
  /** Headers and body as they came over the wire, without the closing dot. */
  readonly source: string
}

/** A small mail server for tests, without TLS; it can fail in the ways real ones do. */
export class FakeSmtp {
  readonly received: ReceivedMail[] = []
  #troubles: SmtpTrouble[] = []
  readonly #server = createServer((socket) => talk(socket, this.received, () => this.#troubles.shift()))

  async open(): Promise<string> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('The fake has no port.')
    return `smtp://127.0.0.1:${address.port}`
  }

  trouble(...troubles: SmtpTrouble[]): void {
    this.#troubles.push(...troubles)
  }

  untrouble(): void {
    this.#troubles = []
  }

  close(): void {
    this.#server.close()
  }
}

function talk(socket: Socket, received: ReceivedMail[], nextTrouble: () => SmtpTrouble | undefined): void {
  let from = ''
  let to: string[] = []
  let held = ''
  let inMail = false
  const say = (line: string) => socket.write(`${line}\r\n`)
  const takeMail = (source: string) => {
    received.push({ from, to, source })
    say('250 taken')
  }
  const takeLine = (line: string) => {
    const trouble = /^MAIL FROM/i.test(line) ? nextTrouble() : undefined
    if (trouble === 'hang-up') socket.destroy()
    else if (trouble) say(trouble === 'busy' ? '451 try again later' : '550 no such mailbox')
    else if (/^(EHLO|HELO)/i.test(line)) say('250 fake')
    else if (/^MAIL FROM/i.test(line)) {
      from = /<(.*?)>/.exec(line)?.[1] ?? ''
      to = []
      say('250 go on')
    } else if (/^RCPT TO/i.test(line)) {
      to.push(/<(.*?)>/.exec(line)?.[1] ?? '')
      say('250 go on')
    } else if (/^DATA/i.test(line)) {
      inMail = true
      say('354 end with a dot')
    } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
    else say('250 ok')
  }
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    held += chunk
    for (
      let end = held.indexOf(inMail ? '\r\n.\r\n' : '\r\n');
      end >= 0;
      end = held.indexOf(inMail ? '\r\n.\r\n' : '\r\n')
    ) {
      const part = held.slice(0, end)
      held = held.slice(end + (inMail ? 5 : 2))
      if (!inMail) takeLine(part)
      else {
        inMail = false
        takeMail(part)
      }
    }
  })
  say('220 fake')
}
