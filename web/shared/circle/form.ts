import type { Circle, CircleDraft } from '#contracts/community'

/** A circle as it is typed: lists are texts of lines. */
export interface CircleForm extends Omit<CircleDraft, 'rules' | 'interests'> {
  readonly rules: string
  readonly interests: string
}

export const newCircle: CircleForm = {
  handle: '',
  name: '',
  purpose: '',
  audience: '',
  theme: '',
  culture: '',
  rules: '',
  joining: 'open',
  question: '',
  ordersMin: 1,
  levelMin: 0,
  fanMin: 0,
  interests: '',
  colour: '#0b7a54',
}

export function formOfCircle(circle: Circle): CircleForm {
  const { handle, name, purpose, audience, theme, culture, joining, question, ordersMin, colour } = circle
  const lists = { rules: circle.rules.join('\n'), interests: circle.interests.join('\n') }
  const tiers = { levelMin: circle.levelMin ?? 0, fanMin: circle.fanMin ?? 0 }
  return { handle, name, purpose, audience, theme, culture, joining, question, ordersMin, colour, ...tiers, ...lists }
}

export function draftOfCircle(form: CircleForm): CircleDraft {
  return { ...form, rules: linesOf(form.rules), interests: [...new Set(linesOf(form.interests))] }
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
