import { Badge } from '@mantine/core'
import type { Role } from '#contracts/permissions'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './RoleBadges.module.css'
import { roleWords } from './words.ts'

/** The roles that a person holds, in words. */
export function RoleBadges({ roles }: { readonly roles: readonly Role[] }) {
  const t = useWords(roleWords)
  return (
    <span className={css.roles}>
      {roles.map((role) => (
        <Badge key={role} variant="light" size="sm" radius="sm" tt="none">
          {t(role)}
        </Badge>
      ))}
    </span>
  )
}
