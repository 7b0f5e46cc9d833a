import type { HouseHealth } from '#contracts/platform'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Operations.module.css'
import { operationsWords } from './words.ts'

/** The house in figures. */
export function HealthTiles({ health }: { readonly health: HouseHealth }) {
  const t = useWords(operationsWords)
  const say = useNumbers()
  const language = useLanguage()
  const { database, rooms } = health
  const size = (bytes: number) => {
    const form = new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 0 })
    return form.format(bytes / 1_000_000)
  }
  const tiles = [
    { name: t('database'), value: size(database.bytes), note: `PostgreSQL ${database.version}` },
    {
      name: t('connections'),
      value: say.number(database.connections.open),
      note: t('connectionsOf', database.connections),
    },
    { name: t('memory'), value: size(health.memoryBytes) },
    { name: t('rooms'), value: say.number(rooms.open) },
    { name: t('lines'), value: say.number(rooms.lines) },
    { name: t('nodes'), value: say.number(rooms.nodes) },
  ]
  return (
    <dl className={css.tiles}>
      {tiles.map(({ name, value, note }) => (
        <div key={name} className={css.tile}>
          <dt>{name}</dt>
          <dd>
            {value}
            {note && <p className={css.note}>{note}</p>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
