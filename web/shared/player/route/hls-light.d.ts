/** The light build has the same face as the full one; hls.js ships no types of its own for it. */
declare module 'hls.js/light' {
  export * from 'hls.js'
  export { default } from 'hls.js'
}
