import type { ActTexts } from './words.ts'

export const reviewsActs: ActTexts = {
  reviews: ['评价与问答', 'Reviews and questions'],
  'reviews.replied': ['回复评价', 'Replied to a review'],
  'reviews.reply-changed': ['修改评价回复', 'Changed a reply to a review'],
  'reviews.reply-removed': ['撤回评价回复', 'Took a reply to a review back'],
  'reviews.review-hidden': ['下架评价', 'Took a review off'],
  'reviews.review-shown': ['展示评价', 'Showed a review'],
  'reviews.settings-changed': ['修改评价设置', 'Changed the settings of reviews'],
  'reviews.answer-accepted': ['代为采纳回答', 'Accepted an answer for the asker'],
  'reviews.question-opened': ['开放问题', 'Opened a question'],
  'reviews.question-closed': ['关闭问题', 'Closed a question'],
  'reviews.question-hidden': ['下架问题', 'Took a question off'],
  'reviews.question-merged': ['合并问题', 'Merged a question'],
  'reviews.question-unmerged': ['撤销合并问题', 'Took a merged question apart'],
  'reviews.answer-shown': ['展示回答', 'Showed an answer'],
  'reviews.answer-hidden': ['下架回答', 'Took an answer off'],
  'reviews.expert-named': ['指定专家', 'Named an expert'],
  'reviews.expert-dismissed': ['取消专家', 'Dismissed an expert'],
  'reviews.questions-exported': ['导出问答', 'Exported questions'],
  'reviews.exported': ['导出评价', 'Exported reviews'],
}
