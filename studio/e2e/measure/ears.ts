/** Ms of the page's own clock. */
export interface Noted { readonly presses: number[]; readonly painted: number[]; readonly onsets: number[] }

/** Runs in the page, before anything else: notes when GO's key goes down, when GO is drawn pressed, and when sound begins after silence. */
export function ears(): void {
  const noted: Noted = { presses: [], painted: [], onsets: [] };
  Object.assign(globalThis, { noted });
  addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    noted.presses.push(performance.now());
    requestAnimationFrame(() => requestAnimationFrame(() => {
      if (document.querySelector('.go.down')) noted.painted.push(performance.now());
    }));
  }, { capture: true });
  const Connection = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Connection {
    constructor(...args: ConstructorParameters<typeof Connection>) {
      super(...args);
      this.addEventListener('track', ({ track }) => {
        if (track.kind === 'audio') void listen(track);
      });
    }
  };
  async function listen(track: MediaStreamTrack): Promise<void> {
    const { MediaStreamTrackProcessor } = globalThis as unknown as { MediaStreamTrackProcessor: new (init: { track: MediaStreamTrack }) => { readable: ReadableStream<AudioData> } }; // as: Chromium's own
    const reader = new MediaStreamTrackProcessor({ track }).readable.getReader();
    let quiet = 0;
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const samples = new Float32Array(value.allocationSize({ planeIndex: 0, format: 'f32-planar' }) / 4);
      value.copyTo(samples, { planeIndex: 0, format: 'f32-planar' });
      const seconds = value.duration / 1e6;
      value.close();
      if (samples.some((sample) => Math.abs(sample) > 0.01)) {
        if (quiet > 0.3) noted.onsets.push(performance.now());
        quiet = 0;
      } else quiet += seconds;
    }
  }
}
