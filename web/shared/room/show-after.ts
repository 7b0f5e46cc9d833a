import type { ShowEntry, ShowPage } from '#contracts/live'

/** The show's page after an entry of its log; the same object when the entry does not change it. */
export function showAfter(show: ShowPage, entry: ShowEntry, myId: string | undefined): ShowPage {
  switch (entry.type) {
    case 'show-state':
      return afterState(show, entry)
    case 'show-changed': {
      const { coverUrl, ...rest } = entry.body
      return { ...show, ...rest, ...(coverUrl === undefined ? {} : { coverUrl }) }
    }
    case 'picture-state':
      return { ...show, picture: entry.body.picture }
    case 'rules-changed':
      return { ...show, rules: entry.body }
    case 'crew-changed': {
      if (entry.body.personId !== myId) return show
      const { role, rights } = entry.body
      return { ...show, me: { ...show.me, role, rights } }
    }
    case 'host-followed':
      return { ...show, followers: entry.body.followers }
    default:
      return show
  }
}

function afterState(show: ShowPage, { body }: Extract<ShowEntry, { type: 'show-state' }>): ShowPage {
  const { state, at, reason, peak, likes } = body
  return {
    ...show,
    state,
    ...(state === 'live' && !show.startedAt ? { startedAt: at } : {}),
    ...(state === 'ended' ? { endedAt: at } : {}),
    ...(state === 'cancelled' && reason !== undefined ? { cancelReason: reason } : {}),
    ...(peak === undefined ? {} : { peoplePeak: peak }),
    ...(likes === undefined ? {} : { likes }),
  }
}

/** Entries after which the page must be asked for again, because they change what only the server knows. */
export function wantsAsking(entry: ShowEntry, myId: string | undefined): boolean {
  switch (entry.type) {
    case 'show-state':
    case 'rules-changed':
      return true
    case 'picture-state':
      return entry.body.picture === 'live'
    case 'crew-changed':
    case 'person-sanctioned':
    case 'person-restored':
      return entry.body.personId === myId
    default:
      return false
  }
}
