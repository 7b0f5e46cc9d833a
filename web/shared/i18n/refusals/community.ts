import type { RefusalWords } from '../refusals.ts'

/** Of circles and posts. */
export const communityRefusals: RefusalWords = {
  'community.bad-cursor': '列表翻页失效了，请刷新再看。',
  'community.unknown-post': '内容不存在，或者没有对你公开。',
  'community.empty-post': '写点什么，或者加一张图片吧。',
  'community.unknown-media': '有张图片已经失效，请重新添加。',
  'community.unknown-product': '有件商品已经下架，请换一件。',
  'community.too-many-topics': '一篇最多带 {{topicsMax}} 个话题。',
  'community.needs-circle': '要发给圈子，请先选一个圈子。',
  'community.not-in-circle': '只有圈子成员能在这里发，先加入圈子吧。',
  'community.words-refused': '有不能发布的词，请修改后再发。',
  'community.may-not-speak': '你现在不能发布内容。',
  'community.stale-post': '内容在别处改过了，请刷新后再改。',
  'community.not-yours': '只有作者本人可以这样做。',
  'community.too-many-uploads': '还有太多图片没有用上，先发布或删掉一些吧。',
  'community.unknown-circle': '没有这个圈子。',
  'community.handle-taken': '这个圈子网址已经有人用了，换一个吧。',
  'community.circle-archived': '圈子已经关闭，只能看不能发。',
  'community.last-owner': '圈子不能没有圈主，先转让再离开吧。',
}
