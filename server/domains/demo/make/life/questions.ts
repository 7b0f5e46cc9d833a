import { acceptAnswer, answerQuestion, askQuestion } from '#contracts/reviews'
import { type DemoQuestion, demoQuestions } from '../../content/life.ts'
import type { DemoPerson } from '../../on-air/wire.ts'
import type { Pieces } from '../pieces.ts'

/** Lets members ask about products, and answer each other; what nobody answered waits. */
export async function makeQuestions(
  pieces: Pieces,
  goods: ReadonlyMap<string, string>,
  visitor: (place: number) => Promise<DemoPerson>,
): Promise<void> {
  for (const [nth, asked] of demoQuestions.entries()) {
    const productId = goods.get(asked.product)
    if (pieces.isOver() || !productId) return
    const asker = await visitor(nth * 5 + 2)
    const questionId = await pieces.act(`question/${nth}`, async () => {
      const body = { place: { kind: 'product' as const, id: productId }, text: asked.text }
      return (await asker.call(askQuestion, { body, key: `demo-question-${nth}` })).id
    })
    await pieces.act(`answers/${nth}`, () => answer(visitor, asker, { ...asked, nth, questionId }))
  }
}

interface Asked extends DemoQuestion {
  readonly nth: number
  readonly questionId: string
}

async function answer(
  visitor: (place: number) => Promise<DemoPerson>,
  asker: DemoPerson,
  { answers, isSettled, nth, questionId }: Asked,
): Promise<string> {
  const ids: string[] = []
  for (const [place, text] of answers.entries()) {
    const who = await visitor(nth * 5 + 3 + place)
    const key = `demo-answer-${nth}-${place}`
    ids.push((await who.call(answerQuestion, { params: { questionId }, body: { text }, key })).id)
  }
  const [best] = ids
  if (best && isSettled) await asker.call(acceptAnswer, { params: { answerId: best } })
  return questionId
}
