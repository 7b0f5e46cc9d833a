export { type Camera, type CameraOptions, type CameraState, canBeCamera, startCamera } from './camera.ts'
export { type CheckFault, type DeviceChoice, measureUpload, openDevices, watchLevel } from './check.ts'
