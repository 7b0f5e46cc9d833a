import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SeriesRule } from '#contracts/live'
import type { Language } from '#web/shared/i18n/language.ts'
import { translator } from '#web/shared/i18n/words.ts'
import { sayDays } from './use-rule-sentence.ts'
import { seriesWords } from './words.ts'

const evening = { firstDay: '2026-09-01', time: '20:00', timeZone: 'Asia/Shanghai' }
const say = (rule: Omit<SeriesRule, keyof typeof evening>, language: Language = 'zh-CN') =>
  sayDays({ ...evening, ...rule }, translator(seriesWords, language), language)

test('a rule is said as people say it', () => {
  assert.equal(say({ frequency: 'daily' }), '每天')
  assert.equal(say({ frequency: 'weekly', days: ['FR'] }), '每周五')
  assert.equal(say({ frequency: 'weekly', days: ['FR'] }, 'en'), 'Every Fri')
  assert.equal(say({ frequency: 'weekly', interval: 2, days: ['SA'] }), '每 2 周的周六')
  assert.equal(say({ frequency: 'monthly', monthDay: 15 }), '每月 15 日')
  assert.equal(say({ frequency: 'monthly', days: ['FR'], nth: -1 }), '每月最后一个周五')
  assert.equal(say({ frequency: 'monthly', days: ['FR'], nth: 1 }, 'en'), 'Every month on the first Fri')
})
