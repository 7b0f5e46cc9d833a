import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noon, testDatabase } from '#test/world/database'
import { guest, person } from '#test/world/people'
import { putRule, removeRule } from '../rule/change.ts'
import { reading } from '../tables.ts'
import { addWords } from '../word/change.ts'
import { forgetSpoken } from './forget.ts'
import { riskOf, verdictOf } from './screen.ts'
import { type Speech, screenText } from './screen-text.ts'

const world = await testDatabase()
const lin = person('Lin', 'moderator')
const calm = '这条围巾颜色很正，摸起来软软的，冬天戴很暖和'

const screen = (text: string, who = person('Mei'), part: Partial<Speech> = {}) =>
  world.perform(who, (work) => screenText(work, { kind: 'post', text, ...part }))
const codes = async (...asked: Parameters<typeof screen>) => (await screen(...asked)).reasons.map(({ code }) => code)

test('an ordinary text is published as it was written', async () => {
  assert.deepEqual(await screen(calm), { verdict: 'publish', score: 0, reasons: [], text: calm })
})

test('an attack and an advertisement wait, with the judge’s reason', async () => {
  const attack = await screen('你们这些死黑鬼，滚回你们的垃圾国家去，恶心的畜生')
  assert.equal(attack.verdict, 'wait')
  assert.ok(attack.reasons.some(({ code }) => code === 'attack'))
  const spam = await screen('【恭喜您】本公司低息贷款，当天放款，最高50万元，详情请致电13812345678李经理！')
  assert.equal(spam.verdict, 'wait')
  assert.ok(spam.reasons.some(({ code }) => code === 'spam'))
})

test('words, links and patterns do what their rule says, also in disguise and below a host', async () => {
  await world.perform(lin, async (work) => {
    await addWords(work, { words: ['加微信'], action: 'refuse' })
    await putRule(work, { kind: 'link', value: 'https://bad.example.com/x', action: 'refuse' })
    await putRule(work, { kind: 'link', value: 'shop.example.com', action: 'allow' })
    await putRule(work, { kind: 'pattern', value: 'V信.{0,5}\\d{6}', action: 'wait' })
  })
  assert.equal((await screen('想要的加.微\u200b-信')).verdict, 'refuse')
  assert.equal((await screen('看 HTTP://a.bad.example.com/1')).verdict, 'refuse')
  assert.equal((await screen('看 ｂａｄ。ｅｘａｍｐｌｅ。ｃｏｍ')).verdict, 'refuse')
  assert.equal((await screen(`${calm} shop.example.com`)).verdict, 'publish')
  assert.deepEqual(await codes(`${calm}，v信：123456`), ['pattern'])
})

test('a pattern that would stall a backtracking engine takes no time', async () => {
  const { id } = await world.perform(lin, (work) => putRule(work, { kind: 'pattern', value: '(a+)+$', action: 'wait' }))
  const began = performance.now()
  await screen(`${'a'.repeat(5_000)}!`)
  assert.ok(performance.now() - began < 5_000)
  await world.perform(lin, (work) => removeRule(work, id))
})

test('a rule that is no link, no pattern, not there, or lets a pattern pass is refused', async () => {
  const put = (kind: 'link' | 'pattern', value: string, action: 'wait' | 'allow' = 'wait') =>
    world.perform(lin, (work) => putRule(work, { kind, value, action }))
  await assert.rejects(put('link', 'hello'), { code: 'moderation.no-link' })
  await assert.rejects(put('pattern', '(('), { code: 'moderation.no-pattern' })
  await assert.rejects(put('pattern', 'a', 'allow'), { code: 'moderation.pattern-allows' })
  await assert.rejects(
    world.perform(lin, (work) => removeRule(work, lin.id)),
    { code: 'moderation.unknown-rule' },
  )
})

test('signs that hide or turn a text are taken out, and say something about it', async () => {
  const { text, reasons, verdict } = await screen(`\u202e${calm}\u200b\u2066\u200b`)
  assert.equal(text, calm)
  assert.deepEqual(reasons, [{ code: 'cloak', weight: 0.6, values: { signs: 4 } }])
  assert.equal(verdict, 'wait')
})

