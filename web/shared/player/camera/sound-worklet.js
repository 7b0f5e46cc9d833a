/** Hands the microphone's first channel to the page in pieces of 1024 samples. */
class SoundReader extends AudioWorkletProcessor {
  held = new Float32Array(1024)
  length = 0

  process([input]) {
    const samples = input?.[0]
    if (!samples) return true
    this.held.set(samples, this.length)
    this.length += samples.length
    if (this.length >= this.held.length) {
      this.port.postMessage(this.held.slice())
      this.length = 0
    }
    return true
  }
}

registerProcessor('sound-reader', SoundReader)
