export * from './analytics/click.ts'
export * from './analytics/show-report.ts'