test('the same for the third time waits, and so does nearly the same for the fourth', async () => {
  const mei = person('Mei')
  assert.deepEqual([await codes('来看看我的新店呀', mei), await codes('来看看我的 新店呀', mei)], [[], []])
  assert.deepEqual(await codes('来看看我的新店呀！', mei), ['repeat'])
  const bo = person('Bo')
  const nearly = (end: string) => codes(`今天的桂花糕刚出炉，软糯香甜，路过的街坊都来尝一尝${end}`, bo)
  await nearly('一')
  await nearly('二')
  await nearly('三')
  assert.deepEqual(await nearly('四'), ['alike'])
})

test('the same text of five people within an hour waits', async () => {
  const said = '大家都来支持一下我们家的桂花糕吧谢谢'
  for (let n = 0; n < 4; n++) assert.deepEqual(await codes(said, person(`P${n}`)), [])
  assert.deepEqual(await codes(said, person('Last')), ['crowd'])
})

test('whoever floods is turned down, also with everything at once', async () => {
  const mei = person('Mei')
  const all = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      screen(`第${n}张照片，${'拍得真好看呀'.slice(n % 4)}`, mei, { perTenMinutes: 5 }),
    ),
  )
  assert.equal(all.filter(({ verdict }) => verdict === 'refuse').length, 3)
})

test('what is written anew floods nothing and repeats neither itself nor what it was', async () => {
  const mei = person('Mei')
  const pace = { perTenMinutes: 2 }
  await screen('第一版：围巾很软', mei, pace)
  for (let n = 0; n < 6; n++) assert.deepEqual(await codes('第一版：围巾很软', mei, { ...pace, edited: 'one' }), [])
  assert.deepEqual(await codes('第二件：毛衣很厚', mei, pace), [])
  assert.equal((await screen('第三件：手套很暖', mei, pace)).verdict, 'refuse')
})

test('one advertisement that is edited into many things is seen as the repeat it is', async () => {
  const mei = person('Mei')
  const into = (edited: string) => codes('都来我家的小店坐坐呀', mei, { edited })
  assert.deepEqual([await into('one'), await into('two'), await into('three')], [[], [], []])
  assert.deepEqual(await into('four'), ['repeat'])
})

test('a word that only its author should see waits for a member, also in disguise; a few harmless words do not', async () => {
  await world.perform(lin, (work) => addWords(work, { words: ['代购'], action: 'shadow' }))
  for (const said of ['需要代购的找我', '代 . 购', '我在日本，代\u200b购化妆品'])
    assert.equal((await screen(said)).verdict, 'wait', said)
  assert.equal((await screen('需要代购的找我', lin)).verdict, 'publish')
  for (const said of ['先说一句', '说一句', '你好', '主播你好'])
    assert.equal((await screen(said)).verdict, 'publish', said)
})

test('the fifth account of a device waits', async () => {
  const of = (n: number) => codes(`第${n}位朋友推荐的点心，${calm.slice(n)}`, guest(`G${n}`, 'one phone'))
  for (let n = 0; n < 4; n++) assert.ok(!(await of(n)).includes('device'))
  assert.ok((await of(4)).includes('device'))
})

test('staff who moderate are held by the lists alone', async () => {
  for (let n = 0; n < 4; n++) assert.equal((await screen('大家好，今晚八点开播', lin)).verdict, 'publish')
  assert.equal((await screen('加微信', lin)).verdict, 'refuse')
})

test('what was screened is forgotten after a week', async () => {
  await forgetSpoken(world.db, new Date(noon.getTime() + 8 * 86_400_000))
  assert.deepEqual(await reading(world.db).selectFrom('moderation.spoken').select('id').execute(), [])
})

test('risks add up as chances; refusing beats any risk', () => {
  assert.equal(riskOf([]), 0)
  assert.equal(
    riskOf([
      { code: 'cloak', weight: 0.3 },
      { code: 'spam', weight: 0.5 },
    ]),
    0.65,
  )
  assert.equal(verdictOf([{ code: 'cloak', weight: 0.3 }]), 'publish')
  assert.equal(verdictOf([{ code: 'word', weight: 0.1, refuses: true }]), 'refuse')
})
