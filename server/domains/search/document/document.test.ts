import assert from 'node:assert/strict'
import { test } from 'node:test'

import { bodyOf, rankOf, withoutMarks, wordsOf } from './document.ts'
import { soundOf } from './sound.ts'

test('a thing three days newer stands where twice as many people put one, and one person more seldom moves it', () => {
  const at = new Date('2026-06-18T00:00:00Z')
  const later = new Date('2026-06-21T00:00:00Z')
  assert.equal(rankOf({ at, people: 15 }), rankOf({ at: later, people: 7 }))
  assert.equal(rankOf({ at, people: 100 }), rankOf({ at, people: 120 }))
  assert.ok(rankOf({ at, people: 1 }) > rankOf({ at, people: 0 }))
})

test('a Chinese name sounds from every syllable on, in full and by initials', () => {
  const lines = soundOf(['夜市灯笼']).split('\n')
  assert.ok(['yeshidenglong', 'denglong', 'ysdl', 'dl'].every((sound) => lines.includes(sound)))
  assert.ok(!lines.includes('eshidenglong'))
  assert.equal(soundOf(['Lantern']), '')
})

test('a name of many readings sounds as it is read there', () => {
  assert.match(soundOf(['重庆火锅']), /\nchongqinghuoguo/)
  assert.match(soundOf(['音乐']), /\nyinyue/)
  assert.match(soundOf(['绿茶 Tea']), /\nlvchatea/)
})

test('all that something is found in is folded, a line a name', () => {
  assert.equal(bodyOf({ names: ['夜市 Ｔｅａ', 'Tea\nNight'], text: 'Good\n茶' }), '夜市 tea\ntea night\ngood 茶')
})

test('marks are left out and entities read', () => {
  assert.equal(withoutMarks('<p>Tea &amp; cups<br>&lt;b&gt;</p>').trim(), 'Tea & cups <b>')
})

test('Latin words of four letters and more are kept for spelling, each once', () => {
  assert.deepEqual([...wordsOf('lantern 夜市lamps tea lantern iphone15 night-market')], ['lantern', 'night', 'market'])
})
