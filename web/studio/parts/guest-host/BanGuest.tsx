import { Button, Menu } from '@mantine/core'
import type { GuestHost } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useGuestBan } from './use-guest-ban.ts'
import { guestHostWords } from './words.ts'

/** Sends a guest host out and bars them; whoever manages people may do so for every show. */
export function BanGuest({ guest }: { readonly guest: GuestHost }) {
  const t = useWords(guestHostWords)
  const { may } = useMe()
  const ban = useGuestBan(guest)
  if (guest.personId !== undefined || !may('people.manage')) {
    return (
      <Button variant="subtle" color="red" onClick={() => ban(false)}>
        {t('ban')}
      </Button>
    )
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" color="red">
          {t('ban')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item mih={44} onClick={() => ban(false)}>
          {t('banHere')}
        </Menu.Item>
        <Menu.Item mih={44} onClick={() => ban(true)}>
          {t('banEverywhere')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
