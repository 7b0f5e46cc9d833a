import assert from 'node:assert/strict'
import { test } from 'node:test'

import { classify, counts } from './classify.ts'
import { uncloaked } from './features.ts'
import { packModel, probability, unpackModel } from './model.ts'

const attack = '这些死黑鬼就是一群没有脑子的畜生，恶心'

test('an attack is told from talk about the same people', () => {
  assert.ok(counts(attack).attack)
  assert.ok(!counts('昨天看了一部讲非洲音乐的纪录片，黑人歌手的嗓音真动人').attack)
})

test('an attack stays one under sounds, pictures, halves and separators', () => {
  for (const disguised of [
    '这些思黑轨就是一群没有脑紫的出生，恶心',
    '这些死🖤👻就是一群没有🧠子的畜生，恶😀心',
    '这些歹匕黑鬼就是一群没有月卤子的畜生，恶心',
    '这.些.死.黑.鬼.就是一群没·有·脑·子的畜\u200b生，恶心',
  ]) {
    assert.ok(counts(disguised).attack, disguised)
  }
})

test('a few words count as nothing unless they say it loudly', () => {
  for (const said of ['先说一句', '说一句', '你好', '主播你好', '女的能穿吗', '有发票吗', '垃圾分类', '去死皮的']) {
    assert.deepEqual(counts(said), { attack: false, spam: false }, said)
  }
  for (const said of ['你个傻逼', '死黑鬼', '你们都是垃圾']) assert.ok(counts(said).attack, said)
})

test('pictures, halves, spaces and digits are read as what they stand for', () => {
  assert.equal(uncloaked('🐶 东 西 犭句 ２０２６'), '狗东西狗xxxx')
})

test('an empty text, signs alone and a very long one are judged like any other', () => {
  for (const text of ['', '！！！', '好'.repeat(1_000_000)]) {
    const { attack: sure, spam } = classify(text)
    assert.ok(sure >= 0 && sure <= 1 && spam >= 0 && spam <= 1)
  }
})

test('weights come back from their file as they went in; another file is refused', () => {
  const model = { bits: 4, scale: 0.5, bias: -1, weights: Int8Array.from({ length: 16 }, (_, at) => at - 8) }
  const read = unpackModel(packModel(model))
  assert.deepEqual(read, model)
  assert.equal(probability(read, [15]), 1 / (1 + Math.exp(1 - 0.5 * 49)))
  assert.throws(() => unpackModel(Buffer.from('nothing of the kind, but long enough to be read')), /no file of weights/)
})
