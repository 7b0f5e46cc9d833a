export { type Call, type MountedRoute, on } from './http/route.ts'
export { createHttp, type HttpServer } from './http/server.ts'
