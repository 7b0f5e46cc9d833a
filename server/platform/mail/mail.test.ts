import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { FakeSmtp, type SmtpTrouble } from './fake-smtp.ts'
import { checkMail } from './mail.ts'
import { type Carrier, MailRefused, smtpCarrier } from './smtp.ts'

const smtp = new FakeSmtp()
let carrier: Carrier
before(async () => {
  carrier = smtpCarrier(await smtp.open(), 'Tide & Tea 潮茶 <shop@example.com>')
})
after(() => {
  carrier.close()
  smtp.close()
})

const invitation = { to: 'mei@example.com', subject: '今晚八点开播', text: 'The show begins at eight.\n' }

test('a mail reaches the server with its sender, receiver and subject', async () => {
  await carrier.send(invitation)
  const mail = smtp.received.at(-1)
  assert.equal(mail?.from, 'shop@example.com')
  assert.deepEqual(mail?.to, ['mei@example.com'])
  assert.match(mail?.source ?? '', /^To: mei@example\.com\r$/m)
  assert.match(mail?.source ?? '', /^Subject: =\?UTF-8\?/m)
  assert.match(mail?.source ?? '', /The show begins at eight\./)
})

test('html is added beside the text', async () => {
  await carrier.send({ ...invitation, html: '<p>At <b>eight</b>.' })
  const source = smtp.received.at(-1)?.source ?? ''
  assert.match(source, /multipart\/alternative/)
  assert.match(source, /text\/plain/)
  assert.match(source, /<b>eight<\/b>/)
})

test('a subject cannot begin another header, and a list or a display name is no address', async () => {
  await carrier.send(checkMail({ ...invitation, subject: 'Hello\r\nBcc: everybody@example.com\u2028x' }))
  const mail = smtp.received.at(-1)
  assert.deepEqual(mail?.to, ['mei@example.com'])
  assert.doesNotMatch(mail?.source ?? '', /^Bcc:/m)
  assert.match(mail?.source ?? '', /^Subject: Hello Bcc: everybody@example\.com x\r$/m)
  for (const to of [
    '',
    'mei',
    'a@b, c@d',
    'Mei <mei@example.com>',
    'mei@example.com\r\nRCPT TO:<x@y>',
    '"a b"@c',
    `${'a'.repeat(65)}@b`,
  ])
    assert.throws(() => checkMail({ ...invitation, to }), { code: 'mail.bad-address', kind: 'invalid' }, to)
})

test('a dot on a line of its own does not end the mail early', async () => {
  await carrier.send({ ...invitation, text: 'before\n.\nafter' })
  assert.match(smtp.received.at(-1)?.source ?? '', /before\r\n\.\.\r\nafter/)
})

test('a busy server is worth a retry, an unknown mailbox is not', async () => {
  const refused = async (): Promise<MailRefused> => {
    try {
      await carrier.send(invitation)
    } catch (error) {
      if (error instanceof MailRefused) return error
    }
    return assert.fail('the mail was taken')
  }
  smtp.trouble('busy')
  assert.equal((await refused()).isPermanent, false)
  smtp.trouble('unknown')
  const permanent = await refused()
  assert.equal(permanent.isPermanent, true)
  assert.match(permanent.message, /550/)
  smtp.trouble(...Array<SmtpTrouble>(9).fill('hang-up'))
  assert.equal((await refused()).isPermanent, false)
  smtp.untrouble()
  await carrier.send(invitation)
})
