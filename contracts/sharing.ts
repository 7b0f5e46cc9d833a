export * from './sharing/link.ts'
