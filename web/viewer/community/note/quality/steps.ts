import type { PostQuality } from '#contracts/community'

const parts = ['length', 'structure', 'pictures', 'products', 'topics'] as const
export type Step = (typeof parts)[number] | 'originality' | 'usefulness' | 'risk'

/** What would lift a note most, the gravest first; at most three. */
export function nextSteps({ parts: own, originality, usefulness, risk }: PostQuality): Step[] {
  const steps: Step[] = []
  if (risk >= 0.3) steps.push('risk')
  if (originality < 0.8) steps.push('originality')
  for (const part of parts.toSorted((a, b) => own[a] - own[b])) if (own[part] < 0.6) steps.push(part)
  if (usefulness < 0.5) steps.push('usefulness')
  return steps.slice(0, 3)
}
