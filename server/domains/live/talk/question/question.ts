/** Words that make a Chinese line a question without its mark. */
const asking =
  /吗|呢[？?]?$|多少|几[个件块天码]|怎么|怎样|什么|啥|哪|谁|为何|为什么|有没有|能不能|可不可以|是不是|会不会|要不要|如何/u
const askingInEnglish = /^(how|what|when|where|which|who|why|is|are|do|does|can|could|will|would|should|any)\b/i

/** Whether a line asks something. Greetings and single words do not. */
export function isQuestion(text: string): boolean {
  const words = text.trim()
  if (words.length < 3) return false
  return /[?？]/u.test(words) || asking.test(words) || askingInEnglish.test(words)
}

/** Words that say nothing of what is asked. */
const empty =
  /有没有|能不能|可不可以|是不是|会不会|要不要|可以|请问|一下|主播|老师|亲|啊|呀|哦|吧|吗|呢|的|了|么|这个|那个|这款|那款|\b(please|the|a|an|is|are|do|does|it|this|that|you|i|me|of|to)\b/giu

/** What alike questions have in common: pairs of Chinese characters and whole Latin words, without empty ones. */
export function shapeOf(text: string): string[] {
  const bare = text.normalize('NFKC').toLowerCase().replace(empty, ' ')
  const latin = bare.match(/[a-z0-9]+/g) ?? []
  const runs = bare.match(/\p{Script=Han}+/gu) ?? []
  const pairs = runs.flatMap((run) =>
    run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  )
  return [...new Set([...latin, ...pairs])]
}

/** How alike two shapes are, 0–1: what is common over what the shorter one has, damped by the difference in length. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0
  const set = new Set(one)
  const common = other.filter((part) => set.has(part)).length
  const dice = (2 * common) / (one.length + other.length)
  const contained = common / Math.min(one.length, other.length)
  return Math.max(dice, contained >= 0.8 ? 0.6 : 0)
}

/** Above this, two questions are one. */
export const alike = 0.5

/** The known question a new one is the same as: the most alike one, and about the same product where both name one. */
export function findSame<Known extends { shape: readonly string[]; productId: string | undefined }>(
  shape: readonly string[],
  productId: string | undefined,
  known: readonly Known[],
): Known | undefined {
  let best: { question: Known; value: number } | undefined
  for (const question of known) {
    if (productId && question.productId && productId !== question.productId) continue
    const value = likeness(shape, question.shape)
    if (value >= alike && value > (best?.value ?? 0)) best = { question, value }
  }
  return best?.question
}
