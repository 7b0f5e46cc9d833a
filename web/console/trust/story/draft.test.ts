import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftOf, formOf, newBlock } from './draft.ts'

test('a story is sent without blocks that say and show nothing, and without an empty handle', () => {
  const form = {
    ...formOf(undefined),
    title: { zh: ' 灯下做茶 ' },
    handle: ' ',
    blocks: [
      { ...newBlock('text'), text: { zh: ' 开锅 ' } },
      { ...newBlock('text'), text: { zh: ' ' } },
      { ...newBlock('quote'), text: { zh: '火候' }, by: { zh: '师傅' } },
      newBlock('picture'),
      { ...newBlock('picture'), illustrationId: 'p1', by: { en: 'Pan' } },
    ],
    products: [{ id: 'x', title: {} }],
  }
  assert.deepEqual(draftOf(form), {
    title: { zh: '灯下做茶' },
    lead: {},
    blocks: [
      { kind: 'text', text: { zh: '开锅' } },
      { kind: 'quote', text: { zh: '火候' }, by: { zh: '师傅' } },
      { kind: 'picture', illustrationId: 'p1', caption: { en: 'Pan' } },
    ],
    productIds: ['x'],
  })
})
