import type { ModerationAct } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { acts, moderationWords } from './words.ts'

type Key = keyof (typeof moderationWords.texts)['zh-CN']
const talkers = ['everyone', 'members', 'followers', 'nobody'] as const

/** Acts of order in words: what was done, why, and what was changed. */
export function useActs() {
  const t = useWords(moderationWords)
  const written = (word: string) => (isKey(word) ? t(word) : word)
  return {
    name: ({ act }: ModerationAct) => written(act),
    reason: (act: ModerationAct) => (tellsByCode(act) ? undefined : act.reason),
    text: (act: ModerationAct) => {
      if (tellsByCode(act)) return written(act.reason ?? '')
      return act.text && act.act === 'rules-changed' ? rulesIn(act.text).map(ruleSentence).join(' · ') : act.text
    },
    place: ({ scope, subjectName, subjectId }: Pick<ModerationAct, 'scope' | 'subjectName' | 'subjectId'>) =>
      scope === 'house' ? t('house') : (subjectName ?? subjectId ?? scope),
  }

  function ruleSentence([rule, value]: [string, unknown]): string {
    if (rule === 'chatFor') return t('rulesFor', { who: t(talkers.find((one) => one === value) ?? 'everyone') })
    if (rule === 'pinned') return t('rulesPinned', { text: String(value) })
    const count = Number(value) / 1000
    return count > 0 ? t('rulesSlow', { count }) : t('rulesSlowOff')
  }
}

/** Some acts tell by a code what they were about: the measure that was lifted, the new place in the crew. */
function tellsByCode({ act }: ModerationAct): boolean {
  return act === 'lifted' || act === 'crew-changed'
}

function rulesIn(text: string): [string, unknown][] {
  try {
    const rules: unknown = JSON.parse(text)
    return Object.entries(typeof rules === 'object' && rules ? rules : {})
  } catch {
    return []
  }
}

function isKey(word: string): word is Key {
  return word in moderationWords.texts['zh-CN']
}

export function knownAct(act: string | undefined): string | undefined {
  return acts.find((known) => known === act)
}
