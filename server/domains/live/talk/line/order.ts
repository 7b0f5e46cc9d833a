import { keepActs } from '#domains/moderation/index'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#platform/work'
import type { LineDraft } from './say.ts'

/** Notes for the moderators which lines were turned down for their words. */
export async function keepRefusedWords(
  work: Work,
  showId: string,
  drafts: readonly LineDraft[],
  outcomes: readonly unknown[],
): Promise<void> {
  const refused = drafts.flatMap((draft, nth) => {
    const outcome = outcomes[nth]
    return outcome instanceof Refusal && outcome.code === 'live.word-refused' ? [{ draft, outcome }] : []
  })
  await keepActs(
    work,
    refused.map(({ draft, outcome }) => ({
      act: 'words-refused',
      place: { scope: 'show', subjectId: showId },
      person: draft.actor,
      text: draft.text,
      reason: String(outcome.details.words ?? ''),
      by: { id: 'system', name: 'system' },
    })),
  )
}
