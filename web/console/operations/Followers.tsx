import type { HouseHealth } from '#contracts/platform'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './Operations.module.css'
import { operationsWords } from './words.ts'

/** Who follows the facts, how far behind, and what each could not digest. */
export function Followers({ followers }: Pick<HouseHealth, 'followers'>) {
  const t = useWords(operationsWords)
  const say = useNumbers()
  return (
    <section aria-labelledby="followers">
      <h2 id="followers" className={css.heading}>
        {t('followers')}
      </h2>
      <div className={css.scroll} tabIndex={0}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('follower')}</th>
              <th scope="col" title={t('behindNote')}>
                {t('behind')}
              </th>
              <th scope="col">{t('parkedCount')}</th>
              <th scope="col">{t('moved')}</th>
            </tr>
          </thead>
          <tbody>
            {followers.map(({ name, behind, parked, movedAt }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{say.number(behind)}</td>
                <td>
                  {parked > 0 ? (
                    <LinkTo to="/parked-facts" className={css.bad}>
                      {say.number(parked)}
                    </LinkTo>
                  ) : (
                    0
                  )}
                </td>
                <td>
                  <When at={movedAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
