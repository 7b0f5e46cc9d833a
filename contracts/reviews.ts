export * from './reviews/own-review.ts'
export * from './reviews/review.ts'
export * from './reviews/setting.ts'
export * from './reviews/staff-review.ts'
