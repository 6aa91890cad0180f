/**
 * Runs in every frame before its scripts: the only way to the audio of pages that rightly expose none of it.
 * Plain JavaScript, because a browser loads it as it stands.
 */
(() => {
  /** Mean square times seconds: a comfort generator makes less than this in a second, speech a hundred times more. */
  const QUIET = 1e-6;
  const connections = [];

  window.RTCPeerConnection = class extends window.RTCPeerConnection {
    constructor(configuration) {
      super(configuration);
      connections.push(this);
    }
  };

  /** The customer's phone plays through Web Audio, which WebRTC does not measure: it measures itself. */
  async function energyHeard() {
    let sum = document.querySelector('customer-phone')?.heardEnergy() ?? 0;
    for (const connection of connections.filter((each) => each.connectionState === 'connected')) {
      for (const report of (await connection.getStats()).values()) {
        if (report.type === 'inbound-rtp') sum += report.totalAudioEnergy;
      }
    }
    return sum;
  }

  /** What far ends say now, a spectrum for each; made when a test first listens. */
  const ears = new Map();
  let context = null;

  function spectra() {
    context ??= new AudioContext();
    void context.resume();
    const connected = connections.filter((each) => each.connectionState === 'connected');
    return connected.map((connection) => {
      if (!ears.has(connection)) {
        const [receiver] = connection.getReceivers();
        const ear = new AnalyserNode(context, { fftSize: 8192, smoothingTimeConstant: 0 });
        context.createMediaStreamSource(new MediaStream([receiver.track])).connect(ear);
        ears.set(connection, ear);
      }
      const spectrum = new Float32Array(ears.get(connection).frequencyBinCount);
      ears.get(connection).getFloatFrequencyData(spectrum);
      return spectrum;
    });
  }

  /** Decibels above which it is a tone and no noise. */
  const LOUD = -55;

  function hasTone(frequency) {
    return spectra().some((spectrum) => {
      const bin = Math.round((frequency / context.sampleRate) * 2 * spectrum.length);
      return Math.max(...spectrum.slice(bin - 1, bin + 2)) > LOUD;
    });
  }

  /** True once the tone is heard, or has not been for a second, as wanted; false when ten seconds brought neither. */
  window.hearsTone = async (frequency, isWanted) => {
    let quiet = 0;
    for (let moment = 0; moment < 200; moment += 1) {
      const isHeard = hasTone(frequency);
      quiet = isHeard ? 0 : quiet + 1;
      if (isWanted ? isHeard : quiet >= 20) return true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  };

  /** True once a whole second has been loud, or quiet, as wanted; false when ten seconds brought none. */
  window.hears = async (isLoudWanted) => {
    for (let second = 0; second < 10; second += 1) {
      const before = await energyHeard();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      if ((await energyHeard()) - before > QUIET === isLoudWanted) return true;
    }
    return false;
  };
})();
