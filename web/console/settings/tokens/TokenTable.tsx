import type { ApiToken } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { roleWords } from '../../parts/role/words.ts'
import { RevokeButton } from './RevokeButton.tsx'
import css from './Tokens.module.css'
import { tokenWords } from './words.ts'

/** Standing tokens with what they may do and when they were used. */
export function TokenTable({
  tokens,
  withOwner,
}: {
  readonly tokens: readonly ApiToken[]
  readonly withOwner: boolean
}) {
  const t = useWords(tokenWords)
  const right = useWords(roleWords)
  return (
    <div className={css.scroll} tabIndex={0}>
      <table className={css.table} aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('token')}</th>
            {withOwner && <th scope="col">{t('owner')}</th>}
            <th scope="col">{t('scopes')}</th>
            <th scope="col">{t('used')}</th>
            <th scope="col">{t('expires')}</th>
            <th scope="col" aria-label={t('revoke')} />
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <td>
                <strong>{token.name}</strong>
                <br />
                <code className={css.note}>{token.starts}…</code>
              </td>
              {withOwner && <td>{token.owner.name}</td>}
              <td>{token.scopes.length > 0 ? token.scopes.map((scope) => right(scope)).join('、') : t('noScopes')}</td>
              <td>{token.usedAt ? <When at={token.usedAt} /> : <span className={css.note}>{t('unused')}</span>}</td>
              <td>{token.expiresAt ? <When at={token.expiresAt} as="day" /> : t('never')}</td>
              <td>
                <RevokeButton token={token} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
