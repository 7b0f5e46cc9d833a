import { Switch } from '@mantine/core'
import { getPerson, grantRole, listAudit, listPeople, type Person, revokeRole } from '#contracts/identity'
import { permissionsOf, type Role, roleNames } from '#contracts/permissions'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { roleWords } from '../parts/role/words.ts'
import css from './People.module.css'
import { peopleWords } from './words.ts'

const changes = [getPerson, listPeople, listAudit]

/** Every role with what it lets a person do; each can be undone for as long as the notice stands. */
export function RoleSwitches({ person }: { readonly person: Person }) {
  const t = useWords(peopleWords)
  const role = useWords(roleWords)
  const tellRefusal = useTellRefusal()
  const list = new Intl.ListFormat(useLanguage(), { type: 'unit' })
  const give = useCommand(grantRole, { changes, onRefused: tellRefusal })
  const take = useCommand(revokeRole, { changes, onRefused: tellRefusal })

  const rightsOf = (name: Role) =>
    name === 'owner' ? t('everything') : list.format([...permissionsOf([name])].map((right) => role(right)))

  async function turn(name: Role, isGiven: boolean): Promise<void> {
    const params = { personId: person.id, role: name }
    const [doing, undoing] = isGiven ? [give, take] : [take, give]
    const done = await doing.ask({ params }).catch(() => undefined)
    if (!done) return
    const sentence = t(isGiven ? 'granted' : 'revoked', { name: person.name, role: role(name) })
    tell(sentence, { tone: 'done', undo: () => undoing.send({ params }) })
  }

  return (
    <section className={css.section}>
      <h3>{t('rolesTitle')}</h3>
      {person.kind === 'guest' ? (
        <p className={css.note}>{t('guestNoRoles')}</p>
      ) : (
        roleNames
          .filter((name) => name !== 'viewer')
          .map((name) => (
            <Switch
              key={name}
              label={role(name)}
              description={t('grants', { rights: rightsOf(name) })}
              checked={person.roles.includes(name)}
              disabled={give.isSending || take.isSending}
              onChange={(event) => void turn(name, event.currentTarget.checked)}
            />
          ))
      )}
    </section>
  )
}
