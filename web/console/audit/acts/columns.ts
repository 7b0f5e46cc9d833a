import type { ActTexts } from './words.ts'

export const columnsActs: ActTexts = {
  columns: ['专栏', 'Columns'],
  'columns.column-created': ['新建专栏', 'Opened a column'],
  'columns.column-changed': ['修改专栏', 'Changed a column'],
  'columns.column-archived': ['停更专栏', 'Closed a column'],
  'columns.column-reopened': ['重新开放专栏', 'Opened a column again'],
  'columns.author-invited': ['邀请专栏作者', 'Invited an author to a column'],
  'columns.author-removed': ['移出专栏作者', 'Showed an author out of a column'],
  'columns.article-approved': ['通过专栏文章', 'Approved an article'],
  'columns.article-returned': ['退回专栏文章', 'Gave an article back'],
}
