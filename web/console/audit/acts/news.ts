import type { ActTexts } from './words.ts'

export const newsActs: ActTexts = {
  news: ['资讯', 'News'],
  'news.source-added': ['添加资讯来源', 'Followed a source of news'],
  'news.source-changed': ['修改资讯来源', 'Changed a source of news'],
  'news.source-paused': ['暂停资讯来源', 'Paused a source of news'],
  'news.source-resumed': ['继续关注资讯来源', 'Followed a source of news again'],
  'news.source-removed': ['移除资讯来源', 'Removed a source of news'],
  'news.item-entered': ['手动添加资讯', 'Entered news'],
  'news.item-edited': ['修改资讯', 'Edited news'],
  'news.item-published': ['发布资讯', 'Published news'],
  'news.item-set-aside': ['搁置资讯', 'Set news aside'],
  'news.item-put-back': ['把资讯放回待处理', 'Had news wait again'],
}
