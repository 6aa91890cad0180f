/** How loud a node's sound is at this moment: the root mean square of its last samples, 0 silence, 1 the most. */
export function levelOf(analyser: AnalyserNode): number {
  const samples = latestSamples(analyser);
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}

/** The last samples that went through, about 43 ms at 48 kHz with the usual `fftSize` of 2048. */
export function latestSamples(analyser: AnalyserNode): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(analyser.fftSize);
  analyser.getFloatTimeDomainData(samples);
  return samples;
}
