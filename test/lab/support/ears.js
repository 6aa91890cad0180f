/**
 * Runs in every frame before its scripts: the only way to the audio of pages that rightly expose none of it.
 * Plain JavaScript, because a browser loads it as it stands.
 */
(() => {
  const connections = [];
  let context;

  window.RTCPeerConnection = class extends window.RTCPeerConnection {
    constructor(configuration) {
      super(configuration);
      connections.push(this);
      this.addEventListener('track', ({ track }) => listenTo(this, track));
    }
  };

  // A tone is no speech: what makes speech better takes a tone away.
  const capture = navigator.mediaDevices?.getUserMedia.bind(navigator.mediaDevices);
  if (capture) {
    navigator.mediaDevices.getUserMedia = ({ audio, ...rest }) => {
      const plain = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
      return capture({ ...rest, audio: audio && { ...(audio === true ? {} : audio), ...plain } });
    };
  }

  function listenTo(connection, track) {
    context ??= new AudioContext();
    const analyser = new AnalyserNode(context, { fftSize: 8192, smoothingTimeConstant: 0 });
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    connection.analyser = analyser;
  }

  const live = () => connections.filter((each) => each.connectionState === 'connected' && each.analyser);

  /** The strongest frequency in what is heard just now, in hertz; 0 in silence. */
  function loudest({ analyser }) {
    const levels = new Float32Array(analyser.frequencyBinCount);
    analyser.getFloatFrequencyData(levels);
    const peak = levels.reduce((best, level, bin) => (level > levels[best] ? bin : best), 0);
    return levels[peak] < -60 ? 0 : (peak * context.sampleRate) / analyser.fftSize;
  }

  /** What is heard on each call, in hertz. */
  window.heard = async () => {
    await context?.resume();
    return live().map(loudest);
  };

  /** Milliseconds in a packet, as all the servers and telephones of the lab send them. */
  const PACKET = 20;

  /** Over all calls: milliseconds of sound that have come, and when that was; calls by way of a TURN server. */
  window.received = async () => {
    let sound = 0;
    let relayed = 0;
    for (const connection of live()) {
      const reports = [...(await connection.getStats()).values()];
      for (const report of reports) {
        if (report.type === 'inbound-rtp') sound += PACKET * report.packetsReceived;
      }
      const pairs = reports.filter((report) => report.type === 'candidate-pair' && report.nominated);
      const used = pairs.map((pair) => reports.find((report) => report.id === pair.localCandidateId));
      relayed += used.filter((candidate) => candidate?.candidateType === 'relay').length;
    }
    return { sound, relayed, at: window.performance.now() };
  };

  /** Milliseconds by the clock that all pages of a browser share. */
  const moment = () => window.performance.timeOrigin + window.performance.now();

  window.addEventListener('click', () => (window.clickedAt = moment()), { capture: true });

  const { prototype } = window.AudioBufferSourceNode;
  const { stop } = prototype;
  prototype.stop = function (...when) {
    window.hushedAt = moment();
    return stop.apply(this, when);
  };

  /** Of the page with the desktop: from now on it is seen when the toast that is shown goes. */
  window.watchToast = () => {
    const { shadowRoot } = document.querySelector('agent-desktop').shadowRoot.querySelector('desktop-toast');
    new window.MutationObserver(() => {
      if (!shadowRoot.querySelector('article')) window.toastGoneAt ??= moment();
    }).observe(shadowRoot, { childList: true, subtree: true });
  };

  /** Of the widget: from now on it is written down what it says of the line. */
  window.watchLine = () => {
    const { shadowRoot } = document
      .querySelector('cif-softphone')
      .shadowRoot.querySelector('softphone-line-status');
    window.saidOfLine = [];
    const write = () => window.saidOfLine.push(shadowRoot.querySelector('strong').textContent.trim());
    new window.MutationObserver(write).observe(shadowRoot, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  };
})();
