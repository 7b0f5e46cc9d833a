import { type CrewMember, getShowSettings, listCrew, putCrew, removeCrew } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { showsWords } from '../words.ts'
import { AddCrew } from './AddCrew.tsx'
import { CrewRow } from './CrewRow.tsx'
import css from './Detail.module.css'

const changes = [listCrew, getShowSettings]

/** Who works in a show and what each may do there; a place that was taken away can be given back at once. */
export function CrewSection({ showId }: { readonly showId: string }) {
  const t = useWords(showsWords)
  const { may } = useMe()
  const onRefused = useTellRefusal()
  const { data, error } = useRoute(listCrew, { params: { showId } })
  const put = useCommand(putCrew, { changes, onRefused })
  const remove = useCommand(removeCrew, { changes, onRefused })
  const paramsOf = ({ person }: CrewMember) => ({ showId, personId: person.id })
  const give = (member: CrewMember) => {
    if (member.role === 'host') return
    put.send({ params: paramsOf(member), body: { role: member.role, rights: member.rights } })
  }
  const took = (member: CrewMember) =>
    tell(t('removed', { name: member.person.name }), { tone: 'done', undo: () => give(member) })
  const take = (member: CrewMember) =>
    void remove.ask({ params: paramsOf(member) }).then(
      () => took(member),
      () => undefined,
    )
  return (
    <section className={css.section}>
      <h3>{t('crew')}</h3>
      {error && <ProblemNote problem={error} />}
      <ul className={css.crew}>
        {data?.items.map((member) => (
          <CrewRow
            key={member.person.id}
            member={member}
            onRights={(rights) => give({ ...member, rights })}
            onRemove={() => take(member)}
          />
        ))}
      </ul>
      {may('people.read') && (
        <AddCrew
          taken={data?.items.map(({ person }) => person.id) ?? []}
          onAdd={({ id, name }, role) =>
            void put.ask({ params: { showId, personId: id }, body: { role } }).then(
              () =>
                tell(t('added', { name }), {
                  tone: 'done',
                  undo: () => remove.send({ params: { showId, personId: id } }),
                }),
              () => undefined,
            )
          }
        />
      )}
    </section>
  )
}
