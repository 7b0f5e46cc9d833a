import type { ActTexts } from './words.ts'

export const reviewsActs: ActTexts = {
  reviews: ['评价与问答', 'Reviews and questions'],
  'reviews.replied': ['回复评价', 'Replied to a review'],
  'reviews.reply-changed': ['修改评价回复', 'Changed a reply to a review'],
  'reviews.reply-removed': ['撤回评价回复', 'Took a reply to a review back'],
  'reviews.review-hidden': ['下架评价', 'Took a review off'],
  'reviews.review-shown': ['展示评价', 'Showed a review'],
  'reviews.settings-changed': ['修改评价设置', 'Changed the settings of reviews'],
  'reviews.exported': ['导出评价', 'Exported reviews'],
}
