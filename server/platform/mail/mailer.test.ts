import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { openJobs } from '#platform/jobs/index'
import { createPerform } from '#platform/work'
import { testDatabase } from '#test/world/database'
import { person } from '#test/world/people'
import { until } from '#test/world/until'
import { FakeSmtp } from './fake-smtp.ts'
import { createMailer } from './index.ts'

const smtp = new FakeSmtp()
// Told before the database is made, so that the queue stops before its server does.
after(async () => {
  await jobs.stop()
  mailer.close()
  smtp.close()
})
const world = await testDatabase()
const jobs = await openJobs({ pool: world.pool, url: world.url, onError: assert.ifError, lookSeconds: 0.5 })
const perform = createPerform({ db: world.db, clock: world.clock, jobs })
const lines: unknown[] = []
const log = { info: (line: unknown) => void lines.push(line), warn: assert.fail }
const mailer = await createMailer({ jobs, log, from: 'shop@example.com', url: await smtp.open() })
const welcome = { to: 'mei@example.com', subject: 'Welcome', text: 'Your code is 123456.' }

test('a mail goes out when the transaction that asked for it commits, and only then', async () => {
  await assert.rejects(
    perform(person('Mei'), async (work) => {
      work.enqueue(mailer.draft({ ...welcome, subject: 'Never' }))
      throw new Error('changed my mind')
    }),
  )
  await perform(person('Mei'), async (work) => work.enqueue(mailer.draft(welcome)))
  const mail = await until(() => smtp.received[0])
  assert.match(mail.source, /Subject: Welcome/)
})

test('a mailbox that does not exist is not tried again', async () => {
  smtp.trouble('unknown')
  await mailer.send({ ...welcome, to: 'nobody@example.com' })
  const [dead] = await until(async () => {
    const letters = await jobs.dead(5)
    return letters.length > 0 ? letters : undefined
  })
  assert.match(dead?.error ?? '', /did not take the mail \(550\)/)
  assert.equal(dead?.tries, 1)
})

test('an address that is none is refused at once, not in the queue', async () => {
  await assert.rejects(async () => mailer.send({ ...welcome, to: 'mei' }), { code: 'mail.bad-address' })
})
