import type { SearchHit } from '#contracts/search'

/** Where something that was found is seen; undefined for people who have no page. */
export function addressOfHit(hit: SearchHit): string | undefined {
  switch (hit.kind) {
    case 'post':
      return `/posts/${hit.post.id}`
    case 'product':
      return `/products/${hit.product.handle}`
    case 'show':
      return hit.show.state === 'replay' ? `/replays/${hit.show.id}` : `/shows/${hit.show.id}`
    case 'person':
      return hit.person.isHost ? `/hosts/${hit.person.id}` : undefined
  }
}
