export * from './partners/cooperation.ts'
export * from './partners/cooperation-routes.ts'
export * from './partners/kol.ts'
