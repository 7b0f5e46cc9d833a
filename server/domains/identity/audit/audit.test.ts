import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'

import * as contract from '#contracts/identity'
import { system } from '#platform/work'
import { identityWorld } from '../test/house.ts'
import { audit } from './audit.ts'

const world = await identityWorld()
const owner = await world.member('Shu', 'owner')
const member = await world.member('=1+1')

test('what staff do is written down with who, when, to whom and how', async () => {
  await owner.call(contract.grantRole, { params: { personId: member.id, role: 'host' } })
  const { items } = await owner.call(contract.listAudit, { query: { subjectId: member.id } })
  const [{ id, at, ...entry } = { id: '', at: '' }] = items
  assert.deepEqual(entry, {
    actor: { id: owner.id, name: 'Shu' },
    act: 'identity.role-granted',
    subject: { kind: 'person', id: member.id, name: '=1+1' },
    details: { role: 'host' },
  })
  assert.ok(Math.abs(Date.parse(at) - Date.now()) < 60_000)
})

test('an act that fails leaves no entry', async () => {
  const count = async () =>
    (await sql<{ n: number }>`select count(*) as n from identity.audit_entry`.execute(world.house.db)).rows
  const before = await count()
  await owner.refused(contract.banPerson, { params: { personId: owner.id }, body: { reason: 'x' } })
  assert.deepEqual(await count(), before)
})

test('entries are found by domain, act, actor and time, newest first, page by page', async () => {
  const acts = async (query: Record<string, string>) =>
    (await owner.call(contract.listAudit, { query })).items.map(({ act }) => act)
  await owner.call(contract.revokeRole, { params: { personId: member.id, role: 'host' } })
  const mine = { actorId: owner.id }
  assert.deepEqual(await acts({ ...mine, act: 'identity.' }), ['identity.role-revoked', 'identity.role-granted'])
  assert.deepEqual(await acts({ ...mine, act: 'identity.role-granted' }), ['identity.role-granted'])
  assert.deepEqual(await acts({ ...mine, act: 'catalogue.' }), [])
  assert.deepEqual(await acts({ text: '1+', act: 'identity.role-revoked' }), ['identity.role-revoked'])
  assert.deepEqual(await acts({ text: member.id, act: 'identity.role-revoked' }), ['identity.role-revoked'])
  assert.deepEqual(await acts({ text: '_+' }), [])
  assert.deepEqual(await acts({ ...mine, since: new Date(Date.now() + 1000).toISOString() }), [])
  const page = await owner.call(contract.listAudit, { query: { ...mine, limit: '1' } })
  assert.deepEqual(await acts({ ...mine, limit: '1', after: page.next ?? '' }), ['identity.role-granted'])
})

test('nothing in it can be changed or removed', async () => {
  for (const statement of [
    sql`update identity.audit_entry set actor_name = 'nobody'`,
    sql`delete from identity.audit_entry`,
    sql`truncate identity.audit_entry`,
  ]) {
    await assert.rejects(statement.execute(world.house.db), /only ever added to/)
  }
})

test('the export holds every entry, and no formula that a spreadsheet would run', async () => {
  await world.house.perform(system, async (work) => {
    for (let place = 0; place < 1_050; place++) {
      await audit(work, 'identity.counted', { kind: 'stone', id: String(place), name: '石头, "大"' })
    }
  })
  const { status, headers, text } = await owner.raw('GET', '/api/audit/export')
  assert.equal(status, 200)
  assert.match(String(headers['content-type']), /^text\/csv; charset=utf-8/)
  assert.equal(text.charCodeAt(0), 0xfeff)
  const rows = parse<Record<string, string>>(text, { bom: true, columns: true })
  const { items } = await owner.call(contract.listAudit, {
    query: { act: 'identity.role-granted', subjectId: member.id },
  })
  assert.equal(rows.filter(({ act }) => act === 'identity.counted').length, 1_050)
  const granted = rows.find(({ act, subject_id }) => act === 'identity.role-granted' && subject_id === member.id)
  assert.equal(granted?.at, items[0]?.at)
  assert.equal(granted?.subject, "'=1+1")
})

test('only who may read it does', async () => {
  const operator = await world.member('Tian', 'operator')
  assert.equal((await operator.refused(contract.listAudit)).type, 'http.not-permitted')
  assert.equal((await operator.raw('GET', '/api/audit/export')).status, 403)
})
