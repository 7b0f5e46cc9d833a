import { liftSanction, type Measure, type RoomPerson, retractLine, sanctionPerson } from '#contracts/live'
import { useProblemSentence } from '#web/shared/i18n/use-problem-sentence.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import type { Problem } from '#web/shared/wire/problem.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { chatWords } from './words.ts'

const doneWords = { mute: 'muted', kick: 'kicked', ban: 'banned' } as const

/** Keeping order from the desk: every measure is one press and can be taken back from the toast. */
export function useOrder(showId: string) {
  const t = useWords(chatWords)
  const sentence = useProblemSentence()
  const onRefused = (problem: Problem) => tell(sentence(problem), { tone: 'refused' })
  const retracting = useCommand(retractLine, { onDone: () => tell(t('retracted'), { tone: 'done' }), onRefused })
  const measuring = useCommand(sanctionPerson, { onRefused })
  const lifting = useCommand(liftSanction, { onRefused })

  const restore = (sanctionId: string, name: string) => {
    lifting
      .ask({ params: { showId, sanctionId } })
      .then(() => tell(t('restored', { name }), { tone: 'done' }))
      .catch(() => undefined)
  }
  return {
    retract: (lineId: string) => retracting.send({ params: { showId, lineId } }),
    restore,
    take(person: RoomPerson, measure: Measure) {
      measuring
        .ask({ params: { showId }, body: { personId: person.id, measure } })
        .then(({ id }) => tell(t(doneWords[measure], { name: person.name }), { undo: () => restore(id, person.name) }))
        .catch(() => undefined)
    },
  }
}

export type OrderActs = ReturnType<typeof useOrder>
