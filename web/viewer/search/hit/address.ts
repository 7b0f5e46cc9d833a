import type { SearchHit } from '#contracts/search'

/** Where something that was found is seen. */
export function addressOfHit(hit: SearchHit): string {
  switch (hit.kind) {
    case 'post':
      return `/posts/${hit.post.id}`
    case 'article':
      return `/articles/${hit.article.id}`
    case 'news':
      return `/news/${hit.news.id}`
    case 'product':
      return `/products/${hit.product.handle}`
    case 'show':
      return hit.show.state === 'replay' ? `/replays/${hit.show.id}` : `/shows/${hit.show.id}`
    case 'topic':
      return `/topics/${hit.topic.id}`
    case 'person':
      return `/people/${hit.person.id}`
  }
}
