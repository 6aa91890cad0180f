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
